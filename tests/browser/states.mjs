// What people change about a page: the keyboard for the mouse, their own colours, paper.
import { join } from "node:path";
import { giveRules, openPage } from "./tools.mjs";

const mostSteps = 400;

// How what has the focus looks, and whether it can be seen at all.
function focused() {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const style = getComputedStyle(node);
  const box = node.getBoundingClientRect();
  const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const x = Math.max(1, Math.min(innerWidth - 1, box.left + Math.min(box.width, 40) / 2));
  const y = Math.max(1, Math.min(innerHeight - 1, box.top + Math.min(box.height, 40) / 2));
  const above = document.elementFromPoint(x, y);
  node.dataset.walked = "yes";
  return {
    name: plumbline.named(node),
    marked: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
    inside,
    covered: !(above && (node.contains(above) || above.contains(node))),
  };
}

// What can be used and was never come to.
function missed() {
  const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']")];
  return all
    .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.dataset.walked)
    .map(plumbline.named);
}

async function walkByKeyboard(context, base, address) {
  const { page } = await openPage(context, base + address, true);
  await giveRules(page);
  const complaints = [];
  let steps = 0;
  for (; steps < mostSteps; ++steps) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(focused);
    if (!here) break;
    if (!here.marked) complaints.push(`the focus cannot be seen on ${here.name}`);
    if (!here.inside || here.covered) complaints.push(`the focus is out of sight on ${here.name}`);
  }
  if (steps < mostSteps) {
    complaints.push(...(await page.evaluate(missed)).map((name) => `the keyboard does not come to ${name}`));
  }
  await page.close();
  return complaints.map((text) => `${text}\n${address}`);
}

// With the reader's own colours: charts keep theirs on white, or own and other bars would be one.
function ownColours() {
  const complaints = [];
  for (const svg of document.querySelectorAll("svg[role=img]")) {
    const style = getComputedStyle(svg);
    if (style.forcedColorAdjust !== "none" || style.backgroundColor !== "rgb(255, 255, 255)") {
      complaints.push("a chart does not keep its colours on white");
    }
  }
  for (const node of document.querySelectorAll(".govuk-button, .app-seg a, .app-card, .govuk-select, .govuk-input")) {
    if (parseFloat(getComputedStyle(node).borderTopWidth) < 1) complaints.push(`no edge: ${plumbline.named(node)}`);
  }
  const look = (node) => {
    const style = getComputedStyle(node);
    return [style.outlineStyle, style.borderBottomWidth, style.borderBottomColor, style.fontWeight, style.backgroundColor].join();
  };
  for (const list of document.querySelectorAll(".app-seg, .govuk-service-navigation__list")) {
    const items = [...list.querySelectorAll("li")].map((item) => [item, item.querySelector("a")]);
    const current = items.filter(([, link]) => link.hasAttribute("aria-current"));
    const others = items.filter(([, link]) => !link.hasAttribute("aria-current"));
    for (const [item, link] of current) {
      if (others.some(([other, next]) => look(other) + look(next) === look(item) + look(link))) {
        complaints.push(`where one is cannot be told from the rest: ${plumbline.named(link)}`);
      }
    }
  }
  return complaints;
}

async function inOwnColours(browser, base, pages, folder) {
  const complaints = [];
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    forcedColors: "active",
    colorScheme: "dark",
  });
  for (const one of pages) {
    const { page } = await openPage(context, base + one.address, true);
    await giveRules(page);
    complaints.push(...(await page.evaluate(ownColours)).map((text) => `${text}\n${one.address} in own colours`));
    await page.screenshot({ path: join(folder, `${one.name}-forced.png`), fullPage: true });
    await page.close();
  }
  await context.close();
  return complaints;
}

// On paper: the headline, facts and chart; nothing that can only be clicked, and nothing cut off.
function onPaper() {
  const shown = (selector) =>
    [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility()).map(plumbline.named);
  const complaints = shown("nav, form, button:not(.app-sort), summary, .govuk-skip-link, .app-foot a").map(
    (name) => `printed, and can only be clicked: ${name}`,
  );
  if (shown("h1").length !== 1) complaints.push("the headline is not printed");
  for (const figure of document.querySelectorAll("figure")) {
    const drawn = [...figure.querySelectorAll("svg[role=img]")].filter((svg) => svg.checkVisibility());
    if (drawn.length !== 1) complaints.push(`not printed once: ${plumbline.named(figure)}`);
  }
  for (const frame of document.querySelectorAll(".app-table-wrap")) {
    const { right } = document.querySelector("main").getBoundingClientRect();
    const out = frame.checkVisibility() && frame.firstElementChild.getBoundingClientRect().right > right + 1;
    if (out) complaints.push(`wider than the paper: ${plumbline.named(frame)}`);
  }
  for (const link of document.querySelectorAll("main a")) {
    if (getComputedStyle(link, "::after").content !== "none") complaints.push("links are printed with their addresses");
  }
  return complaints;
}

// Of a measure, the headline, facts and chart stand on the first page.
async function firstPageHolds(page, paper) {
  const end = await page.evaluate(() => document.querySelector("figure .app-fig__source").getBoundingClientRect().bottom);
  return end < paper.height ? [] : [`the first chart ends ${(end - paper.height).toFixed()} px below the first page`];
}

async function onPaperToo(browser, base, pages, folder) {
  const complaints = [];
  const paper = { width: 1032, height: 703 }; // A4 on its side, within margins of 12 mm
  const context = await browser.newContext({ viewport: paper });
  for (const one of pages) {
    const { page } = await openPage(context, base + one.address, true);
    await giveRules(page);
    await page.emulateMedia({ media: "print" });
    const found = [...(await page.evaluate(onPaper)), ...(await page.evaluate(() => plumbline.layout()))];
    if (one.name.startsWith("measure-")) found.push(...(await firstPageHolds(page, paper)));
    complaints.push(...[...new Set(found)].map((text) => `${text}\n${one.address} on paper`));
    await page.emulateMedia({ media: null });
    const printed = await page.pdf({ path: join(folder, `${one.name}-print.pdf`), preferCSSPageSize: true });
    if (printed.subarray(0, 4).toString() !== "%PDF") complaints.push(`${one.address} cannot be printed`);
    await page.close();
  }
  await context.close();
  return complaints;
}

export async function states(browser, base, pages, folder) {
  const named = (...names) => pages.filter((one) => names.includes(one.name));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const complaints = [];
  for (const one of named("home", "profile", "measure-own", "measures", "release")) {
    complaints.push(...(await walkByKeyboard(context, base, one.address)));
  }
  await context.close();
  const templates = named("home", "profile", "measure-own", "measure-neighbours", "measures", "releases");
  complaints.push(...(await inOwnColours(browser, base, templates, folder)));
  complaints.push(...(await onPaperToo(browser, base, named("profile", "measure-own"), folder)));
  return complaints;
}
