// A whole return on a phone without JavaScript: every step is a form and its button.
import assert from "node:assert/strict";
import { answerChecks, answerErrors, answerQuestion, lastYears, pathOf, stepIn } from "./returns.mjs";

const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
const save = (page) => page.getByRole("button", { name: "Save and work the figures out again" }).click();
const numberIn = async (page, id) =>
  (await page.locator(`#${id}`).evaluate((node) => node.value ?? node.textContent)).replace(/,/g, "");

async function fillSection(page, section) {
  await page.goto(section);
  const answers = await lastYears(page);
  for (const [id, value] of answers) await page.locator(`[id="${id}"]`).fill(value);
  if (answers.length) await save(page);
  assert.equal(await page.locator(".govuk-error-summary").count(), 0, `${section} was not saved`);
  return answers.length;
}

// One home that is all of the authority's homes.
async function addHome(page, section) {
  await page.goto(section("C"));
  const answers = [["CLA_H05", "365"]];
  for (const [code, from] of [["CLA_H04", "CLA_C02"], ["CLA_H06", "CLA_C04"], ["CLA_H07", "CLA_C05"], ["CLA_H08", "CLA_C12"], ["CLA_H09", "CLA_C16"]]) {
    answers.push([code, await numberIn(page, from)]);
  }
  await page.goto(section("H"));
  await page.getByRole("button", { name: "Add a home" }).click();
  for (const [code, value] of answers) await page.locator(`#${code}-1`).fill(value);
  await save(page);
}

// Weeks for days, and the repair that is offered.
async function tripWeeks(page, section) {
  await page.goto(section);
  const right = Number(await numberIn(page, "CLA_D02"));
  await page.locator("#CLA_D02").fill(String(Math.round(right / 7)));
  await save(page);
  const panel = page.locator("#remarks-CLA_D02");
  assert.match(await panel.innerText(), /looks like weeks|weeks for days/);
  await panel.getByRole("button", { name: /^Change to/ }).first().click();
  const now = Number(await numberIn(page, "CLA_D02"));
  assert.ok(Math.abs(now / right - 1) < 0.01, `${now} days after the repair, ${right} before the slip`);
}

async function sign(browser, base, path, name) {
  const context = await browser.newContext(phone);
  const page = await stepIn(context, base, name);
  await page.goto(`${base}${path}/sign-off`);
  await page.getByRole("button", { name: `Sign as ${name}` }).click();
  return { context, page };
}

export async function fillAndSignWithoutScript(browser, base) {
  const context = await browser.newContext(phone);
  const page = await stepIn(context, base, "Priya Nair");
  const path = await pathOf(page);
  const section = (id) => `${base}${path}/sections/${id}`;
  let typed = 0;
  for (const id of ["B", "C", "D", "E", "F", "G", "I", "J"]) typed += await fillSection(page, section(id));
  assert.ok(typed > 60, `only ${typed} boxes had an answer last year`);
  await addHome(page, section);
  await tripWeeks(page, section("D"));
  assert.match(await page.locator("#cost-CLA_M02").innerText(), /^£[\d,]+/);
  assert.ok(await page.locator(".app-card").count(), "nothing is held against other sources");
  await answerQuestion(page, `${base}${path}/questions/CLA_A02`, "in-house");
  await page.goto(`${base}${path}/hand-over?section=D`);
  await page.getByLabel(/Helen Marsh/).check();
  await page.getByLabel("What is left to do").fill("Please look at the explanations.");
  await page.getByRole("button", { name: "Hand it over" }).click();
  await answerChecks(page, base, path);
  await answerErrors(page, base, path);
  await answerChecks(page, base, path);
  await context.close();
  const service = await sign(browser, base, path, "Helen Marsh");
  assert.match(service.page.url(), /sign-off/);
  await service.context.close();
  const officer = await sign(browser, base, path, "David Lindqvist");
  assert.match(officer.page.url(), /receipt/);
  const receipt = await officer.page.request.get(`${base}${path}/receipt/receipt.pdf`);
  assert.equal(receipt.status(), 200);
  await officer.context.close();
  return [];
}
