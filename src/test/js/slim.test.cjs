// Whether slim scripts say the same as their sources: node --expose-internals slim.test.cjs SOURCES SLIM. Node brings the parser along.
const fs = require("node:fs");
const path = require("node:path");
const { isDeepStrictEqual } = require("node:util");
const { parse } = require("internal/deps/acorn/acorn/dist/acorn");

const [sources, slim] = process.argv.slice(2);

function tree(text) {
  for (const sourceType of ["module", "script"]) {
    try {
      const program = parse(text, { ecmaVersion: "latest", sourceType, allowReturnOutsideFunction: true, allowHashBang: true });
      return JSON.parse(JSON.stringify(program, (key, value) => (key === "start" || key === "end" ? undefined : typeof value === "bigint" ? `${value}n` : value)));
    } catch {
      // Read as the other kind, or no script at all.
    }
  }
  return null;
}

const count = { same: 0, untouched: 0, unread: 0 };
let failed = 0;
for (const name of fs.readdirSync(slim, { recursive: true }).filter((file) => /\.[cm]?js$/.test(file))) {
  if (!fs.statSync(path.join(slim, name)).isFile()) continue;
  const source = fs.readFileSync(path.join(sources, name), "utf8");
  const published = fs.readFileSync(path.join(slim, name), "utf8");
  const meant = tree(source);
  if (source === published) {
    count.untouched++;
  } else if (!meant) {
    count.unread++;
  } else if (isDeepStrictEqual(tree(published), meant)) {
    count.same++;
  } else {
    failed++;
    console.log(`says something else: ${name}`);
  }
}
console.log(JSON.stringify({ ...count, failed }));
process.exitCode = failed || !count.same ? 1 : 0;
