// A return from the first step to the receipt, as somebody new to it would fill it in: one person
// types by keyboard alone, another explains and signs; then again without JavaScript, and on phones.
import assert from "node:assert/strict";
import { join } from "node:path";
import { giveRules } from "./tools.mjs";

const club = "children-looked-after";
const howItIsDone = "We meet every family before a child comes in, and again after six weeks.";

export async function stepIn(context, base, name) {
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.getByRole("button", { name: `Step in as ${name}` }).first().press("Enter");
  await page.waitForURL(/\/returns/);
  return page;
}

export const pathOf = async (page) =>
  page.locator(`a[href*='/${club}/2013-14']`).first().evaluate((link) => link.pathname);

// The answers of last year's return, which the page shows beside the boxes: as a whole they agree
// with each other, so those that were filled in from elsewhere are typed over too.
export async function lastYears(page) {
  return page.evaluate(() => {
    const answers = [];
    for (const field of document.querySelectorAll("input[name^='a:']")) {
      const cells = [...field.closest("tr").cells];
      const before = cells[cells.indexOf(field.closest("td")) - 1]?.textContent.replace(/,/g, "");
      const number = Number(before);
      if (before && !Number.isNaN(number) && field.value.replace(/,/g, "") !== before) answers.push([field.id, String(number)]);
    }
    return answers;
  });
}

const settled = (page) => page.locator("#saved").filter({ hasText: "Saved at" }).waitFor();

async function walkTo(page, id) {
  for (let i = 0; i < 200; ++i) {
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not come to ${id}`);
}

// Filled in by keyboard: the first box by Tab, the others by Enter down the column.
async function fillByKeyboard(page, section) {
  await page.goto(section);
  const answers = await lastYears(page);
  for (const [id, value] of answers) {
    await walkTo(page, id);
    await page.keyboard.press("Control+a");
    await page.keyboard.type(value);
    await page.keyboard.press("Tab");
  }
  if (answers.length) await settled(page);
  return answers;
}

// One home that is all of the authority's homes.
async function addHome(page, section) {
  await page.goto(section("C"));
  const all = {};
  for (const code of ["CLA_C02", "CLA_C04", "CLA_C05", "CLA_C12", "CLA_C16"]) {
    const cell = page.locator(`#${code}`);
    const said = await cell.evaluate((node) => node.value ?? node.textContent);
    all[code] = said.replace(/,/g, "");
  }
  await page.goto(section("H"));
  await page.getByRole("button", { name: "Add a home" }).press("Enter");
  for (const [code, from] of [["CLA_H04", "CLA_C02"], ["CLA_H06", "CLA_C04"], ["CLA_H07", "CLA_C05"], ["CLA_H08", "CLA_C12"], ["CLA_H09", "CLA_C16"]]) {
    await page.locator(`#${code}-1`).fill(all[from]);
    await page.keyboard.press("Tab");
  }
  await page.locator("#CLA_H05-1").fill("365");
  await page.keyboard.press("Tab");
  await settled(page);
}

async function tripWeeks(page, section) {
  await page.goto(section);
  const days = page.locator("#CLA_D02");
  const right = (await days.inputValue()).replace(/,/g, "");
  await days.fill(String(Math.round(Number(right) / 7)));
  await days.press("Enter");
  const button = page.locator("#remarks-CLA_D02").getByRole("button", { name: /^Change to/ }).first();
  await button.waitFor();
  assert.match(await page.locator("#remarks-CLA_D02").innerText(), /looks like weeks|weeks for days/);
  await button.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((was) => {
    const now = Number(document.getElementById("CLA_D02").value.replace(/,/g, ""));
    return Math.abs(now / was - 1) < 0.01;
  }, Number(right));
  await settled(page);
}

async function pasteBlock(page, section) {
  await page.goto(section);
  const field = page.locator("#CLA_D03");
  const [spend, days] = [await field.inputValue(), await page.locator("#CLA_D02").inputValue()];
  await field.focus();
  await page.evaluate(
    ([first, second]) => {
      const data = new DataTransfer();
      data.setData("text", `£${first}\t${second}\n`);
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [spend, days],
  );
  await page.waitForFunction((typed) => document.getElementById("CLA_D03").dataset.version > 0 && document.getElementById("CLA_D03").value.includes(typed), spend);
  await settled(page);
}

async function hold(page, complaints, name, folder) {
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await giveRules(page);
    const found = await page.evaluate(() => plumbline.all());
    complaints.push(...found.map((text) => `${text}\n${name} at ${width}`));
    if (width !== 320) await page.screenshot({ path: join(folder, `return-${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

// Corrects what can be corrected by a button, and explains what is right all the same.
export async function answerChecks(page, base, path) {
  for (let round = 0; round < 60; ++round) {
    await page.goto(`${base}${path}/checks`);
    const open = page.locator(".app-list li", { has: page.getByText("To check", { exact: true }) }).first();
    if ((await open.count()) === 0) return;
    const address = await open.locator("a").getAttribute("href");
    await page.goto(base + address);
    const panel = page.locator(address.slice(address.indexOf("#")));
    const why = panel.getByRole("link", { name: /tell us why/ }).first();
    await page.goto(base + (await why.getAttribute("href")));
    await page.getByLabel(/^Say what is behind/).fill("Checked with the service: one more placement from May, and it will last.");
    await page.getByRole("button", { name: "Save the explanation" }).press("Enter");
  }
  assert.fail("checks are still open after sixty explanations");
}

export async function answerQuestion(page, address, answer) {
  await page.goto(address);
  const choice = page.getByRole("radio").first();
  if (await choice.count()) await choice.press("Space");
  else await page.getByRole("textbox").first().fill(answer);
  await page.getByRole("button", { name: "Save and continue" }).press("Enter");
}

export async function answerErrors(page, base, path) {
  for (let round = 0; round < 40; ++round) {
    await page.goto(`${base}${path}/sign-off`);
    const first = page.locator(".app-todo a").first();
    if ((await first.count()) === 0) return;
    const said = await first.innerText();
    const address = await first.getAttribute("href");
    await page.goto(base + address);
    const row = page.locator(address.slice(address.indexOf("#"))).locator("xpath=ancestor::div[contains(@class,'summary-list__row')]");
    assert.ok(await row.count(), `it cannot be signed: ${said}`);
    const question = await row.getByRole("link", { name: /^Answer/ }).getAttribute("href");
    await answerQuestion(page, base + question, "Finance team, 01632 960 123");
  }
  assert.fail("errors are still open after forty answers");
}

export async function fillAndSign(browser, base, folder) {
  const complaints = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const page = await stepIn(context, base, "Priya Nair");
  page.on("pageerror", (error) => complaints.push(`script failed: ${error.message}`));
  const path = await pathOf(page);
  const section = (id) => `${base}${path}/sections/${id}`;
  await hold(page, complaints, "returns", folder);
  let typed = 0;
  for (const id of ["B", "C", "D", "E", "F", "G", "I", "J"]) {
    typed += (await fillByKeyboard(page, section(id))).length;
  }
  assert.ok(typed > 60, `only ${typed} boxes had an answer last year`);
  await addHome(page, section);
  await tripWeeks(page, section("D"));
  await pasteBlock(page, section("D"));
  await hold(page, complaints, "section", folder);
  assert.match(await page.locator("#cost-CLA_M02").innerText(), /^£[\d,]+/);
  assert.ok(await page.locator(".app-card").count(), "nothing is held against other sources");
  await page.goto(`${base}${path}`);
  await hold(page, complaints, "tasks", folder);
  await page.goto(section("A"));
  await hold(page, complaints, "questions", folder);
  await answerQuestion(page, `${base}${path}/questions/CLA_A02`, "in-house");
  await page.goto(`${base}${path}`);
  const practice = await page.locator("a[href*='/questions/']").first().getAttribute("href");
  await answerQuestion(page, base + practice, howItIsDone);
  await page.goto(`${base}${path}/hand-over?section=D`);
  await hold(page, complaints, "hand-over", folder);
  await page.getByLabel(/Helen Marsh/).press("Space");
  await page.getByLabel("What is left to do").fill("Please look at the explanations.");
  await page.getByRole("button", { name: "Hand it over" }).press("Enter");
  await answerChecks(page, base, path);
  await answerErrors(page, base, path);
  await answerChecks(page, base, path);
  await page.goto(`${base}${path}/lines/CLA_D03`);
  await hold(page, complaints, "line", folder);
  await page.goto(`${base}${path}/history`);
  await hold(page, complaints, "history", folder);
  await sign(browser, base, path, folder, complaints);
  await context.close();
  return complaints;
}

async function sign(browser, base, path, folder, complaints) {
  for (const [name, then] of [
    ["Helen Marsh", /sign-off/],
    ["David Lindqvist", /receipt/],
  ]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await stepIn(context, base, name);
    await page.goto(`${base}${path}/sign-off`);
    await hold(page, complaints, `sign-off-${name.split(" ")[0].toLowerCase()}`, folder);
    assert.ok(await page.getByText(howItIsDone).count(), "who signs does not see how it is done");
    await page.getByRole("button", { name: `Sign as ${name}` }).press("Enter");
    await page.waitForURL(then);
    if (name === "David Lindqvist") {
      await hold(page, complaints, "receipt", folder);
      assert.ok(await page.getByText(howItIsDone).count(), "the receipt does not hold how it is done");
      for (const [file, begins] of [["receipt.pdf", "%PDF-"], ["receipt.xlsx", "PK"]]) {
        const answer = await page.request.get(`${base}${path}/receipt/${file}`);
        assert.equal(answer.status(), 200);
        assert.ok((await answer.body()).toString("latin1").startsWith(begins), `${file} is no such file`);
      }
    }
    await context.close();
  }
}

// Another council's person, without JavaScript, on a phone: types, saves by the button, meets a
// colleague's answer and is told.
export async function withoutScript(browser, base) {
  const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
  const [one, other] = [await browser.newContext(phone), await browser.newContext(phone)];
  const mine = await stepIn(one, base, "Gareth Pugh");
  const theirs = await stepIn(other, base, "Gareth Pugh");
  const section = `${base}${await pathOf(mine)}/sections/D`;
  await mine.goto(section);
  await theirs.goto(section);
  const was = Number((await mine.locator("#CLA_D03").inputValue()).replace(/,/g, ""));
  const save = (page) => page.getByRole("button", { name: "Save and work the figures out again" }).click();
  await mine.locator("#CLA_D03").fill(`£${was + 1000}`);
  await save(mine);
  assert.match(await mine.locator("#CLA_D03").inputValue(), new RegExp(`${was + 1000}`.slice(-3)));
  await theirs.locator("#CLA_D03").fill(String(was + 2000));
  await save(theirs);
  assert.match(await theirs.locator(".govuk-error-summary").innerText(), /Which is right\?/);
  assert.equal((await theirs.locator("#CLA_D03").inputValue()).replace(/,/g, ""), String(was + 2000), "what was typed is lost");
  await save(theirs);
  await mine.goto(section);
  assert.equal((await mine.locator("#CLA_D03").inputValue()).replace(/[£,]/g, ""), String(was + 2000));
  await mine.locator("#CLA_D02").fill("about forty");
  await save(mine);
  assert.match(await mine.locator(".govuk-error-summary").innerText(), /about forty|number/);
  assert.equal(await mine.locator("#CLA_D02").inputValue(), "about forty", "what was typed is lost");
  await one.close();
  await other.close();
  return [];
}

// Two at one cell with a script: the second is asked, and nothing is lost; a line that is lost keeps
// what was typed.
export async function twoAtOnce(browser, base) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [one, other] = [await stepIn(context, base, "Gareth Pugh"), await context.newPage()];
  const section = `${base}${await pathOf(one)}/sections/D`;
  await one.goto(section);
  await other.goto(section);
  await one.locator("#CLA_D12").fill("150001");
  await one.keyboard.press("Tab");
  await settled(one);
  await other.locator("#CLA_D12").fill("150002");
  await other.keyboard.press("Tab");
  const asked = other.locator("#remarks-CLA_D12 .app-conflict");
  await asked.waitFor();
  await asked.getByRole("button", { name: /^Keep yours/ }).click();
  await settled(other);
  await one.goto(section);
  assert.equal((await one.locator("#CLA_D12").inputValue()).replace(/,/g, ""), "150002");
  await context.setOffline(true);
  await one.locator("#CLA_D12").fill("150003");
  await one.keyboard.press("Tab");
  await one.locator("#saved").filter({ hasText: "could not save" }).waitFor();
  await context.setOffline(false);
  await settled(one);
  await other.goto(section);
  assert.equal((await other.locator("#CLA_D12").inputValue()).replace(/,/g, ""), "150003");
  await context.close();
  return [];
}

// What was typed is kept and sent whatever comes between: typed again while the line was lost, refused
// while others are saved, after signing in again elsewhere, pasted by column.
export async function keepsWhatWasTyped(browser, base) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await stepIn(context, base, "Gareth Pugh");
  const path = await pathOf(page);
  const section = `${base}${path}/sections/D`;
  const kept = async (id) => {
    const other = await context.newPage();
    await other.goto(section);
    const value = (await other.locator(`#${id}`).inputValue()).replace(/,/g, "");
    await other.close();
    return value;
  };
  const type = async (id, value) => {
    await page.locator(`#${id}`).fill(value);
    await page.keyboard.press("Tab");
  };
  await page.goto(section);
  await context.setOffline(true);
  await type("CLA_D12", "160003");
  await page.locator("#saved").filter({ hasText: "could not save" }).waitFor();
  await type("CLA_D12", "160004");
  await context.setOffline(false);
  await settled(page);
  assert.equal(await kept("CLA_D12"), "160004");

  await type("CLA_D06", "about forty");
  await page.locator("#remarks-CLA_D06 .govuk-error-message").waitFor();
  await type("CLA_D12", "160005");
  await page.locator("#saved").filter({ hasText: "1 answer is not saved" }).waitFor();
  assert.equal(await page.locator("#remarks-CLA_D06 .govuk-error-message").count(), 1, "the refusal is gone");
  assert.equal(await page.locator("#CLA_D06").inputValue(), "about forty");
  await type("CLA_D06", "£270,336");
  await settled(page);
  assert.equal(await kept("CLA_D06"), "270336");
  assert.equal(await page.locator("#CLA_D06").inputValue(), "270,336");

  await context.clearCookies();
  await type("CLA_D12", "160006");
  await page.locator("#saved").filter({ hasText: "signed out" }).waitFor();
  await (await stepIn(context, base, "Gareth Pugh")).close();
  await settled(page);
  assert.equal(await kept("CLA_D12"), "160006");

  await page.goto(section);
  const spend = await kept("CLA_D06");
  await page.locator("#CLA_D02").focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text", "6101\t\r\n1726\t\r\n\r\n");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await settled(page);
  assert.deepEqual([await kept("CLA_D02"), await kept("CLA_D05"), await kept("CLA_D06")], ["6101", "1726", spend]);
  await context.close();
  return [];
}
