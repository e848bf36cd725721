// The engine against an index and the articles that it was made of: search.test.mjs FOLDER, where Java put search/ and corpus.json.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { engine, from, open } from "./engine.mjs";

const folder = process.argv[2];
const articles = JSON.parse(fs.readFileSync(path.join(folder, "corpus.json"), "utf8"));
const all = { limit: articles.length };
const texts = articles.map((article) => [article.title, article.text, ...article.topics, ...article.trail].map(engine.fold));
const holders = (query) => articles.filter((article, i) => texts[i].some((text) => text.includes(query))).map((article) => article.address).sort();
const addresses = (answer) => answer.results.map((result) => result.address);

let seed = 11;
const random = (below) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor(seed / 2147483648 * below);
};

const tests = {
  async "finds every article that holds any substring, and few others"() {
    const search = await open(folder);
    let right = 0;
    let shown = 0;
    for (let round = 0; round < 300; round++) {
      const text = [...texts[random(texts.length)][1]];
      const at = random(text.length);
      const query = text.slice(at, at + 1 + random(8)).join("").split(/[。（）]/)[0];
      if (!/^\p{Script=Han}+$/u.test(query)) continue;
      const expected = holders(query);
      const found = addresses(await search.query(query, all));
      const lost = expected.filter((address) => !found.includes(address));
      assert.deepEqual(lost, [], `seed 11, round ${round}: ${query}`);
      right += found.slice(0, 10).filter((address) => expected.includes(address)).length;
      shown += Math.min(10, found.length);
    }
    assert.ok(right / shown >= 0.97, `precision in the first ten: ${right / shown}`);
  },
  async "finds Latin words whole and by their beginning, of any width and case"() {
    const search = await open(folder);
    for (const query of ["ＥＸＣＥＬ", "excel", "Exce", "iso9001", "ISO", "Ａ４"]) {
      const begun = new RegExp(`(?<![a-z0-9])${engine.fold(query)}`);
      const expected = articles.filter((article, i) => texts[i].some((text) => begun.test(text))).map((article) => article.address).sort();
      const found = addresses(await search.query(query, all)).sort();
      assert.ok(expected.length > 0, query);
      assert.deepEqual(found, expected, query);
    }
  },
  async "finds characters beyond the first plane"() {
    const found = addresses(await (await open(folder)).query("𠀀𠀁", all)).sort();
    assert.deepEqual(found, holders("𠀀𠀁"));
  },
  async "puts titles before topics before texts"() {
    const { results } = await (await open(folder)).query("应急预案", all);
    const field = (result) => {
      const article = articles.find((one) => one.address === result.address);
      return article.title.includes("应急预案") ? 0 : article.topics.includes("应急预案") ? 1 : 2;
    };
    const fields = results.map(field);
    assert.deepEqual(fields, [...fields].sort(), fields.join());
    assert.deepEqual([...new Set(fields)], [0, 1, 2]);
  },
  async "tells what a result shows"() {
    for (const { address, title, trail, date, heat, length, url } of (await (await open(folder)).query("怎么写", all)).results) {
      const article = articles.find((one) => one.address === address);
      assert.deepEqual({ title, trail, date: date ?? "", heat: heat ?? -1, length },
        { title: article.title, trail: article.trail, date: article.day, heat: article.heat, length: article.length });
      assert.equal(decodeURIComponent(url), "https://example.org/docs" + address);
    }
  },
  async "filters by category, topic, year and length"() {
    const search = await open(folder);
    const classes = [300, 500, 800, 1500, Infinity];
    const check = async (filter, keeps) => {
      const expected = articles.filter((article) => keeps(article)).map((article) => article.address).sort();
      assert.ok(expected.length > 0, JSON.stringify(filter));
      assert.deepEqual(addresses(await search.query("怎么写", { ...all, ...filter })).sort(), expected, JSON.stringify(filter));
    };
    await check({ category: ["岗位职责"] }, (a) => a.category[0] === "岗位职责");
    await check({ category: ["合同/协议", "范"] }, (a) => a.category[0] === "合同/协议");
    await check({ topic: "出纳" }, (a) => a.topics.includes("出纳"));
    await check({ year: 2021 }, (a) => a.day.startsWith("2021"));
    for (let i = 0; i < 5; i++) await check({ length: i }, (a) => a.length <= classes[i] && (i === 0 || a.length > classes[i - 1]));
    await check({ length: 4, year: 2021, category: ["岗位职责"] }, (a) => a.length > 1500 && a.day.startsWith("2021") && a.category[0] === "岗位职责");
    assert.equal((await search.query("怎么写", { category: ["没有"] })).total, 0);
  },
  async "sorts by date and by heat"() {
    const search = await open(folder);
    const dates = (await search.query("培训", { ...all, order: "date" })).results.map((result) => result.date ?? "");
    assert.deepEqual(dates, [...dates].sort().reverse());
    const heats = (await search.query("培训", { ...all, order: "heat" })).results.map((result) => result.heat ?? -1);
    assert.deepEqual(heats, [...heats].sort((a, b) => b - a));
  },
  async "gives results in steps that join without gaps"() {
    const search = await open(folder);
    for (const order of ["date", "relevance"]) {
      const whole = new Set(addresses(await search.query("客服", { ...all, order })));
      const steps = [];
      for (let offset = 0; offset < whole.size; offset += 7) steps.push(...addresses(await search.query("客服", { limit: 7, offset, order })));
      assert.deepEqual(new Set(steps), whole);
      assert.equal(steps.length, whole.size);
    }
  },
  async "says so when nothing holds all of a query, and what is missing"() {
    const { exact, results } = await (await open(folder)).query("呼叫中心火星 培训");
    assert.equal(exact, false);
    assert.equal(results.length, 10);
    results.forEach((result) => assert.ok(result.missing.join().includes("火星"), result.missing.join()));
    const nothing = await (await open(folder)).query("鼖鼗");
    assert.deepEqual([nothing.exact, nothing.total], [false, 0]);
  },
  async "answers nothing to a query without a word"() {
    for (const query of ["", "  ", "，。！", "😀"]) assert.deepEqual((await (await open(folder)).query(query)).results, [], query);
  },
  async "bounds what a pasted page can ask for"() {
    const fetcher = from(folder);
    const search = await engine.open("https://example.org/docs/search/", fetcher);
    await search.query(texts.map((text) => text[1]).join("").slice(0, 20000));
    assert.ok(fetcher.requests < 150, `${fetcher.requests} requests`);
  },
  async "opens the index again when the site was published anew"() {
    let gone = true;
    const search = await open(folder, (name, bytes) => (name !== "search/index.bin" && gone ? (gone = false, null) : bytes));
    assert.ok((await search.query("客服")).total > 0);
  },
  async "tells a damaged index from an unreachable one"() {
    const fails = async (change, code) => {
      const query = async () => (await open(folder, change)).query("岗位职责");
      await assert.rejects(query, (error) => error.code === code || `${error.stack}` === code, code);
    };
    const block = (name) => name !== "search/index.bin";
    await fails((name, bytes) => (block(name) ? bytes : bytes.slice(0, bytes.length >> 1)), "damaged");
    await fails((name, bytes) => (block(name) ? bytes.slice(0, bytes.length - 3) : bytes), "damaged");
    await fails((name, bytes) => (block(name) ? bytes.map((b, i) => (i === 9 ? b ^ 4 : b)) : bytes), "damaged");
    await fails((name, bytes) => (block(name) ? new TextEncoder().encode("<!DOCTYPE html><p>not here") : bytes), "damaged");
    await fails((name, bytes) => (block(name) ? null : bytes), "gone");
    await fails((name) => (block(name) ? null : new TextEncoder().encode("<!DOCTYPE html><p>not here")), "damaged");
    await fails((name, bytes) => (block(name) ? bytes : bytes.map((b, i) => (i === 3 ? 9 : b))), "format");
    let other;
    await fails((name, bytes) => (block(name) ? (other ??= bytes) : bytes), "damaged");
    const offline = async () => { throw new TypeError("network"); };
    await assert.rejects(engine.open("https://example.org/search/", offline), { code: "unreachable" });
  },
  async "survives any bytes"() {
    const rootBytes = new Uint8Array(fs.readFileSync(path.join(folder, "search/index.bin")));
    const sum = (bytes, from) => {
      let hash = 0x811c9dc5;
      for (let i = from + 4; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(from, hash >>> 0);
    };
    for (let round = 0; round < 300; round++) {
      const change = (name, bytes) => {
        if (!bytes) return bytes;
        const broken = bytes.slice();
        const first = name === "search/index.bin" ? 13 : 5;
        for (let i = random(4); i >= 0; i--) broken[first + random(broken.length - first)] = random(256);
        // With a sum that is right, so that what lies behind it is asked too.
        if (name === "search/index.bin") {
          const block = broken.slice(8, 8 + new DataView(rootBytes.buffer).getUint32(4));
          sum(block, 0);
          broken.set(block, 8);
        } else {
          sum(broken, 0);
        }
        return broken;
      };
      try {
        await (await open(folder, change)).query("岗位职责");
      } catch (error) {
        assert.equal(error.name, "SearchError", `seed 11, round ${round}: ${error.stack}`);
      }
    }
  },
  async "cuts excerpts at the ends of sentences and marks the hits"() {
    const pieces = [
      { anchor: "p1", text: "第一句。这里没有。\n" },
      { anchor: "p2", text: "开头的话。负责ＣＡＬＬ中心的岗位职责，每月汇报。末尾的话很长很长。\n" },
    ];
    const { anchor, exact, parts } = engine.excerpt(pieces, "call 岗位职责", 30);
    assert.equal(anchor, "p2");
    assert.equal(exact, true);
    assert.equal(parts.map((part) => (part.hit ? `[${part.text}]` : part.text)).join(""), "负责[ＣＡＬＬ]中心的[岗位职责]，每月汇报。");
    assert.equal(engine.excerpt(pieces, "岗位汇报").exact, false);
    assert.deepEqual(engine.excerpt(pieces, "火星").parts, []);
    assert.deepEqual(engine.excerpt([], "火星").parts, []);
  },
  async "marks hits where the text has another width or is composed otherwise"() {
    assert.deepEqual(engine.hits("ｶﾞｷﾞと重\u200b庆ISO", "ガギ 重庆 iso").ranges, [[0, 4], [5, 11]]);
    assert.deepEqual(engine.hits("scall call", "call").ranges, [[6, 10]]);
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await test();
    console.log(`ok ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED ${name}\n${error.stack}`);
  }
}
process.exitCode = failed ? 1 : 0;
