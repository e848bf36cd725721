// The preview as an author has it, in a real browser: preview.test.mjs FANWEN [CHROMIUM], where FANWEN is the launcher.
import assert from "node:assert/strict";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { launch } from "./browser.mjs";
import { pause, preview as start } from "./previewed.mjs";

const [launcher, binary = "chromium"] = process.argv.slice(2);
const preview = (folder, ...options) => start(path.resolve(launcher), folder, ...options);
const overlay = `document.querySelector("fanwen-preview")?.shadowRoot`;
const ARTICLE = "---\ntitle: 放假通知\ndate: 2026-01-02\ntopics: [放假]\n---\n\n周五下午放假。\n";

function newSite() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fanwen-preview-"));
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  write("site.yaml", "title: 库\naddress: https://example.org/docs/\neditor: vscode\n");
  write("content/通知/a.md", ARTICLE);
  write("content/通知/long.md", `---\ntitle: 很长的通知\ndate: 2026-01-03\n---\n\n${"请各部门按时报送材料。\n\n".repeat(200)}`);
  write("content/通知/draft.md", "---\ntitle: 草稿一份\ndraft: true\ndate: 2026-01-01\n---\n\n还没写完。\n");
  write("content/通知/later.md", "---\ntitle: 以后再发\ndate: 2096-01-01\n---\n\n到时再看。\n");
  return { folder, write };
}

const browser = await launch(binary);
const article = (running, name = "a") => `${running.url}${encodeURIComponent("通知")}/${name}.html`;

const tests = {
  async "shows a change by itself, where the reader was"({ page, running, site }) {
    await page.go(article(running, "long"));
    await page.evaluate("scrollTo(0, 1500)");
    await page.evaluate("window.kept = true");
    site.write("content/通知/long.md", fs.readFileSync(path.join(site.folder, "content/通知/long.md"), "utf8") + "\n最后一句。\n");
    await page.until(`document.readyState === "complete" && document.body.innerText.includes("最后一句") && !window.kept`);
    await page.until("scrollY === 1500");
  },
  async "leaves a page alone that a change does not touch"({ page, running, site }) {
    await page.go(article(running, "long"));
    await page.evaluate("window.kept = true");
    site.write("static/new.txt", "x");
    site.write("content/_topics/放假.md", "专题介绍。\n");
    await pause(1500);
    assert.equal(await page.evaluate("window.kept"), true);
  },
  async "shows what is wrong over the last good page, and lets go when it is mended"({ page, running, site }) {
    await page.go(article(running));
    site.write("content/通知/a.md", "---\ntitle: \"<img src=x onerror=window.ran=1>\"\ndate: 2026-13-01\n---\n\n坏了。\n");
    await page.until(`${overlay}?.querySelector(".errors li")`);
    const text = await page.evaluate(`${overlay}.querySelector(".errors").innerText`);
    assert.match(text, /content\/通知\/a\.md:3:7/);
    assert.match(text, /date: 2026-13-01/);
    assert.match(text, /Hint:/);
    assert.equal(await page.evaluate(`${overlay}.querySelector("mark").textContent`), "2026-13-01");
    assert.match(await page.evaluate(`${overlay}.querySelector("a.place").href`), /^vscode:\/\/file\/.*\/content\/.*a\.md:3:7$/);
    assert.match(await page.evaluate("document.body.innerText"), /周五下午放假/);
    site.write("content/通知/a.md", "---\ntitle: <img src=x onerror=window.ran=1>\ndate: 2026-13-02\n---\n\n坏了。\n");
    await page.until(`${overlay}?.querySelector(".errors")?.innerText.includes("2026-13-02")`);
    await page.evaluate(`${overlay}.querySelector(".close").click()`);
    await page.until(`${overlay}.querySelector(".badge.wrong")`);
    await page.evaluate(`${overlay}.querySelector(".badge").click()`);
    await page.until(`${overlay}.querySelector(".errors")`);
    site.write("content/通知/a.md", ARTICLE.replace("周五", "周四"));
    await page.until(`document.body?.innerText.includes("周四下午放假") && !document.querySelector("fanwen-preview")`);
    assert.equal(await page.evaluate("window.ran"), undefined);
  },
  async "shows warnings as a badge that opens the list"({ page, running, site }) {
    await page.go(article(running));
    site.write("content/通知/a.md", ARTICLE.replace("topics:", "tilte: x\ntopics:"));
    await page.until(`${overlay}?.querySelector(".badge:not(.wrong)")?.textContent === "1"`);
    await page.evaluate(`${overlay}.querySelector(".badge").click()`);
    await page.until(`${overlay}.querySelector(".warnings").innerText.includes("a.md:4:1")`);
    await page.key("Escape");
    await page.until(`${overlay}.querySelector(".badge")`);
    site.write("content/通知/a.md", ARTICLE);
    await page.until(`document.body && !document.querySelector("fanwen-preview")`);
  },
  async "shows what a check finds, of the page before all else"({ page, running, site }) {
    await page.go(article(running));
    site.write("content/通知/b.md", ARTICLE.replace("放假通知", "另一份通知").replace("周五", "内容待补充。"));
    await page.until(`${overlay}?.querySelector(".badge.elsewhere")?.textContent === "1"`);
    site.write("content/通知/a.md", ARTICLE.replace("周五", "内容待补充。"));
    await page.until(`${overlay}?.querySelector(".badge:not(.elsewhere)")?.textContent === "1"`);
    await page.evaluate(`${overlay}.querySelector(".badge").click()`);
    await page.until(`/a[.]md:[^]*b[.]md:/.test(${overlay}.querySelector(".warnings").innerText)`);
    site.write("content/通知/a.md", ARTICLE);
    fs.rmSync(path.join(site.folder, "content/通知/b.md"));
    await page.until(`document.body && !document.querySelector("fanwen-preview")`);
  },
  async "exchanges a style sheet without loading the page again"({ page, running, site }) {
    site.write("themes/own/theme.yaml", "extends: default\nstyles: [own.css]\n");
    site.write("themes/own/assets/own.css", "h1 { color: rgb(1, 2, 3) }\n");
    site.write("site.yaml", "title: 库\naddress: https://example.org/docs/\neditor: vscode\ntheme: own\n");
    await page.go(article(running));
    const colour = `getComputedStyle(document.querySelector("h1")).color`;
    await page.until(`${colour} === "rgb(1, 2, 3)"`);
    await page.evaluate("window.kept = true");
    site.write("themes/own/assets/own.css", "h1 { color: rgb(4, 5, 6) }\n");
    await page.until(`${colour} === "rgb(4, 5, 6)"`);
    await page.until(`document.querySelectorAll('link[href*="own.css"]').length === 1`);
    assert.equal(await page.evaluate("window.kept"), true);
    site.write("themes/own/templates/parts/footer.mustache", "<footer>换了页脚</footer>\n");
    await page.until(`document.body?.innerText.includes("换了页脚")`);
    fs.rmSync(path.join(site.folder, "themes"), { recursive: true });
    site.write("site.yaml", "title: 库\naddress: https://example.org/docs/\neditor: vscode\n");
    await page.until(`document.body && !document.body.innerText.includes("换了页脚")`);
  },
  async "shows a page as soon as its file is written"({ page, running, site }) {
    await page.go(article(running, "new"));
    assert.match(await page.evaluate("document.title"), /404|找不到|没有/);
    site.write("content/通知/new.md", ARTICLE.replace("放假通知", "新写的通知"));
    await page.until(`document.querySelector("h1")?.innerText.includes("新写的通知")`);
    fs.rmSync(path.join(site.folder, "content/通知/new.md"));
    await page.until(`!document.querySelector("h1")?.innerText.includes("新写的通知")`);
  },
  async "finds and downloads as the published site does"({ page, running }) {
    await page.go(`${running.url}search.html?q=${encodeURIComponent("放假")}`);
    await page.until(`document.querySelectorAll("[data-results] .card").length > 0`);
    await page.go(article(running));
    const word = await page.evaluate(`document.querySelector('a[href$=".docx"]').href`);
    const answer = await fetch(word);
    assert.equal(answer.status, 200);
    assert.equal(new TextDecoder("latin1").decode(await answer.arrayBuffer()).slice(0, 2), "PK");
  },
  async "has a desk that keeps up, by keyboard too"({ page, running, site }) {
    const root = new URL(running.url).origin;
    await page.go(`${root}/_fanwen/`);
    const rows = `[...document.querySelectorAll("tbody th")].map((row) => row.innerText).join()`;
    for (const title of ["放假通知", "草稿一份", "以后再发"]) assert.match(await page.evaluate(rows), new RegExp(title));
    assert.match(await page.evaluate(`document.querySelector(".held").innerText`), /2096-01-01/);
    await page.evaluate("window.kept = true");
    site.write("content/通知/a.md", ARTICLE.replace("放假通知", "改了题目"));
    await page.until(`${rows}.includes("改了题目")`);
    assert.equal(await page.evaluate("window.kept"), true);
    await page.until(`document.querySelector(".runs").innerText.includes("content/通知/a.md")`);
    site.write("content/通知/a.md", ARTICLE);
    await page.until(`!${rows}.includes("改了题目")`);
    await page.evaluate(`document.querySelector('thead a[href*="sort=length"]').focus()`);
    await page.key("Enter");
    await page.until(`document.querySelector('th[aria-sort="descending"]') && document.querySelector("tbody th").innerText.includes("很长的通知")`);
    await page.evaluate(`document.querySelector("input[name=q]").focus()`);
    await page.type("草稿");
    await page.key("Enter");
    await page.until(`document.querySelectorAll("tbody tr").length === 1 && location.search.includes("sort=length")`);
  },
  async "gives nothing to pages of other sites"({ page, running }) {
    const script = `${new URL(running.url).origin}/_fanwen/live.js`;
    const evil = http.createServer((request, answer) => {
      answer.writeHead(200, { "content-type": "text/html" });
      answer.end(`<body><script>window.out = []</script>
        <script src="${script}" onload="out.push('loaded')" onerror="out.push('blocked')"></script>
        <script>fetch("${running.url}").then((r) => r.text()).then(() => out.push("read"), () => out.push("refused"));
        fetch("${running.url}", { mode: "no-cors" }).then(() => out.push("got"), () => out.push("denied"));
        const stream = new EventSource("${new URL(running.url).origin}/_fanwen/events?page=/"); stream.onopen = () => out.push("heard"); stream.onerror = () => out.push("deaf");</script>`);
    });
    await new Promise((ready) => evil.listen(0, "127.0.0.1", ready));
    for (const host of ["127.0.0.1", "localhost"]) {
      await page.go(`http://${host}:${evil.address().port}/`);
      await page.until("out.length >= 4");
      const out = await page.evaluate("out.slice().sort().join()");
      assert.match(out, /blocked/);
      assert.doesNotMatch(out, /loaded|read|heard|got/, `${host}: ${out}`);
    }
    evil.close();
    page.said.length = 0;
  },
};

const failed = [];
async function run(name, test) {
  const site = newSite();
  const running = await preview(site.folder);
  const page = await browser.page();
  try {
    await test({ page, running, site });
    const complaints = page.said.filter((said) => !/404|503/.test(said));
    assert.deepEqual(complaints, [], "the browser complains");
    console.log(`ok   ${name}`);
  } catch (fault) {
    failed.push(name);
    console.log(`FAIL ${name}\n${fault.stack}\n${running.lines.join("\n")}\n${running.errors}`);
  }
  await page.command("Page.close").catch(() => {});
  await running.stop();
  fs.rmSync(site.folder, { recursive: true, force: true });
}
for (const [name, test] of Object.entries(tests)) await run(name, test);

{
  const site = newSite();
  const drafts = await preview(site.folder, "--drafts");
  const second = await preview(site.folder);
  const page = await browser.page();
  try {
    await page.go(article(drafts, "draft"));
    await page.until(`document.body.innerText.includes("还没写完") && document.body.innerText.includes("本文尚未公开")`);
    assert.notEqual(new URL(drafts.url).port, new URL(second.url).port);
    assert.equal((await fetch(article(second, "draft"))).status, 404);
    const began = performance.now();
    assert.equal(await drafts.stop(), 130);
    assert.ok(performance.now() - began < 2000, "Ctrl-C took long");
    assert.equal(drafts.errors, "");
    await second.stop("SIGTERM");
    assert.equal(fs.existsSync(path.join(site.folder, "site")), false);
    console.log("ok   marks drafts where they are asked for, takes the next port, ends at once");
  } catch (fault) {
    failed.push("drafts");
    console.log(`FAIL drafts\n${fault.stack}\n${drafts.errors}`);
    await drafts.stop("SIGKILL").catch(() => {});
    await second.stop("SIGKILL").catch(() => {});
  }
  fs.rmSync(site.folder, { recursive: true, force: true });
}
await browser.close();
console.log(`${Object.keys(tests).length + 1 - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
