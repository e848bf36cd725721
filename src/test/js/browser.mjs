// A Chromium to drive by its debugging pipe, and a server for a folder. No packages.
import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json" };

const CODES = { Tab: 9, Enter: 13, Escape: 27, ArrowUp: 38, ArrowDown: 40, "/": 191 };

/** Serves a folder under a path such as "/docs/"; hooks may answer a path themselves: hook(path, bytes) gives other bytes, or a status. */
export async function serve(folder, base = "/") {
  const server = http.createServer((request, answer) => {
    const address = decodeURIComponent(new URL(request.url, "http://x").pathname);
    site.asked.push(address);
    site.sent.push(request.url);
    let file = address.startsWith(base) ? path.join(folder, address.slice(base.length)) : path.join(folder, "no such file");
    if (address.endsWith("/")) file = path.join(file, "index.html");
    let bytes = fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file) : null;
    bytes = site.hook(address, bytes);
    answer.writeHead(bytes ? 200 : 404, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", "cache-control": "no-store" });
    answer.end(bytes ?? "");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const site = {
    url: `http://127.0.0.1:${server.address().port}${base}`, asked: [], sent: [], hook: (address, bytes) => bytes,
    close: () => server.close(),
  };
  return site;
}

export async function launch(binary, flags = []) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "fanwen-browser-"));
  const child = spawn(binary, ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", `--user-data-dir=${profile}`,
    "--no-first-run", "--disable-background-networking", ...flags, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const waiting = new Map();
  const listeners = new Set();
  let rest = "";
  child.stdio[4].setEncoding("utf8").on("data", (data) => {
    const messages = (rest + data).split("\0");
    rest = messages.pop();
    for (const message of messages.map((text) => JSON.parse(text))) {
      if (message.id) {
        const { resolve, reject } = waiting.get(message.id);
        message.error ? reject(new Error(message.error.message)) : resolve(message.result);
      } else {
        listeners.forEach((listener) => listener(message));
      }
    }
  });
  let last = 0;
  const send = (method, params = {}, sessionId) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    child.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
  });
  const close = async () => {
    const gone = new Promise((done) => child.on("exit", done));
    await send("Browser.close").catch(() => child.kill());
    await gone;
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page: () => newPage(send, listeners), send, close };
}

async function newPage(send, listeners) {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const command = (method, params) => send(method, params, sessionId);
  const said = [];
  const on = (method, listener) => listeners.add((message) => {
    if (message.sessionId === sessionId && message.method === method) listener(message.params);
  });
  listeners.add((message) => {
    if (message.sessionId !== sessionId) return;
    if (message.method === "Runtime.exceptionThrown") said.push(message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text);
    if (message.method === "Log.entryAdded" && message.params.entry.level === "error") said.push(message.params.entry.text);
  });
  await Promise.all([command("Page.enable"), command("Runtime.enable"), command("Log.enable")]);
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await command("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  /** Waits until an expression is true. */
  const until = async (expression) => {
    for (let left = 400; left > 0; left--) {
      const value = await evaluate(expression).catch(() => false);
      if (value) return value;
      await new Promise((later) => setTimeout(later, 25));
    }
    throw new Error(`never true: ${expression}; the page said ${JSON.stringify(said)}: ${await evaluate("document.body.innerText")}`);
  };
  const key = async (name, modifiers = 0) => {
    const text = name.length === 1 && !modifiers ? name : undefined;
    const code = { windowsVirtualKeyCode: CODES[name] ?? name.toUpperCase().charCodeAt(0), key: name, modifiers };
    await command("Input.dispatchKeyEvent", { type: "keyDown", text: name === "Enter" ? "\r" : text, ...code });
    await command("Input.dispatchKeyEvent", { type: "keyUp", ...code });
  };
  return {
    command, evaluate, until, key, said, on,
    go: async (url) => {
      await command("Page.navigate", { url });
      await until(`document.readyState === "complete" && location.href !== "about:blank"`);
    },
    type: (text) => command("Input.insertText", { text }),
  };
}
