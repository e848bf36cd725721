// The tokeniser's vectors, which Java's TokensTest runs too.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { engine, root } from "./engine.mjs";

const unescape = (text) => text.replace(/\\u([0-9a-f]{4})/g, (all, hex) => String.fromCharCode(parseInt(hex, 16)));
const lines = fs.readFileSync(path.join(root, "src/test/resources/vectors/tokens.txt"), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
for (const line of lines) {
  const at = line.indexOf(" |");
  const expected = unescape(line.slice(at + 2)).trim();
  const found = engine.tokens(unescape(line.slice(0, at)).replaceAll("\\n", "\n"));
  assert.deepEqual(found, expected ? expected.split(" ") : [], line);
}
assert.ok(lines.length > 30, `${lines.length} vectors`);

const java = process.argv[2];
if (java) {
  // Lines of a text and its tokens, made at random by Java, as JSON.
  const made = JSON.parse(fs.readFileSync(java, "utf8"));
  made.forEach(([text, ...expected]) => assert.deepEqual(engine.tokens(text), expected, JSON.stringify(text)));
  assert.ok(made.length > 100, `${made.length} texts of Java`);
}
console.log(`${lines.length} vectors`);
