// The browser and the rules it is held against, from the packages that web/ has fetched.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const ofWeb = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = ofWeb("playwright-core");
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

// What is put into a page after it has loaded: axe, and our own rules.
const rules = [
  readFileSync(ofWeb.resolve("axe-core/axe.min.js"), "utf8"),
  readFileSync(here("rules.js"), "utf8"),
].join("\n");

// Chromium must not call home: where there is no network, it would wait and complain.
export const startBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

// A page that keeps what went wrong in it. Scripts of the site run or do not; ours always can,
// which a context without JavaScript would not let them.
export async function openPage(context, address, script) {
  const page = await context.newPage();
  const troubles = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`script failed: ${error.message}`));
  page.on("requestfailed", (request) => troubles.push(`did not load: ${request.url()}`));
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const scripts = await context.newCDPSession(page);
  await scripts.send("Emulation.setScriptExecutionDisabled", { value: !script });
  const answer = await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => true)).catch(() => {});
  await scripts.send("Emulation.setScriptExecutionDisabled", { value: false });
  return { page, answer, troubles, requests };
}

export async function giveRules(page) {
  await page.evaluate(rules);
}
