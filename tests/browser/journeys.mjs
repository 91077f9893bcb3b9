// What people come to do, without JavaScript, by what they can see and press.
import assert from "node:assert/strict";

// A file behind a link of the page: what it begins with and of which type it is.
async function download(page, name) {
  const link = page.getByRole("link", { name, exact: true }).first();
  const address = new URL(await link.getAttribute("href"), page.url()).href;
  const answer = await page.request.get(address);
  assert.equal(answer.status(), 200, `${address} answers ${answer.status()}`);
  return { type: answer.headers()["content-type"], body: await answer.body() };
}

const title = (page) => page.getByRole("heading", { level: 1 }).innerText();

async function findProfile(page, base) {
  await page.goto(`${base}/`);
  await page.getByLabel("Search for an authority or a measure").fill("Ash");
  await page.getByRole("button", { name: "Search" }).click();
  if (!page.url().includes("/profiles/")) {
    await page.getByRole("main").getByRole("link", { name: /^Ash/ }).first().click();
  }
  assert.match(page.url(), /\/profiles\/\w+/);
  assert.match(await title(page), /Ash/);
}

async function chooseYear(page) {
  await page.getByLabel("Year", { exact: true }).selectOption("2012-13");
  await page.getByRole("button", { name: "Show" }).click();
  assert.match(page.url(), /year=2012-13/);
}

async function takeFiles(page) {
  const paper = await download(page, "PDF");
  assert.equal(paper.type, "application/pdf");
  assert.equal(paper.body.subarray(0, 5).toString(), "%PDF-");
  const rows = await download(page, "CSV");
  assert.match(rows.type, /^text\/csv/);
  assert.ok(rows.body.toString().trim().split("\n").length > 10, "the CSV has hardly any rows");
  const values = await download(page, "JSON");
  assert.ok(Object.keys(JSON.parse(values.body)).length > 2, "the JSON says hardly anything");
}

async function changeGroup(page) {
  await page.getByRole("main").locator("a[href*='/measures/S251_M02?']").first().click();
  assert.match(page.url(), /\/measures\/S251_M02\?.*authority=/);
  const switched = page.getByRole("navigation", { name: "Compare with" });
  const before = await page.getByRole("main").innerText();
  await switched.getByRole("link", { name: "Same type" }).click();
  assert.match(page.url(), /group=type/);
  assert.equal(await switched.locator("[aria-current]").innerText(), "Same type");
  assert.notEqual(await page.getByRole("main").innerText(), before, "another group shows the same");
}

async function compareWithCodes(page, codes) {
  await page.getByLabel("Compare with these (codes or names)").fill(codes.join(", "));
  await page.getByRole("button", { name: "Show" }).click();
  const switched = page.getByRole("navigation", { name: "Compare with" });
  assert.equal(await switched.locator("[aria-current]").innerText(), "Those you chose");
  const rows = await page.locator("figure").first().locator("tbody tr").count();
  assert.ok(rows >= codes.length && rows <= codes.length + 1, `${rows} rows for ${codes.length} codes`);
}

async function tellOfMistakes(page, base) {
  await page.goto(`${base}/profiles?authority=Nowheretown`);
  assert.equal(await title(page), "There is a problem");
  await page.goto(`${base}/measures/NO_SUCH`);
  assert.equal(await title(page), "This page is not here");
}

export async function journeys(browser, base, codes) {
  const complaints = [];
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const steps = [
    ["find a profile by name", () => findProfile(page, base)],
    ["choose a year", () => chooseYear(page)],
    ["take the files", () => takeFiles(page)],
    ["open a measure and change the group", () => changeGroup(page)],
    ["compare with a list of codes", () => compareWithCodes(page, codes)],
    ["be told of mistakes", () => tellOfMistakes(page, base)],
  ];
  for (const [name, step] of steps) {
    try {
      await step();
    } catch (error) {
      complaints.push(`journey "${name}" ended at ${page.url()}: ${error.message.split("\n").slice(0, 6).join(" ")}`);
      break; // each step begins where the one before ended
    }
  }
  await context.close();
  return complaints;
}
