// What a reader loads with an article besides its own text, in bytes after gzip: weight.mjs FOLDER. An article's text is its title, what
// stands before its pieces, and each piece's heading, posting and experience; all else on its page, with the style sheets that the page
// links, may come to 12 KB, the scripts to 10 KB. First a page that is too heavy must be found out.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { allPages } from "./pages.mjs";

const AROUND = 12 * 1024;
const SCRIPTS = 10 * 1024;
const gzipped = (bytes) => zlib.gzipSync(bytes, { level: 9 }).length;

/** Without what the author wrote: texts, headings of pieces, and the contents, which repeat those. */
const around = (html) => html.replace(/(<div class="[^"]*\bprose\b[^>]*>)[^]*?\n<\/div>/g, "$1</div>").replace(/<h2 data-text>[^]*?<\/h2>/g, "")
  .replace(/(<nav class="contents"[^]*?<ol>)[^]*?<\/ol>/, "$1</ol>");

function weigh(folder, html) {
  const sizes = (pattern) => [...html.matchAll(pattern)].map(([, file]) => gzipped(fs.readFileSync(path.join(folder, file))));
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  const scripts = sum(sizes(/<script[^>]* src="\/?([^"]+)"/g));
  const styles = sum(sizes(/<link rel="stylesheet" href="\/?([^"]+)"/g));
  const page = gzipped(around(html));
  return { page, styles, scripts, all: page + styles };
}

const tooHeavy = ({ all, scripts }) => all > AROUND || scripts > SCRIPTS;

const bad = path.join(path.dirname(fileURLToPath(import.meta.url)), "bad");
let failed = tooHeavy(weigh(bad, fs.readFileSync(path.join(bad, "weight.html"), "utf8"))) ? 0 : 1;
console.log(failed ? "the bad page is not found too heavy" : "proof: the bad page is too heavy");

const folder = process.argv[2];
const articles = allPages(folder).filter(({ text }) => text.includes("article-page")).map(({ address, text }) => ({ address, ...weigh(folder, text) }))
  .sort((a, b) => b.all - a.all);
if (!articles.length) throw new Error(`${folder} has no articles`);
for (const { address, page, styles, scripts, all } of articles.filter((one, place) => place === 0 || tooHeavy(one)).slice(0, 10)) {
  console.log(`${address}: ${all} bytes: ${page} of page, ${styles} of style; and ${scripts} of script`);
}
failed += articles.filter(tooHeavy).length;
console.log(`${articles.length} articles, at most ${articles[0].all} of ${AROUND} bytes, in the middle ${articles[articles.length >> 1].all}`);
process.exitCode = failed ? 1 : 0;
