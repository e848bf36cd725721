// Judges pages in Chromium, on a phone and a desktop, light and dark: judge.mjs CHROMIUM FOLDER… . First each judge must find something
// wrong with its bad page. Ends with 1 if one does not, or if one finds something wrong with a page of a folder.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launch, serve } from "../../src/test/js/browser.mjs";
import { kinds } from "./pages.mjs";
import { JUDGES, open } from "./judges.mjs";

const [chromium, ...folders] = process.argv.slice(2);
const browser = await launch(chromium, ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]);
const wrong = [];

async function context(page, width, scheme) {
  await page.command("Emulation.setDeviceMetricsOverride", { width, height: width < 600 ? 640 : 900, deviceScaleFactor: 1, mobile: width < 600 });
  await page.command("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: "reduce" }] });
}

async function proofs() {
  const bad = await serve(path.join(path.dirname(fileURLToPath(import.meta.url)), "bad"));
  for (const [name, judge] of Object.entries(JUDGES)) {
    const page = await browser.page();
    await context(page, 320, "light");
    await open(page, `${bad.url}${name.replace(" ", "-")}.html`);
    const found = await judge(page);
    if (!found.length) wrong.push(`the judge "${name}" finds nothing wrong with its bad page`);
    console.log(`proof: ${name}: ${found[0]}`);
    await page.command("Page.close").catch(() => {});
  }
  bad.close();
}

async function pages(folder) {
  const site = await serve(folder);
  const page = await browser.page();
  const found = kinds(folder, ["second page"]);
  for (const { kind, address } of found) {
    for (const [width, scheme] of [[320, "light"], [320, "dark"], [1280, "light"], [1280, "dark"]]) {
      for (const [name, judge] of Object.entries(JUDGES)) {
        // Colours do not change where Tab leads. The walk changes the page (it unfolds what it enters), so each judge sees it anew.
        if (name === "keyboard" && scheme === "dark") continue;
        if (name === "axe" || name === "keyboard") {
          await context(page, width, scheme);
          await open(page, site.url + encodeURI(address));
        }
        wrong.push(...(await judge(page)).map((what) => `${address} (${kind}, ${width} px, ${scheme}): ${name}: ${what}`));
      }
    }
  }
  await page.command("Page.close").catch(() => {});
  site.close();
  console.log(`${folder}: ${found.length} kinds of pages judged`);
}

await proofs();
for (const folder of folders) await pages(folder);
await browser.close();
wrong.forEach((line) => console.log(line));
console.log(`${wrong.length} things are wrong`);
process.exitCode = wrong.length ? 1 : 0;
