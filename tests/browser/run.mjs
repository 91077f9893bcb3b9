// The pages as people meet them, in a browser: run.mjs BUILD. Pictures go to BUILD/screenshots.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { brokenPages } from "./broken.mjs";
import { budgets } from "./budgets.mjs";
import { journeys } from "./journeys.mjs";
import { followLinks, routesOf } from "./links.mjs";
import { pagesOf } from "./pages.mjs";
import { serveNation } from "./site.mjs";
import { states } from "./states.mjs";
import { sweep } from "./sweep.mjs";
import { startBrowser } from "./tools.mjs";

const build = resolve(process.argv[2] ?? "build");
const folder = join(build, "screenshots");
mkdirSync(folder, { recursive: true });
const site = await serveNation(build);
const browser = await startBrowser();
const complaints = [];

async function part(name, run) {
  const began = Date.now();
  const { complaints: found, said } = await run();
  complaints.push(...found);
  console.log(`${found.length ? "wrong" : "ok"}  ${name}: ${said} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  // What is said of many places is said once, with the first of them.
  const places = new Map();
  for (const text of found) {
    const [what, where] = text.split("\n");
    places.set(what, [...(places.get(what) ?? []), where?.trim()]);
  }
  for (const [what, all] of places) {
    console.log(`      ${what}`);
    if (all[0]) console.log(`        ${all[0]}${all.length > 1 ? ` and ${all.length - 1} more` : ""}`);
  }
}

try {
  const { base } = site;
  const routes = await routesOf(base);
  const pages = await pagesOf(base);
  await part("broken pages are found out", async () => {
    return { complaints: await brokenPages(browser), said: "each rule complains of its own" };
  });
  await part("links", async () => {
    const { complaints, followed } = await followLinks(base, routes);
    return { complaints, said: `${followed} followed, to ${routes.length} kinds of address` };
  });
  await part("journeys", async () => {
    const codes = pages.find((one) => one.name === "measure-codes").address.split("codes=")[1].split(",");
    return { complaints: await journeys(browser, base, codes), said: "without JavaScript" };
  });
  await part("weights", async () => {
    const { complaints, weights } = await budgets(browser, base, pages);
    const said = weights.slice(0, 4).map(([weight, address]) => `${address} ${weight.toFixed(1)} KB`);
    return { complaints, said: `heaviest ${said.join(", ")}` };
  });
  await part("pages", async () => {
    const { complaints, looks } = await sweep(browser, base, pages, folder);
    return { complaints, said: `${looks} looks at ${pages.length} pages` };
  });
  await part("keyboard, own colours, paper", async () => {
    return { complaints: await states(browser, base, pages, folder), said: "walked, forced and printed" };
  });
} finally {
  await browser.close();
  await site.stop();
}
console.log(complaints.length ? `${complaints.length} things to mend` : "nothing to mend");
process.exit(complaints.length ? 1 : 0);
