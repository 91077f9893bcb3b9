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

const bodyOf = (page) => page.evaluate(() => document.body.innerHTML);

async function inspect(page, one, folder) {
  await giveRules(page);
  const plain = await atEachWidth(page, async (width) => {
    const found = await page.evaluate((whole) => (whole ? plumbline.all() : plumbline.layout()), width !== 640);
    if (folder && pictured.includes(width)) {
      await page.screenshot({ path: join(folder, `${one.name}-${width}.png`), fullPage: true });
    }
    return found;
  });
  await page.evaluate(() => plumbline.spaceOut());
  const spaced = await atEachWidth(page, () => page.evaluate(() => plumbline.layout()));
  const known = new Set(plain.map(String));
  const added = spaced.filter((said) => !known.has(String(said)));
  return [...plain, ...added.map(([width, text]) => [width, `with wider spacing: ${text}`])];
}

// Without the script a page is looked at again only where the script has changed it.
async function lookAt(context, base, one, script, known, folder) {
  const { page, answer, troubles } = await openPage(context, base + one.address, script);
  const complaints = troubles.filter((text) => !expected(text, one)).map((text) => [0, text]);
  if (answer.status() !== one.status) complaints.push([0, `answers ${answer.status()}, not ${one.status}`]);
  const body = await bodyOf(page);
  const looked = body !== known;
  if (looked) complaints.push(...(await inspect(page, one, script && folder)));
  await page.close();
  const where = script ? "" : " without JavaScript";
  const told = complaints.map(([width, text]) => `${text}\n${one.address} at ${width || "every width"}${where}`);
  return { body, looked, complaints: told };
}

async function walk(browser, base, pages, folder, storageState) {
  const context = await browser.newContext({ viewport: { width: widths[0], height }, reducedMotion: "reduce", storageState });
  const all = [];
  for (const one of pages) {
    const dressed = await lookAt(context, base, one, true, undefined, folder);
    all.push(dressed, await lookAt(context, base, one, false, dressed.body, folder));
  }
  await context.close();
  return all;
}

// Two at a time. `storageState`: of whoever looks, where that is not a stranger.
export async function sweep(browser, base, pages, folder, storageState) {
  const halves = [0, 1].map((half) => pages.filter((_, at) => at % 2 === half));
  const all = (await Promise.all(halves.map((half) => walk(browser, base, half, folder, storageState)))).flat();
  return {
    complaints: all.flatMap((one) => one.complaints),
    looks: all.filter((one) => one.looked).length * widths.length,
  };
}
