// The search page in a real browser: page.test.mjs SITE BASE [CHROMIUM], where SITE is a published folder and BASE its path on the host.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { launch, serve } from "./browser.mjs";

const [folder, base, binary = "chromium"] = process.argv.slice(2);
const browser = await launch(binary);
const results = `document.querySelectorAll("[data-results] .card").length`;
const status = `document.querySelector("[data-search-status]").textContent`;
const active = "document.activeElement";

const tests = {
  async "shows results while one types, with snippets of the articles and marks on the hits"({ page, site }) {
    await page.go(`${site.url}search.html`);
    assert.equal(await page.evaluate(`${active}.name`), "q");
    await page.type("岗位职责");
    await page.until(`${results} > 2 && document.querySelector(".snippet mark")`);
    assert.equal(await page.evaluate(`document.querySelector(".snippet mark").textContent`), "岗位职责");
    assert.match(await page.evaluate(status), /找到\d+篇/);
    assert.equal(await page.evaluate(`new URLSearchParams(location.search).get("q")`), "岗位职责");
    assert.equal(await page.evaluate(`document.querySelector("[data-search-status]").getAttribute("role")`), "status");
  },
  async "leads by keyboard to the piece that matched and marks it there"({ page, site }) {
    await page.go(`${site.url}search.html?q=${encodeURIComponent("岗位职责")}`);
    await page.until(`${results} > 2 && document.querySelector(".card-title").href.includes("hit=")`);
    await page.key("/");
    assert.equal(await page.evaluate(`${active}.id`), "q");
    await page.key("ArrowDown");
    await page.key("ArrowDown");
    assert.equal(await page.evaluate(`[...document.querySelectorAll(".card-title")].indexOf(${active})`), 1);
    await page.key("ArrowUp");
    await page.key("ArrowUp");
    assert.equal(await page.evaluate(`${active}.id`), "q");
    await page.key("ArrowDown");
    await page.key("Enter");
    await page.until(`!location.pathname.endsWith("search.html") && document.querySelector("main mark")`);
    assert.equal(await page.evaluate(`location.hash.includes("hit=")`), false);
    assert.equal(await page.evaluate(`document.querySelector("main mark").textContent`), "岗位职责");
  },
  async "searches nothing while a character is being composed"({ page, site }) {
    await page.go(`${site.url}search.html`);
    await page.until(`${active}.id === "q"`);
    await page.command("Input.imeSetComposition", { text: "gang wei", selectionStart: 8, selectionEnd: 8 });
    await new Promise((later) => setTimeout(later, 600));
    assert.equal(await page.evaluate("location.search"), "");
    await page.type("岗位");
    await page.until(`${results} > 2`);
    assert.equal(await page.evaluate(`new URLSearchParams(location.search).get("q")`), "岗位");
  },
  async "comes from any page by Ctrl-K and the field in its header"({ page, site }) {
    await page.command("Emulation.setDeviceMetricsOverride", { width: 1200, height: 800, deviceScaleFactor: 1, mobile: false });
    await page.go(`${site.url}hot/index.html`);
    await page.key("k", 2);
    assert.equal(await page.evaluate(`Boolean(${active}.closest(".site-search"))`), true);
    await page.type("合同");
    await page.key("Enter");
    await page.until(`location.pathname.endsWith("search.html") && ${results} > 0`);
  },
  async "keeps filters in the address and takes them from there"({ page, site }) {
    await page.go(`${site.url}search.html?q=${encodeURIComponent("工作")}&order=heat`);
    await page.until(`${results} > 2`);
    const before = await page.evaluate(status);
    await page.evaluate(`(() => { const year = document.querySelector("select[name=year]"); year.selectedIndex = year.length - 1; year.dispatchEvent(new Event("change", { bubbles: true })); })()`);
    await page.until(`${status} !== ${JSON.stringify(before)}`);
    assert.match(await page.evaluate("location.search"), /order=heat.*year=|year=.*order=heat/);
    const years = await page.evaluate(`[...document.querySelectorAll(".card time")].map((time) => time.dateTime.slice(0, 4)).join()`);
    assert.equal(new Set(years.split(",")).size, 1, years);
  },
  async "says that nothing has all words, and strikes out what is missing"({ page, site }) {
    await page.go(`${site.url}search.html?q=${encodeURIComponent("岗位职责 鼖鼗")}`);
    await page.until(`document.querySelector(".card-missing s")`);
    assert.equal(await page.evaluate(`document.querySelector(".card-missing s").textContent`), "鼖鼗");
    assert.match(await page.evaluate(status), /一部分/);
    await page.go(`${site.url}search.html?q=${encodeURIComponent("鼖鼗")}`);
    await page.until(`${status}.includes("没有找到")`);
  },
  async "finds what is written in simplified characters by traditional ones, and says so"({ page, site }) {
    let tables = 0;
    site.hook = (address, bytes) => {
      tables += address.endsWith("spellings.txt") ? 1 : 0;
      return bytes;
    };
    await page.go(`${site.url}search.html?q=${encodeURIComponent("岗位职责")}`);
    await page.until(`${results} > 2`);
    assert.equal(tables, 0);
    await page.go(`${site.url}search.html?q=${encodeURIComponent("崗位職責")}`);
    await page.until(`${results} > 2 && document.querySelector(".snippet mark")`);
    assert.equal(await page.evaluate(`document.querySelector(".snippet mark").textContent`), "岗位职责");
    assert.match(await page.evaluate(status), /没有哪一篇写作“崗位職責”；写作“岗位职责”的有\d+篇/);
    assert.equal(tables, 1);
    await page.evaluate(`document.querySelector("[data-respell]").click()`);
    await page.until(`document.querySelector("#q").value === "岗位职责" && ${status}.startsWith("找到")`);
  },
  async "shows what authors typed and runs none of it"({ page, site }) {
    const evil = "<img src=x onerror=window.ran=1><script>window.ran=1</script>";
    await page.go(`${site.url}search.html?q=${encodeURIComponent(`岗位 ${evil}`)}`);
    await page.until(`${status} !== ""`);
    site.hook = (address, bytes) => (address.endsWith(".html") && !address.endsWith("search.html") && bytes
      ? Buffer.from(bytes.toString().replace("岗位职责", `<img src=x onerror="window.top.ran=1">&lt;b&gt;岗位职责${evil}`)) : bytes);
    await page.go(`${site.url}search.html?q=${encodeURIComponent("岗位职责")}`);
    await page.until(`document.querySelector(".snippet mark")`);
    assert.equal(await page.evaluate("window.ran"), undefined);
    assert.equal(await page.evaluate(`document.querySelectorAll("[data-results] :is(img, script, b)").length`), 0);
  },
  async "tells of a damaged index and of one that cannot be reached, and tries again"({ page, site }) {
    site.hook = (address, bytes) => (address.endsWith("index.bin") ? bytes.subarray(0, bytes.length >> 1) : bytes);
    await page.go(`${site.url}search.html?q=${encodeURIComponent("岗位")}`);
    await page.until(`${status}.includes("不完整")`);
    site.hook = (address, bytes) => (address.endsWith("index.bin") ? null : bytes);
    await page.evaluate(`document.querySelector("[data-retry]").click()`);
    await page.until(`${status}.includes("暂时无法搜索")`);
    site.hook = (address, bytes) => bytes;
    await page.evaluate(`document.querySelector("[data-retry]").click()`);
    await page.until(`${results} > 2 && ${status}.includes("找到")`);
  },
  async "offers the categories without scripts"({ page, site }) {
    await page.command("Emulation.setScriptExecutionDisabled", { value: true });
    await page.go(`${site.url}search.html`);
    assert.equal(await page.evaluate(`getComputedStyle(document.querySelector(".search-form")).display`), "none");
    assert.ok(await page.evaluate(`document.querySelectorAll(".lookup a").length`) > 2);
    assert.ok((await page.evaluate("document.body.innerText")).includes("JavaScript"));
  },
  async "keeps to the page's Content-Security-Policy"({ page, site }) {
    await page.go(`${site.url}search.html?q=${encodeURIComponent("岗位")}`);
    await page.until(`document.querySelector(".snippet mark")`);
    assert.ok((await page.evaluate(`document.querySelector("meta[http-equiv]").content`)).includes("default-src 'self'"));
    assert.deepEqual(page.said.filter((line) => /Security|Refused|Error/.test(line)), []);
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  const site = await serve(folder, base);
  const page = await browser.page();
  try {
    await test({ page, site });
    console.log(`ok ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED ${name}\n${error.stack}`);
  }
  await page.command("Page.close").catch(() => {});
  site.close();
}
await browser.close();
assert.ok(fs.existsSync(path.join(folder, "search/index.bin")));
process.exitCode = failed ? 1 : 0;
