// What queries cost and how right they are: measure.mjs CONTENT INDEX [QUERIES], where CONTENT holds Markdown articles and INDEX the folder
// with search/ that was made of them. Queries are substrings of 2 to 8 characters of the articles; no two share what was fetched.
import fs from "node:fs";
import path from "node:path";
import { engine, from } from "./engine.mjs";

const [content, index, count = "300"] = process.argv.slice(2);
const texts = new Map();
for (const name of fs.readdirSync(content, { recursive: true }).filter((file) => file.endsWith(".md"))) {
  const text = fs.readFileSync(path.join(content, name), "utf8").replace(/\]\([^)]*\)/g, "]").replace(/^#+ 书写(经验|注意事项).*$/gm, "").replaceAll("*", "");
  texts.set("/" + name.replace(/\.md$/, ".html"), engine.fold(text));
}
let seed = 5;
const random = (below) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor(seed / 2147483648 * below);
};
const pick = (list) => list[random(list.length)];
const addresses = [...texts.keys()].sort();
const costs = [];
let opening = 0;
let right = 0;
let shown = 0;
let lost = 0;
while (costs.length < Number(count)) {
  const run = pick(texts.get(pick(addresses)).match(/\p{Script=Han}{2,}/gu));
  const length = 2 + random(7);
  const query = run.slice(random(Math.max(1, run.length - length + 1))).slice(0, length);
  if (query.length < 2) continue;
  const fetcher = from(index);
  const search = await engine.open("https://example.org/docs/search/", fetcher);
  opening = fetcher.bytes;
  const { results, total } = await search.query(query);
  costs.push(fetcher.bytes - opening);
  const holders = addresses.filter((address) => texts.get(address).includes(query));
  right += results.filter(({ address }) => texts.get(address).includes(query)).length;
  shown += results.length;
  if (total < holders.length) lost++;
}
costs.sort((a, b) => a - b);
const at = (share) => costs[Math.min(costs.length - 1, Math.floor(costs.length * share))];
console.log(`${costs.length} queries: median ${at(0.5)} bytes, 95 % ${at(0.95)}, most ${costs.at(-1)}; root ${opening}`);
console.log(`precision in the first ten ${(right / shown).toFixed(3)}; queries that lost an article: ${lost}`);
