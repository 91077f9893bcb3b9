// Pages broken on purpose: a rule that does not complain about its page is no rule.
import { giveRules } from "./tools.mjs";

const page = (main, { head = "", lang = ' lang="en"' } = {}) =>
  `<!DOCTYPE html><html${lang}><head><title>Broken</title>${head}</head><body><main><h1>Broken</h1>${main}</main></body></html>`;
const chart = (rest, attributes = 'role="img" aria-label="Costs"') =>
  `<svg viewBox="0 0 100 40" width="300" height="120" ${attributes}>${rest}</svg>`;
const table = "<table><caption>Costs</caption><tbody><tr><th scope='row'>A</th><td>1</td></tr></tbody></table>";

const broken = [
  ["axe image-alt", page('<img src="data:,">')],
  ["axe color-contrast", page('<p style="color:#999">Hard to read</p>')],
  ["scrolls sideways", page('<p style="width:3000px">Wide</p>')],
  ["0 headings of the first level", page("").replace(/<h1>.*<\/h1>/, "")],
  ["a heading level is left out", page("<h3>Third</h3>")],
  ["does not say its language", page("<p>Hello</p>", { lang: "" })],
  ["a chart has no name", page(`<figure>${chart("", 'role="img"')}${table}</figure>`)],
  ["neither hidden nor an image", page(chart("", ""))],
  ["no table stands beside", page(`<figure>${chart("")}</figure>`)],
  ["2 drawings are shown", page(`<figure>${chart("")}${chart("")}${table}</figure>`)],
  ["smaller than 24 px", page('<p><a href="/" style="font-size:12px">Next</a></p>')],
  ["words lie on each other", page('<p style="margin:0">Above</p><p style="margin:-1.1em 0 0">Below</p>')],
  ["words lie on each other", page(chart('<text x="10" y="20">One</text><text x="14" y="20">Two</text>'))],
  ["cut off:", page('<p style="width:60px;white-space:nowrap;overflow:hidden">A long sentence</p>')],
  ["cut off at the edge", page(chart('<text x="80" y="20">A long label</text>'))],
  ["too small to read", page(chart('<text x="5" y="20" font-size="3">Tiny</text>'))],
];

export async function brokenPages(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const complaints = [];
  for (const [wanted, html] of broken) {
    await tab.setContent(html);
    await giveRules(tab);
    const found = await tab.evaluate(() => plumbline.all());
    if (!found.some((text) => text.includes(wanted))) {
      complaints.push(`a page broken on purpose passes: "${wanted}" was not said, but: ${found.join("; ") || "nothing"}`);
    }
  }
  await tab.setContent(page(`<figure aria-label="Costs">${chart('<text x="5" y="20">One</text>')}${table}</figure>`));
  await giveRules(tab);
  complaints.push(...(await tab.evaluate(() => plumbline.all())).map((text) => `a page that is right is blamed: ${text}`));
  await context.close();
  return complaints;
}
