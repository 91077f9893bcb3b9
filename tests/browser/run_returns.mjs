// Returns as people fill them in, and as members compare them, in a browser: run_returns.mjs BUILD. Pictures go to
// BUILD/screenshots.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { comparing, comparisonsAtEachWidth } from "./compare.mjs";
import { fillAndSign, keepsWhatWasTyped, twoAtOnce, withoutScript } from "./returns.mjs";
import { fillAndSignWithoutScript } from "./returns_without_script.mjs";
import { serveNation } from "./site.mjs";
import { startBrowser } from "./tools.mjs";

const build = resolve(process.argv[2] ?? "build");
const folder = join(build, "screenshots");
mkdirSync(folder, { recursive: true });
const browser = await startBrowser();
let wrong = 0;

// Each walk signs the one return that is still to be filled in: it has a nation of its own.
async function walk(nation, steps) {
  const site = await serveNation(build, nation);
  try {
    for (const [name, run] of steps) {
      const began = Date.now();
      let complaints;
      try {
        complaints = await run(browser, site.base, folder);
      } catch (failure) {
        complaints = [failure.stack ?? String(failure)];
      }
      console.log(`${complaints.length ? "wrong" : "ok"}  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      for (const text of new Set(complaints)) console.log(`      ${text}`);
      wrong += complaints.length;
    }
  } finally {
    await site.stop();
  }
}

try {
  await walk("returns-nation", [
    ["filled in by keyboard, explained, signed, with its receipt", fillAndSign],
    ["without JavaScript, on a phone", withoutScript],
    ["two at one cell, and a lost line", twoAtOnce],
    ["what was typed is kept, whatever comes between", keepsWhatWasTyped],
  ]);
  await walk("comparing-nation", [
    ["a member compares, with and without JavaScript", comparing],
    ["pages of comparison at each width", comparisonsAtEachWidth],
  ]);
  await walk("returns-without-script", [
    ["from the first step to the receipt on a phone without JavaScript", fillAndSignWithoutScript],
  ]);
} finally {
  await browser.close();
}
console.log(wrong ? `${wrong} things to mend` : "nothing to mend");
process.exit(wrong ? 1 : 0);
