// Our own rules for a page, run inside it beside axe: each gives a list of complaints in words.
(() => {
  const words = (node) => node.textContent.replace(/\s+/g, " ").trim().slice(0, 60);
  const named = (node) => `<${node.tagName.toLowerCase()}> "${words(node) || node.className}"`;
  const seen = (node) => node.checkVisibility({ visibilityProperty: true });
  const inHidden = (node) => node.closest(".govuk-visually-hidden, .govuk-skip-link");

  async function axeRules() {
    const result = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
      elementRef: false,
    });
    return result.violations.map(
      (one) => `axe ${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 140)).join(" | ")}`,
    );
  }

  function sideways() {
    const wide = document.documentElement.scrollWidth;
    if (wide <= innerWidth) return [];
    const out = [...document.body.querySelectorAll("*")].filter(
      (node) => seen(node) && !inHidden(node) && node.getBoundingClientRect().right > innerWidth + 0.5,
    );
    return [`scrolls sideways, ${wide} in ${innerWidth} px: ${out.slice(-3).map(named).join(", ")}`];
  }

  function headings() {
    const all = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(seen);
    const complaints = [];
    const first = all.filter((one) => one.tagName === "H1").length;
    if (first !== 1) complaints.push(`${first} headings of the first level`);
    let before = 0;
    for (const one of all) {
      const level = Number(one.tagName[1]);
      if (level > before + 1) complaints.push(`a heading level is left out before ${named(one)}`);
      before = level;
    }
    return complaints;
  }

  function language() {
    return /^en(-GB)?$/.test(document.documentElement.lang) ? [] : ["the page does not say its language"];
  }

  const nameOf = (svg) => {
    const of = (attribute) =>
      (svg.getAttribute(attribute) ?? "")
        .split(" ")
        .map((id) => (id ? document.getElementById(id)?.textContent.trim() : ""))
        .join(" ")
        .trim();
    return of("aria-labelledby") || (svg.getAttribute("aria-label") ?? "");
  };

  function pictures() {
    const complaints = [];
    for (const svg of document.querySelectorAll("svg")) {
      const hidden = svg.getAttribute("aria-hidden") === "true";
      const image = svg.getAttribute("role") === "img";
      if (!hidden && !image) complaints.push("a drawing is neither hidden nor an image");
      if (image && !nameOf(svg)) complaints.push("a chart has no name");
      if (image && svg.querySelector("a, [tabindex]")) complaints.push("a chart holds things to tab to");
    }
    for (const figure of document.querySelectorAll("figure")) {
      const shown = figure.querySelector("table tbody tr, a[href*=table]");
      if (!shown) complaints.push(`no table stands beside ${named(figure)}`);
      const drawings = [...figure.querySelectorAll("svg[role=img]")].filter(seen);
      if (drawings.length !== 1) complaints.push(`${drawings.length} drawings are shown in ${named(figure)}`);
    }
    return complaints;
  }

  // WCAG 2.5.8 without its exception for links in a sentence, where those are not in one.
  function targets() {
    const small = [];
    for (const node of document.querySelectorAll("a, button, input, select, summary")) {
      if (!seen(node) || inHidden(node) || node.type === "hidden") continue;
      const sentence = node.tagName === "A" && words(node.parentElement) !== words(node);
      const box = node.getBoundingClientRect();
      if (!sentence && (box.width < 24 || box.height < 23.5)) {
        small.push(`smaller than 24 px, ${box.width.toFixed()} by ${box.height.toFixed()}: ${named(node)}`);
      }
    }
    return small;
  }

  // Where words stand on the sheet, without the room above and below letters.
  function wordBoxes() {
    const boxes = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!node.textContent.trim() || owner.closest("script, style, noscript, title, desc, option")) continue;
      if (!seen(owner) || inHidden(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const spare = box.height * 0.22;
        boxes.push({ node: owner, left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare });
      }
    }
    return boxes.filter((box) => box.right > box.left).sort((one, other) => one.top - other.top);
  }

  function overlaps() {
    const complaints = [];
    const boxes = wordBoxes();
    for (let i = 0; i < boxes.length; ++i) {
      for (let k = i + 1; k < boxes.length && boxes[k].top < boxes[i].bottom; ++k) {
        const across = Math.min(boxes[i].right, boxes[k].right) - Math.max(boxes[i].left, boxes[k].left);
        if (across > 1.5 && boxes[i].node !== boxes[k].node) {
          complaints.push(`words lie on each other: ${named(boxes[i].node)} and ${named(boxes[k].node)}`);
        }
      }
    }
    return complaints.slice(0, 5);
  }

  // Words cut off, or so small that nobody reads them.
  function cut() {
    const complaints = [];
    for (const node of document.body.querySelectorAll("*")) {
      if (!seen(node) || inHidden(node) || node.closest("svg, input, select")) continue;
      const style = getComputedStyle(node);
      const hides = (way) => way === "hidden" || way === "clip";
      const lost =
        (hides(style.overflowX) && node.scrollWidth > node.clientWidth + 1) ||
        (hides(style.overflowY) && node.scrollHeight > node.clientHeight + 1);
      if (lost) complaints.push(`cut off: ${named(node)}`);
    }
    for (const svg of document.querySelectorAll("svg[role=img]")) {
      if (!seen(svg)) continue;
      const sheet = svg.getBoundingClientRect();
      for (const label of svg.querySelectorAll("text")) {
        const box = label.getBoundingClientRect();
        if (box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1) {
          complaints.push(`cut off at the edge of its chart: ${named(label)}`);
        }
        const size = parseFloat(getComputedStyle(label).fontSize) * (sheet.width / svg.viewBox.baseVal.width);
        if (size < 11) complaints.push(`${size.toFixed(1)} px is too small to read: ${named(label)}`);
      }
    }
    return complaints.slice(0, 5);
  }

  // The spacing of WCAG 1.4.12, by a sheet of our own that the page's policy does not forbid.
  function spaceOut() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }" +
        "p { margin-bottom: 2em !important; } svg * { letter-spacing: 0 !important; word-spacing: 0 !important; }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  const layout = () => [...sideways(), ...overlaps(), ...cut(), ...targets()];
  const all = async () => [
    ...(await axeRules()),
    ...headings(),
    ...language(),
    ...pictures(),
    ...layout(),
  ];
  window.plumbline = { all, layout, spaceOut, named };
})();
