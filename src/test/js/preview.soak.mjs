// A long day of writing: preview.soak.mjs FANWEN [EDITS [SEED]]. Edits of every kind, some in bursts, while three readers load pages. At the end what
// is served is what a build publishes, nobody holds an old page, and memory, threads and handles are as they were.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { pause, preview } from "./previewed.mjs";

const [launcher, many = "500", given = String(Date.now() % 1e6)] = process.argv.slice(2);
const fanwen = path.resolve(launcher);
const edits = Number(many);
const NOW = ["--now", "2026-06-15"];
const PATIENCE = 20_000;
console.log(`${edits} edits, seed ${given}`);

let seed = Number(given);
/** A whole number below another one (mulberry32). */
function random(below) {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}
const oneOf = (list) => list[random(list.length)];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fanwen-soak-"));
const write = (file, text) => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
};

/** What the articles say, by path: the newest version of each. */
const articles = new Map();
const text = ({ title, version, date = "2026-01-02" }) => `---\ntitle: ${title}\ndate: ${date}\ntopics: [放假, 专题${version % 7}]\n---\n\n`
  + `第${version}版。${"请各部门按时报送材料，逾期不候。\n\n".repeat(1 + (version % 5))}\n## 第一篇\n\n正文${version}。\n\n### 书写经验\n\n经验。\n`;
function put(file, article) {
  articles.set(file, article);
  write(`content/${file}`, text(article));
}
let folders = ["通知", "总结", "计划"];
let fresh = 0;
write("site.yaml", "title: 库\naddress: https://example.org/docs/\ntheme: own\n");
write("themes/own/theme.yaml", "extends: default\nstyles: [own.css]\n");
write("themes/own/assets/own.css", "h1 { order: 0 }\n");
for (let i = 0; i < 60; i++) put(`${oneOf(folders)}/a${fresh++}.md`, { title: `范文${i}`, version: 0 });

/** Each makes one edit, and names the article that it is of, if it is of one. */
const kinds = {
  text(version) {
    const file = oneOf([...articles.keys()]);
    put(file, { ...articles.get(file), version });
    return file;
  },
  title(version) {
    const file = oneOf([...articles.keys()]);
    put(file, { title: `改名${version}`, version });
    return file;
  },
  replace(version) {
    const gone = oneOf([...articles.keys()]);
    articles.delete(gone);
    fs.rmSync(path.join(folder, "content", gone));
    const file = `${oneOf(folders)}/a${fresh++}.md`;
    put(file, { title: `新写的${version}`, version });
    return file;
  },
  byRename(version) {
    const file = oneOf([...articles.keys()]);
    articles.set(file, { ...articles.get(file), version });
    const draft = path.join(folder, "content", path.dirname(file), `.${path.basename(file)}.tmp`);
    fs.writeFileSync(draft, text(articles.get(file)));
    fs.renameSync(draft, path.join(folder, "content", file));
    return file;
  },
  folder(version) {
    const from = oneOf(folders);
    const to = `栏目${version}`;
    fs.renameSync(path.join(folder, "content", from), path.join(folder, "content", to));
    folders = folders.map((name) => (name === from ? to : name));
    for (const [file, article] of [...articles]) {
      if (path.dirname(file) === from) {
        articles.delete(file);
        articles.set(`${to}/${path.basename(file)}`, article);
      }
    }
  },
  style(version) { write("themes/own/assets/own.css", `h1 { order: ${version} }\n`); },
  template(version) { write("themes/own/templates/parts/footer.mustache", `<footer>页脚${version}</footer>\n`); },
  settings(version) { write("site.yaml", `title: 库${version}\naddress: https://example.org/docs/\ntheme: own\n`); },
  counts(version) { write("data/counts.csv", `path,piece,heat,useful\n${oneOf([...articles.keys()])},,${version},\n`); },
  copied(version) { write("static/version.txt", `${version}\n`); },
  topic(version) { write("content/_topics/放假.md", `专题介绍${version}。\n`); },
};
const names = Object.keys(kinds);
const usual = ["text", "text", "text", "title", "byRename"];

// Otherwise three collections in four leave gaps, filled with arrays that would count as live.
process.env.FANWEN_JAVA_OPTS = "-XX:MarkSweepAlwaysCompactCount=1";
const running = await preview(fanwen, folder, ...NOW);
process.on("exit", () => running.child.kill("SIGKILL"));
const base = new URL(running.url);
const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });

/** What is at an address: a path from the site's own root, not encoded. */
function get(file) {
  return new Promise((done, failed) => {
    http.get({ host: base.hostname, port: base.port, path: base.pathname + encodeURI(file), agent }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => done({ status: answer.statusCode, bytes: Buffer.concat(parts) }));
    }).on("error", failed);
  });
}
const printOf = (page) => /data-print="([0-9a-f]+)"/.exec(page.bytes.toString())?.[1];

/** Listens as a page does. */
function listen(file, told) {
  const request = http.get({ host: base.hostname, port: base.port, path: `/_fanwen/events?page=${base.pathname}${encodeURI(file)}` }, (answer) => {
    let rest = "";
    answer.setEncoding("utf8").on("data", (data) => {
      const lines = (rest + data).split("\n");
      rest = lines.pop();
      for (const line of lines) if (line.startsWith("data: ")) told(JSON.parse(line.slice(6)));
    });
    answer.on("error", () => {});
  });
  request.on("error", () => {});
  return () => request.destroy();
}

let latest = { number: 0, errorCount: 0 };
const stopListening = listen("", (state) => { latest = state; });
async function until(what, holds) {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `${what}\n${running.lines.slice(-5).join("\n")}\n${running.errors}`);
    await pause(5);
  }
}

const htmlOf = (file) => file.replace(/\.md$/, ".html");
const wordOf = (file) => file.replace(/\.md$/, ".docx");
/** One who reads on and on: opens a page, loads it again when told to, goes to the next. */
function reader() {
  const state = { loads: 0, reloads: 0, page: "", shown: "", busy: false, going: true, paused: false };
  const load = async () => {
    const page = await get(state.page);
    assert.ok([200, 404].includes(page.status), `${state.page} ${page.status}`);
    assert.match(page.bytes.toString(), /<\/html>\s*$/, state.page);
    state.shown = printOf(page);
    state.loads++;
  };
  state.done = (async () => {
    while (state.going) {
      state.page = oneOf(["", "search.html", "newest.html", ...[...articles.keys()].map(htmlOf)]);
      await load();
      let wanted = state.shown;
      const close = listen(state.page, (told) => { wanted = told.print || wanted; });
      const leave = Date.now() + 50 + random(400);
      do {
        if (wanted !== state.shown) {
          state.busy = true;
          await load();
          state.reloads++;
          state.busy = false;
        }
        await pause(5);
      } while (state.going && (state.paused || Date.now() < leave));
      close();
      const word = wordOf(oneOf([...articles.keys()]));
      assert.ok([200, 404].includes((await get(word)).status), word);
    }
  })();
  return state;
}

/** What was told is there: a page that is asked for then is the new one. */
async function checkTold(file, before) {
  await until(`a browser is told of ${file}`, () => latest.number > before);
  const { version } = articles.get(file);
  assert.ok((await get(htmlOf(file))).bytes.toString().includes(`第${version}版`), `edit ${version} of ${file} was told before it was there`);
}

let settled = "";
async function settle(version) {
  // A new file tells that everything before it was taken in; what is in a copied file is served as it is now.
  if (settled) fs.rmSync(path.join(folder, "static", settled));
  settled = `settled-${version}.txt`;
  write(`static/${settled}`, `${version}\n`);
  await until(`edit ${version} is taken in`, async () => (await get(settled)).status === 200);
  // Whoever comes is told how things are; those who listen are told at most a moment later.
  const { number } = await new Promise((told) => {
    const close = listen("", (state) => {
      close();
      told(state);
    });
  });
  await until(`edit ${version} is told`, () => latest.number >= number);
}

/** Every article as it was written last. */
async function checkArticles(version) {
  for (const [file, article] of articles) {
    const page = await get(htmlOf(file));
    assert.ok(page.bytes.toString().includes(`第${article.version}版`), `after edit ${version}, ${file} is not at ${article.version}`);
  }
}

/** Nobody holds an old page. */
async function checkReaders(readers, version) {
  readers.forEach((state) => { state.paused = true; });
  for (const state of readers) {
    await until(`a reader of ${state.page} has what there is after edit ${version}`, async () => !state.busy && state.shown === printOf(await get(state.page)));
  }
  readers.forEach((state) => { state.paused = false; });
}

const count = (what) => fs.readdirSync(`/proc/${running.child.pid}/${what}`).length;
/** Bytes of live objects: the histogram makes Java collect its garbage first. */
const live = () => Number(/Total\s+\d+\s+(\d+)/.exec(execFileSync("jcmd", [String(running.child.pid), "GC.class_histogram"], { maxBuffer: 1 << 26 }).toString())[1]);
const use = () => ({ live: live(), handles: count("fd"), threads: count("task") });

async function breakAndMend(version) {
  const file = oneOf([...articles.keys()]);
  const before = latest.number;
  write(`content/${file}`, text({ ...articles.get(file), date: "2026-13-01" }));
  await until("an error is told", () => latest.number > before && latest.errorCount === 1);
  put(file, { ...articles.get(file), version });
  await until("the error is gone", () => latest.errorCount === 0);
}

const readers = [reader(), reader(), reader()];
const marks = [];
const began = Date.now();
for (let version = 1; version <= edits;) {
  const burst = random(4) === 0 ? 2 + random(6) : 1;
  const before = latest.number;
  let edited;
  for (let i = 0; i < burst && version <= edits; i++, version++) {
    if (version % 25 === 0) await breakAndMend(version);
    else edited = kinds[oneOf(random(2) === 0 ? names : usual)](version);
  }
  if (burst === 1 && edited) await checkTold(edited, before);
  else await settle(version - 1);
  const [file, article] = oneOf([...articles]);
  assert.ok((await get(htmlOf(file))).bytes.toString().includes(`第${article.version}版`), `after edit ${version - 1}, ${file} is not at ${article.version}`);
  if (Math.floor(version / 50) > Math.floor((version - burst) / 50) || version > edits) {
    await checkArticles(version - 1);
    await checkReaders(readers, version - 1);
    marks.push({ edit: version - 1, ...use() });
    console.log(`     after ${version - 1} edits: ${JSON.stringify(marks.at(-1))}`);
  }
}
readers.forEach((state) => { state.going = false; });
await Promise.all(readers.map((state) => state.done));

const out = fs.mkdtempSync(path.join(os.tmpdir(), "fanwen-soak-site-"));
execFileSync(fanwen, ["-C", folder, "build", "--out", path.join(out, "site"), ...NOW], { stdio: ["ignore", "ignore", "pipe"] });
let compared = 0;
for (const entry of fs.readdirSync(path.join(out, "site"), { recursive: true, withFileTypes: true })) {
  const file = path.relative(path.join(out, "site"), path.join(entry.parentPath ?? entry.path, entry.name));
  if (!entry.isFile() || file.split(path.sep).some((part) => part.startsWith("."))) continue;
  const served = (await get(file)).bytes;
  const plain = file.endsWith(".html") ? Buffer.from(served.toString().replace(/<script src="\/_fanwen\/live\.js"[^>]*><\/script>\n/, "")) : served;
  assert.ok(plain.equals(fs.readFileSync(path.join(out, "site", file))), `${file} is not what a build publishes`);
  compared++;
}
stopListening();
agent.destroy();
const loads = readers.reduce((sum, state) => sum + state.loads, 0);
const reloads = readers.reduce((sum, state) => sum + state.reloads, 0);
assert.ok(reloads > 0 && loads > edits / 5, `the readers did nothing: ${loads} loads, ${reloads} of them told`);
const [first, last] = [marks[0], marks.at(-1)];
/** What was used in the first half, when everything had been asked for once, is enough for the second. */
function assertBounded(what, more) {
  const enough = Math.max(...marks.slice(0, Math.ceil(marks.length / 2)).map((mark) => mark[what])) + more;
  assert.ok(last[what] <= enough, `${what} grows: ${marks.map((mark) => mark[what])}`);
}
assertBounded("live", 1e6);
assertBounded("handles", 10);
assertBounded("threads", 5);
assert.equal(running.errors, "");
assert.equal(await running.stop(), 130);
fs.rmSync(folder, { recursive: true });
fs.rmSync(out, { recursive: true });
console.log(`ok   ${edits} edits in ${((Date.now() - began) / 1000).toFixed(0)} s: ${loads} page loads, ${reloads} of them because the page was told to; `
  + `${compared} files as a build publishes them; live memory ${(first.live / 1e6).toFixed(1)} → ${(last.live / 1e6).toFixed(1)} MB`);
process.exit(0);
