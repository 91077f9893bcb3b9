// How much a page may weigh on its way to the reader, in kilobytes of 1,000 bytes as they are sent.
import { fetchRaw } from "./site.mjs";
import { openPage } from "./tools.mjs";

const most = { css: 20, js: 4, font: 48.5, requests: 8, shift: 0.02 };
const mostHtml = (name) => (name.startsWith("profile") ? 40 : 20);
const kind = (address) => /\.(css|js|woff2)$/.exec(address)?.[1]?.replace("woff2", "font");

// How far things move while a page loads, as browsers count it (CLS).
function watchShifts() {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

async function loadAnew(browser, address, width) {
  const context = await browser.newContext({ viewport: { width, height: 844 } }); // nothing kept from before
  await context.addInitScript(watchShifts);
  const { page, requests } = await openPage(context, address, true);
  const shifted = await page.evaluate(() => window.shifted);
  await context.close();
  return { requests, shifted };
}

export async function budgets(browser, base, pages) {
  const complaints = [];
  const weights = [];
  for (const one of pages.filter((page) => page.status === 200)) {
    const { body } = await fetchRaw(base + one.address);
    const weight = body.length / 1000;
    weights.push([weight, one.address]);
    if (weight > mostHtml(one.name)) {
      complaints.push(`${one.address} weighs ${weight.toFixed(1)} KB, more than ${mostHtml(one.name)}`);
    }
  }
  const heaviest = pages.filter((one) => ["home", "profile", "measure-own"].includes(one.name));
  const seen = new Map();
  for (const one of heaviest) {
    for (const width of [1280, 390]) {
      const { requests, shifted } = await loadAnew(browser, base + one.address, width);
      if (requests.length > most.requests) complaints.push(`${one.address} takes ${requests.length} requests`);
      if (shifted >= most.shift) complaints.push(`${one.address} moves by ${shifted.toFixed(3)} at ${width} while it loads`);
      for (const address of requests) seen.set(address, kind(address));
    }
  }
  for (const [address, what] of seen) {
    if (!what) continue;
    const { body } = await fetchRaw(address);
    const weight = body.length / 1000;
    weights.push([weight, new URL(address).pathname]);
    if (weight > most[what]) complaints.push(`${address} weighs ${weight.toFixed(1)} KB, more than ${most[what]}`);
  }
  weights.sort(([one], [other]) => other - one);
  return { complaints, weights };
}
