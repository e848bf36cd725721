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

// Every character that this edition of Unicode has, against Java's tables. A browser's edition may be later than theirs, which is 16.
const LATER = [0x88f, 0xa7ce, 0xa7cf, 0xa7d2, 0xa7d4, 0xa7f1, 0xfd90, 0xfd91];
function table(file, name, end) {
  const source = fs.readFileSync(path.join(root, "src/main/java/io/fanwen/han", file), "utf8");
  const found = new Set();
  for (const [, first, last = first] of source.split(`${name} = `)[1].split(end)[0].matchAll(/\b([0-9A-F]{2,})\b(?:\.\.([0-9A-F]+))?/g)) {
    for (let c = parseInt(first, 16); c <= parseInt(last, 16); c++) found.add(c);
  }
  return found;
}
const word = table("WordCharacters.java", "TABLE", ";");
const ideographs = ["HAN", "KANA"].map((name) => table("Han.java", name, ";"));
let compared = 0;
for (let c = 0; c < 0x110000; c++) {
  const text = String.fromCodePoint(c);
  const joined = engine.fold(`a${text}`);
  if (/\P{Assigned}|\p{Surrogate}/u.test(text) || engine.fold(text) !== text || LATER.includes(c)) continue;
  const ideograph = ideographs.some((one) => one.has(c));
  assert.deepEqual(engine.tokens(joined), ideograph ? ["a", text] : word.has(c) ? [joined] : ["a"], c.toString(16));
  compared++;
}
assert.ok(compared > 100000, `${compared} characters`);

const java = process.argv[2];
if (java) {
  // Lines of a text and its tokens, made at random by Java, as JSON.
  const made = JSON.parse(fs.readFileSync(java, "utf8"));
  made.forEach(([text, ...expected]) => assert.deepEqual(engine.tokens(text), expected, JSON.stringify(text)));
  assert.ok(made.length > 100, `${made.length} texts of Java`);
}
console.log(`${lines.length} vectors`);
