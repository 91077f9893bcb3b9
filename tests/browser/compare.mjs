// A member compares: from what stands out to a measure, other groups, what makes up the gap, what others
// do, an action, files, and a link that a colleague opens; with and without JavaScript. Every page on
// the way is held against axe and our own rules at each width.
import assert from "node:assert/strict";
import { stepIn } from "./returns.mjs";
import { sweep } from "./sweep.mjs";

const who = "Priya Nair";
const measure = "/compare/CLA_M08";

async function signedIn(browser, base, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  return { context, page: await stepIn(context, base, who) };
}

const headingOf = (page) => page.locator("h1").innerText();

async function changeGroup(page) {
  const before = await page.locator("svg[role=img]").first().innerHTML();
  await page.getByRole("navigation", { name: "Compare with" }).getByRole("link", { name: "neighbours" }).first().click();
  await page.waitForLoadState();
  assert.notEqual(await page.locator("svg[role=img]").first().innerHTML(), before, "the group changed no chart");
  // As the browser itself counts, from the request to the page drawn.
  const took = await page.evaluate(() => {
    const entry = performance.getEntriesByType("navigation")[0];
    return entry.domContentLoadedEventEnd - entry.requestStart;
  });
  assert.match(await page.locator("main").innerText(), /neighbours/);
  return took;
}

async function lookBehind(page, base) {
  await page.goto(`${base}${measure}/with_overheads`);
  const words = await page.locator("main").innerText();
  assert.match(words, /of the £[\d.,]+ gap|gap comes from|what the others pay/, "the gap is not split");
  assert.match(words, /What others told us/);
  await page.getByRole("link", { name: /All answers about/ }).click();
  await page.fill("#q", "buddy");
  await page.getByRole("button", { name: "Show" }).click();
  assert.match(await page.locator("main").innerText(), /1 answer /);
}

async function model(page, base) {
  await page.goto(base + measure);
  await page.getByRole("link", { name: /What if placements moved/ }).click();
  await page.fill("#placements", "18 to 22");
  await page.fill("#fixed", "60000");
  await page.getByRole("button", { name: "Show" }).click();
  assert.match(await page.locator("main").innerText(), /It would save in a year\s+£[\d,.]+m? to £/);
  await page.fill("#placements", "many");
  await page.getByRole("button", { name: "Show" }).click();
  assert.match(await page.locator(".govuk-error-summary").innerText(), /many. must be a number/);
}

async function take(page, base) {
  await page.goto(base + measure);
  for (const link of await page.locator("a[href*='/compare-files/']").all()) {
    const address = base + (await link.getAttribute("href"));
    const answer = await page.request.get(address);
    assert.equal(answer.status(), 200, `${address} answers ${answer.status()}`);
    assert.ok((await answer.body()).length > 100, `${address} is empty`);
  }
}

// The link to an edition, opened in another browser by a colleague who has to sign in first.
async function passOn(browser, page, base) {
  await page.goto(base + measure);
  const link = base + (await page.getByRole("link", { name: "Link to this edition" }).getAttribute("href"));
  const heading = await headingOf(page);
  const { context, page: theirs } = await signedIn(browser, base);
  await theirs.goto(link);
  assert.equal(await headingOf(theirs), heading);
  await context.close();
}

async function compare(browser, base, options) {
  const { context, page } = await signedIn(browser, base, options);
  await page.goto(`${base}/compare`);
  assert.match(await page.locator("main").innerText(), /Three findings that matter most/);
  await page.locator("ol a").first().click();
  assert.match(page.url(), /\/compare\//);
  await page.goto(base + measure);
  await page.selectOption("#per", "snapshot");
  await page.getByRole("button", { name: "Show" }).click();
  assert.match(await page.locator("main").innerText(), /children of 31 March/);
  await page.goto(base + measure);
  const took = await changeGroup(page);
  await page.goto(base + measure);
  await page.getByRole("link", { name: /Why these authorities/ }).click();
  assert.match(await headingOf(page), /Why these authorities/);
  await lookBehind(page, base);
  await model(page, base);
  await take(page, base);
  await passOn(browser, page, base);
  await context.close();
  return took;
}

export async function comparing(browser, base) {
  const took = await compare(browser, base);
  console.log(`      a switch of groups was drawn after ${took.toFixed(0)} ms`);
  await compare(browser, base, { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  return [];
}

export async function comparisonsAtEachWidth(browser, base, folder) {
  const { context } = await signedIn(browser, base);
  const state = await context.storageState();
  await context.close();
  const pages = [
    ["compare", "/compare"],
    ["compare-club", "/compare/clubs/children-looked-after"],
    ["compare-measure", measure],
    ["compare-neighbours", `${measure}/with_overheads?group=region`],
    ["compare-why", "/compare-groups/CLA_M08?group=nearest"],
    ["compare-action", `${measure}/action?placements=18+to+22&fixed=60000`],
    ["compare-practice", "/practice/children-looked-after"],
  ].map(([name, address]) => ({ name, address, status: 200 }));
  return (await sweep(browser, base, pages, folder, state)).complaints;
}
