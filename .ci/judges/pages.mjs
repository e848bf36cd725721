// One page of each kind in a published folder, with its address from the folder on.
import fs from "node:fs";
import path from "node:path";

/** Every page of a published folder: its address (without a slash at the front), and its text. */
export function allPages(folder) {
  return fs.readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".html")).sort()
    .map((file) => ({ address: file.split(path.sep).join("/"), text: fs.readFileSync(path.join(folder, file), "utf8") }));
}

const KINDS = {
  home: (page) => page.address === "index.html",
  pieces: (page) => page.text.includes("data-bar ") && page.text.includes("data-fold"),
  "one piece": (page) => page.text.includes("article-page") && !page.text.includes("data-bar "),
  plain: (page) => page.text.includes("plain-page"),
  category: (page) => page.text.includes('class="tabs"') && page.text.includes('id="children"'),
  "hot category": (page) => page.address.endsWith("/hot.html"),
  "second page": (page) => page.text.includes('class="pager"') && page.text.includes('content="noindex"'),
  topic: (page) => /^topics\/[^/]+\/index\.html$/.test(page.address) || /^topics\/(?!index).+\.html$/.test(page.address),
  topics: (page) => page.address === "topics/index.html",
  hot: (page) => page.address === "hot/index.html",
  newest: (page) => page.address === "newest/index.html",
  archive: (page) => page.address === "archive/index.html",
  year: (page) => /^archive\/\d{4}\/index\.html$/.test(page.address),
  month: (page) => /^archive\/\d{4}\/\d{2}\/index\.html$/.test(page.address),
  search: (page) => page.address === "search.html",
  "not found": (page) => page.address === "404.html",
};

/** The page of each kind that is richest (longest); a kind the folder does not have is an error unless it may be missing. */
export function kinds(folder, mayMiss = []) {
  const pages = allPages(folder);
  return Object.entries(KINDS).flatMap(([kind, is]) => {
    const found = pages.filter(is).sort((a, b) => b.text.length - a.text.length)[0];
    if (!found && !mayMiss.includes(kind)) throw new Error(`${folder} has no page of the kind "${kind}"`);
    return found ? [{ kind, ...found }] : [];
  });
}
