// Other spellings of queries, by the table that the theme has, and what is found by them: spellings.test.mjs FOLDER, as search.test.mjs.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { open, root } from "./engine.mjs";

const assets = path.join(root, "themes/default/assets");
const { respell, spellings, table } = await import(`data:text/javascript;base64,${fs.readFileSync(path.join(assets, "search-spellings.js")).toString("base64")}`);
const text = fs.readFileSync(path.join(assets, "spellings.txt"), "utf8");
const tables = table(text);
const of = (query) => spellings(query, tables).join(" ");

assert.equal(of("头发"), "頭發 頭髮");
assert.equal(of("發票"), "发票");
assert.equal(of("怎麼寫 Excel"), "怎么写 Excel 怎麽写 Excel");
assert.equal(of("台湾"), "臺灣 檯灣 颱灣 台灣");
assert.equal(of("excel，2025"), "");
assert.equal(of(""), "");
const many = spellings("发台面里干后云历系复卷发台面里干后云历系复卷", tables);
assert.ok(many.length > 4 && many.length <= 48, `${many.length} spellings`);
assert.ok([...text.matchAll(/^[^#].*$/gm)].every(([line]) => /^[\u4e00-\u9fff]{2,8}$/.test(line)), "a line is a character and what it stands for");

const search = await open(process.argv[2]);
const ask = (query, options) => search.query(query, options);
const load = async () => new Response(text);
const typed = await search.query("岗位职责");
assert.ok(typed.total > 10);
const [found, query] = await respell("崗位職責", ask, load);
assert.deepEqual([query, found.total, found.exact], ["岗位职责", typed.total, true]);
assert.equal(await respell("火星岗位", ask, load), undefined);
assert.equal(await respell("excel", ask, () => assert.fail("nothing to load the table for")), undefined);
assert.equal(await respell("崗位職責", ask, async () => new Response("", { status: 404 })), undefined);
console.log(`${tables[0].size} traditional characters, ${tables[1].size} simplified ones`);
