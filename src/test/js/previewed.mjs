// A site under `fanwen serve`, as a process that tests talk to.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";

export const pause = (milliseconds) => new Promise((later) => setTimeout(later, milliseconds));

/** Starts the preview of a site and waits for its first line, which is its address. */
export async function preview(fanwen, folder, ...options) {
  const child = spawn(fanwen, ["serve", "--port", "18000", ...options], { cwd: folder, stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C.UTF-8", FANWEN_LANG: "en" } });
  const running = { lines: [], errors: "", child };
  child.stderr.on("data", (data) => { running.errors += data; });
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (data) => {
    const lines = (rest + data).split("\n");
    rest = lines.pop();
    running.lines.push(...lines);
  });
  for (let left = 1200; left > 0 && running.lines.length < 2; left--) await pause(50);
  running.url = running.lines[0];
  assert.match(running.url ?? "", /^http:\/\/127\.0\.0\.1:\d+\/.*$/, `first line: ${running.lines} ${running.errors}`);
  running.stop = async (signal = "SIGINT") => {
    const gone = new Promise((done) => child.on("exit", (code, by) => done(by ?? code)));
    child.kill(signal);
    return gone;
  };
  return running;
}
