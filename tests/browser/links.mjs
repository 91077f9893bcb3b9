// Every page is found by following links from the home page, and every link leads somewhere.
const exploredOfEach = 3; // pages of one kind whose links are all followed

const entities = { "&amp;": "&", "&quot;": '"', "&#39;": "'", "&lt;": "<", "&gt;": ">" };
const plain = (text) => text.replace(/&(amp|quot|#39|lt|gt);/g, (one) => entities[one]);

// The table of addresses, as the site itself shows it: patterns with what they leave open in braces.
export async function routesOf(base) {
  const page = await (await fetch(`${base}/addresses`)).text();
  const rows = [...page.matchAll(/<th scope="row"[^>]*>(?:<a [^>]*>)?(\/[^<]*)/g)];
  return rows.map((row) => plain(row[1]));
}

export function routeFor(path, routes) {
  const fits = (route) => {
    const pattern = route.replace(/\{[^}]+\}/g, "[^/]+");
    return new RegExp(`^${pattern}$`).test(path);
  };
  return routes.find((route) => route === path) ?? routes.find(fits);
}

function linksIn(page) {
  const links = [...page.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map((one) => plain(one[1]));
  const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map((one) => one[1]));
  return { links: [...new Set(links)], ids };
}

export async function followLinks(base, routes) {
  const complaints = [];
  const from = new Map([["/", "nowhere"]]);
  const explored = new Map();
  const reached = new Set();
  const queue = ["/"];
  for (let address = queue.shift(); address; address = queue.shift()) {
    const answer = await fetch(base + address);
    const route = routeFor(new URL(answer.url).pathname, routes);
    const bare = address === "/profiles" ? 400 : 200; // the form's address asks for an authority
    if (answer.status !== 200 && answer.status !== bare) {
      complaints.push(`${address}, linked from ${from.get(address)}, answers ${answer.status}`);
    }
    if (!route) complaints.push(`${address} is not in the list of addresses`);
    reached.add(route);
    const text = await answer.text();
    if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
    const { links, ids } = linksIn(text);
    for (const link of links.filter((one) => one.startsWith("#"))) {
      if (!ids.has(link.slice(1))) complaints.push(`${address} links to ${link}, which is not on it`);
    }
    const before = explored.get(route) ?? 0;
    if (before >= exploredOfEach) continue;
    explored.set(route, before + 1);
    for (const link of links.filter((one) => one.startsWith("/"))) {
      const target = link.split("#")[0];
      if (from.has(target)) continue;
      from.set(target, address);
      queue.push(target);
    }
  }
  for (const route of routes) {
    if (/^\/(returns|sign-out|compare|practice)/.test(route)) continue; // for members: returns.mjs and compare.mjs walk through them
    if (!reached.has(route)) complaints.push(`no link leads to ${route}`);
  }
  return { complaints, followed: from.size };
}
