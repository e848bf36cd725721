// What a reader does with an article, in Chromium: copying.mjs CHROMIUM FOLDER, where FOLDER is the published site of edges.mjs.
// The clipboard is read back; what is on it must be the text and nothing else.
import assert from "node:assert/strict";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launch, serve } from "../../src/test/js/browser.mjs";

const [chromium, folder] = process.argv.slice(2);
// A host without HTTPS that is not this machine to Chromium: there the clipboard can only be reached by the copy command.
const PLAIN = "plain.example.org";
const browser = await launch(chromium, [`--host-resolver-rules=MAP ${PLAIN} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`]);
const ARTICLE = encodeURI("物业管理/everything.html");
const MANY = encodeURI("物业管理/long-title.html");

const PIECE = `试用期考核表

一、考核内容
按下表逐项打分，满分100分：不足60分的延长试用期。
序号\t考核项目\t标准\t分值\t自评\t部门评分\t人事评分\t说明
1\t出勤\t不迟到早退\t20\t20\t18\t19\t含加班
2\t工作质量\t差错率低于千分之三\t50\t45\t44\t44.5\t见附件
3. 从第三条数起
4. 接着数到第四条
· 并列的一条
☐ 还没有做
☑ 已经做了
引用一句话[1]。
考核人：______ 日期：______
落款单位
1. 这是脚注。
`;

async function tap(page, selector) {
  const [x, y] = await page.evaluate(`(() => {
    const e = document.querySelector(${JSON.stringify(selector)});
    e.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = e.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  })()`);
  for (const type of ["mousePressed", "mouseReleased"]) await page.command("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
}

async function phone(page, url, width = 360) {
  await page.command("Emulation.setDeviceMetricsOverride", { width, height: 640, deviceScaleFactor: 2, mobile: true });
  await page.go(url);
  await page.until(`document.readyState === "complete"`);
}

const said = (page, words) => page.until(`document.getElementById("status").textContent === ${JSON.stringify(words)}`);

async function clipboard(page, site) {
  await page.go(`${site.url}404.html`);
  await page.command("Page.bringToFront");
  return page.evaluate(`(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : "");
    return { text: await read("text/plain"), html: await read("text/html") };
  })()`);
}

async function empty(page, site) {
  await page.go(`${site.url}404.html`);
  await page.command("Page.bringToFront");
  await page.evaluate(`navigator.clipboard.writeText("nothing was copied")`);
}

function soundHtml(html) {
  for (const wanted of [/<h2>试用期考核表<\/h2>/, /<h3>一、考核内容<\/h3>/, /<strong>满分100分：<\/strong>/, /<ol start="3">/, /<table>/, /<p align="right">落款单位<\/p>/]) {
    assert.match(html, wanted);
  }
  assert.doesNotMatch(html, /class=|data-|<button|<svg|第1篇|复制|边界样张|edges\.example/);
}

const tests = {
  async "copies a piece as clean text and as HTML, and nothing else"({ page, site }) {
    await phone(page, site.url + ARTICLE);
    await tap(page, "[data-copy=p1]");
    await said(page, "已复制");
    const { text, html } = await clipboard(page, site);
    assert.equal(text.replaceAll("\r", ""), PIECE);
    soundHtml(html);
  },
  async "asks for the ballot when an experience was useful and when a piece was copied"({ page, site }) {
    const ballots = () => site.sent.filter((url) => url.includes("ballot.txt"));
    const shown = `document.querySelector("[data-useful]").textContent`;
    await phone(page, site.url + ARTICLE);
    await tap(page, "[data-copy=p1]");
    await said(page, "已复制");
    const number = await page.evaluate(`document.querySelector("[data-useful]").dataset.useful`);
    await tap(page, "#p1 .experience .unfold");
    await tap(page, "[data-useful]");
    await said(page, "谢谢，已记下");
    assert.deepEqual(ballots(), [`/ballot.txt?copy=1&article=/${ARTICLE}`, `/ballot.txt?useful=${number}&article=/${ARTICLE}`]);
    await phone(page, site.url + ARTICLE);
    await page.until(`${shown} === "谢谢，已记下"`);
    await tap(page, "#p1 .experience .unfold");
    await tap(page, "[data-useful]");
    assert.equal(ballots().length, 2);
    site.hook = (address, bytes) => (address.endsWith("ballot.txt") ? null : bytes);
    await phone(page, site.url + MANY);
    await tap(page, ".experience .unfold");
    await tap(page, "[data-useful]");
    await said(page, "没能记下，请稍后再试");
    assert.equal(await page.evaluate(shown), "觉得有用");
  },
  async "copies the whole article with its title and no experience"({ page, site }) {
    await phone(page, site.url + ARTICLE);
    await tap(page, ".whole [data-copy]");
    await said(page, "已复制");
    const { text } = await clipboard(page, site);
    assert.ok(text.startsWith("样样都有\n\n【第1篇】试用期考核表"), text.slice(0, 40));
    assert.ok(text.includes("【第2篇】Abbreviation"), text);
    assert.doesNotMatch(text, /书写经验|热度|边界样张|https?:\/\/(edges|127)/);
  },
  async "copies without HTTPS"({ page, site }) {
    await phone(page, site.url.replace("127.0.0.1", PLAIN) + ARTICLE);
    assert.equal(await page.evaluate("isSecureContext"), false);
    await tap(page, "[data-copy=p1]");
    await said(page, "已复制");
    assert.equal(await page.evaluate("String(getSelection())"), "");
    const { text, html } = await clipboard(page, site);
    assert.equal(text.replaceAll("\r", ""), PIECE);
    soundHtml(html);
  },
  async "selects the text where copying is forbidden, and says what to do"({ page, site }) {
    await phone(page, site.url.replace("127.0.0.1", PLAIN) + ARTICLE);
    await page.evaluate(`document.execCommand = () => false; undefined`);
    await tap(page, "[data-copy=p1]");
    await said(page, "已选中，请长按或按 Ctrl+C 复制");
    const selected = await page.evaluate("String(getSelection())");
    assert.ok(selected.includes("试用期考核表") && selected.includes("这是脚注"), selected);
    assert.ok(!selected.includes("书写经验"), selected);
  },
  async "takes one tap and no scrolling from a link to a piece, on a small phone"({ page, site }) {
    await phone(page, `${site.url + MANY}#p7`);
    await page.until(`document.querySelector("[data-bar]") && !document.querySelector("[data-bar]").hidden`);
    const seen = (selector) => page.evaluate(`(() => {
      const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
    })()`);
    assert.ok(await seen("#p7 [data-copy]") || await seen("[data-bar-copy]"));
    assert.ok(await seen("#p7 [data-word]") || await seen("[data-bar-word]"));
    await page.until(`document.querySelector("[data-bar-number]").textContent === "7/20"`);
    assert.ok((await page.evaluate(`document.querySelector("[data-bar-word]").href`)).endsWith("long-title.p7.docx"));
    await page.evaluate(`document.querySelector("[data-bar-copy]").click()`);
    await said(page, "已复制");
    const { text } = await clipboard(page, site);
    assert.ok(text.startsWith("后勤服务中心第7季度工作安排\n"), text.slice(0, 40));
  },
  async "says in 微信 how to open the page in a browser"({ page, site }) {
    await page.command("Emulation.setUserAgentOverride", { userAgent: "Mozilla/5.0 (Linux; Android 14) Chrome/116.0 Mobile Safari/537.36 XWEB/1160117 MicroMessenger/8.0.49" });
    await phone(page, site.url + ARTICLE);
    await tap(page, "#p1 [data-word]");
    await page.until(`document.getElementById("status").textContent.includes("在浏览器打开")`);
  },
  async "folds contents and experiences on a phone, and leaves them open on a desktop"({ page, site }) {
    const rows = `[...document.querySelectorAll(".contents li")].filter((li) => li.offsetParent).length`;
    const high = `document.querySelector("[data-fold]").clientHeight`;
    await phone(page, site.url + MANY);
    assert.equal(await page.evaluate(rows), 5);
    const folded = await page.evaluate(high);
    await tap(page, ".contents .unfold");
    assert.equal(await page.evaluate(rows), 20);
    await tap(page, ".experience .unfold");
    assert.ok(await page.evaluate(high) > 2 * folded);
    await page.command("Emulation.setDeviceMetricsOverride", { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false });
    await page.go(site.url + MANY);
    assert.equal(await page.evaluate(rows), 20);
    assert.ok(await page.evaluate(high) > folded);
    assert.equal(await page.evaluate(`getComputedStyle(document.querySelector("[data-bar]")).display`), "none");
  },
  async "keeps the scheme that a reader chose, from the first paint on"({ page, site }) {
    await page.command("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "light" }] });
    await phone(page, site.url);
    await tap(page, "[data-switch-theme]");
    assert.equal(await page.evaluate("document.documentElement.dataset.theme"), "dark");
    await page.command("Page.addScriptToEvaluateOnNewDocument", { source: `new MutationObserver((_, observer) => { if (document.body) {
      window.first = document.documentElement.dataset.theme; observer.disconnect(); } }).observe(document, { childList: true, subtree: true });` });
    await page.go(site.url + ARTICLE);
    assert.equal(await page.evaluate("window.first"), "dark");
  },
  async "prints one piece alone"({ page, site }) {
    await page.command("Emulation.setDeviceMetricsOverride", { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false });
    await page.go(site.url + ARTICLE);
    await page.evaluate(`window.print = () => { window.printed = true; }; document.querySelector("[data-print=p1]").click()`);
    assert.equal(await page.evaluate("printed"), true);
    await page.command("Emulation.setEmulatedMedia", { media: "print" });
    const shown = await page.evaluate("document.querySelector('main').innerText");
    assert.ok(shown.includes("考核内容"), shown);
    assert.doesNotMatch(shown, /样样都有|Abbreviation|书写经验|复制|下载|相关信息/);
  },
  async "reads well without scripts"({ page, site }) {
    await page.command("Emulation.setScriptExecutionDisabled", { value: true });
    await phone(page, site.url + MANY);
    const shown = await page.evaluate("document.body.innerText");
    for (const words of ["【第20篇】", "书写注意事项", "相关信息", "下载 Word"]) assert.ok(shown.includes(words), words);
    assert.doesNotMatch(shown, /复制本篇|打印/);
  },
};

const grant = (url) => browser.send("Browser.grantPermissions", { origin: url.slice(0, -1), permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"] });

/** A page that adds its name to what is copied must not get past the comparison above. */
async function proof() {
  const bad = await serve(path.join(path.dirname(fileURLToPath(import.meta.url)), "bad"));
  const page = await browser.page();
  await grant(bad.url);
  await phone(page, `${bad.url}copying.html`);
  await tap(page, "[data-copy=p1]");
  await said(page, "已复制");
  const text = await page.evaluate("navigator.clipboard.readText()").finally(() => bad.close());
  assert.throws(() => assert.equal(text, PIECE), /AssertionError|strictly equal/);
  assert.ok(text.includes("考核内容"), text);
  console.log("proof: a text with something added to it is found");
}

let failed = 0;
for (const [name, test] of [["proof", proof], ...Object.entries(tests)]) {
  const site = await serve(folder);
  await grant(site.url);
  const page = await browser.page();
  try {
    if (name !== "proof") await empty(page, site);
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
process.exitCode = failed ? 1 : 0;
