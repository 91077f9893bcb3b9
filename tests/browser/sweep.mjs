// Each page at each width, with and without JavaScript, against axe and our own rules.
import { join } from "node:path";
import { giveRules, openPage } from "./tools.mjs";

// 640 pixels are a screen of 1280 at 200% zoom.
const widths = [1280, 640, 390, 320];
const pictured = [1280, 390];
const height = 900;

// The text of an error page's own console line, which says its status.
const expected = (text, one) => one.status >= 400 && text.includes("status of");

async function atEachWidth(page, look) {
  const complaints = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    complaints.push(...(await look(width)).map((text) => [width, text]));
  }
  return complaints;
}

async function lookAt(context, base, one, script, folder) {
  const { page, answer, troubles } = await openPage(context, base + one.address, script);
  const complaints = troubles.filter((text) => !expected(text, one)).map((text) => [0, text]);
  if (answer.status() !== one.status) complaints.push([0, `answers ${answer.status()}, not ${one.status}`]);
  await giveRules(page);
  const plain = await atEachWidth(page, async (width) => {
    const found = await page.evaluate((whole) => (whole ? plumbline.all() : plumbline.layout()), width !== 640);
    if (script && pictured.includes(width)) {
      await page.screenshot({ path: join(folder, `${one.name}-${width}.png`), fullPage: true });
    }
    return found;
  });
  await page.evaluate(() => plumbline.spaceOut());
  const spaced = await atEachWidth(page, () => page.evaluate(() => plumbline.layout()));
  await page.close();
  const known = new Set(plain.map(String));
  complaints.push(...plain);
  complaints.push(
    ...spaced.filter((one) => !known.has(String(one))).map(([width, text]) => [width, `with wider spacing: ${text}`]),
  );
  const where = script ? "" : " without JavaScript";
  return complaints.map(([width, text]) => `${text}\n${one.address} at ${width || "every width"}${where}`);
}

async function walk(browser, base, pages, script, folder) {
  const context = await browser.newContext({ viewport: { width: widths[0], height }, reducedMotion: "reduce" });
  const complaints = [];
  for (const one of pages) complaints.push(...(await lookAt(context, base, one, script, folder)));
  await context.close();
  return complaints;
}

export async function sweep(browser, base, pages, folder) {
  const both = await Promise.all([true, false].map((script) => walk(browser, base, pages, script, folder)));
  return { complaints: both.flat(), looks: pages.length * 2 * widths.length };
}
