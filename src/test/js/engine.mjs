// The engine as the theme has it, and an index on the disk to ask.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const source = fs.readFileSync(path.join(root, "themes/default/assets/search.js"));
// The file has no package.json beside it that calls it a module.
export const engine = await import(`data:text/javascript;base64,${source.toString("base64")}`);

/** Answers like fetch from a folder, and counts. change(path, bytes) may give other bytes, or null for none. */
export function from(folder, change = (path, bytes) => bytes) {
  const fetcher = async (url) => {
    const within = decodeURIComponent(new URL(url).pathname).replace(/^\/docs\//, "");
    const file = path.join(folder, within);
    const bytes = change(within, fs.existsSync(file) ? new Uint8Array(fs.readFileSync(file)) : null);
    fetcher.requests++;
    fetcher.bytes += bytes?.length ?? 0;
    if (!bytes) return { ok: false, status: 404 };
    return { ok: true, status: 200, arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) };
  };
  fetcher.requests = 0;
  fetcher.bytes = 0;
  return fetcher;
}

export const open = (folder, change) => engine.open("https://example.org/docs/search/", from(folder, change));
