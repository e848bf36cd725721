// The judges of a page in a browser. Each is asked for what is wrong with the page that is open, and answers with a list; bad/NAME.html is
// a page that each of them must find something wrong with.
import fs from "node:fs";

const AXE = fs.readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const AXE_OPTIONS = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] };

/** Goes to an address and notes what the page asks for and what it says on the way. Answers with a page that judges can judge. */
export async function open(page, url) {
  // From nowhere: otherwise what the page before still says would be taken for this one's, and a mere # is no new page.
  await page.command("Page.navigate", { url: "about:blank" });
  await page.until(`location.href === "about:blank"`);
  const heard = [];
  const asked = [];
  if (!page.noted) {
    await Promise.all(["Network.enable", "Audits.enable"].map((method) => page.command(method)));
    page.on("Runtime.consoleAPICalled", ({ type, args }) => page.noted.heard.push(`${type}: ${args.map((arg) => arg.value ?? arg.description).join(" ")}`));
    page.on("Runtime.exceptionThrown", ({ exceptionDetails }) => page.noted.heard.push(exceptionDetails.exception?.description ?? exceptionDetails.text));
    page.on("Log.entryAdded", ({ entry }) => page.noted.heard.push(`${entry.level}: ${entry.text} ${entry.url ?? ""}`));
    // A picture that is loaded when it comes into sight is an "issue" to Chromium even when its size is given.
    page.on("Audits.issueAdded", ({ issue }) => issue.code === "LazyLoadImageIssue" || page.noted.heard.push(`issue: ${issue.code} ${JSON.stringify(issue.details)}`));
    page.on("Network.requestWillBeSent", ({ request }) => page.noted.asked.push(request.url));
  }
  page.noted = { heard, asked };
  await page.go(url);
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))");
}

/** What axe-core finds: WCAG 2.2 AA and best practice. */
async function axe(page) {
  await page.evaluate(`${AXE}; undefined`);
  const found = await page.evaluate(`axe.run(document, ${JSON.stringify(AXE_OPTIONS)}).then(({ violations }) =>
    violations.flatMap(({ id, help, nodes }) => nodes.map((node) => id + ": " + help + ": " + node.html.slice(0, 160) + " " + (node.any[0]?.message ?? ""))))`);
  return found;
}

/** Messages of scripts and of the browser, among them violations of the Content-Security-Policy. */
const console = async (page) => page.noted.heard;

/** Requests to other hosts than the page's own. */
async function otherHosts(page) {
  const own = await page.evaluate("location.origin");
  return page.noted.asked.filter((url) => !url.startsWith(`${own}/`) && !/^(data|about|blob):/.test(url));
}

/** A page wider than the screen; and what makes it so. */
const wide = (page) => page.evaluate(`(() => {
  // Not innerWidth: a phone zooms out until all of a page fits.
  const root = document.documentElement;
  const screen = root.clientWidth;
  if (root.scrollWidth <= screen) return [];
  return [root.scrollWidth + " px wide on " + screen + ": " + [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > screen + 1).slice(0, 3).map((e) => e.outerHTML.slice(0, 100)).join(" | ")];
})()`);

/** A policy that lets inline scripts or styles run, or none; and inline scripts, styles and handlers in the page. */
const policy = (page) => page.evaluate(`(async () => {
  const wrong = [];
  const said = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content ?? "";
  if (!said.startsWith("default-src 'self'")) wrong.push("no policy of one's own host alone: " + said);
  if (/unsafe-inline|unsafe-eval|script-src[^;]*\\*/.test(said)) wrong.push("unsafe: " + said);
  const script = document.createElement("script");
  script.textContent = "window.inlineRan = true";
  document.head.append(script);
  if (window.inlineRan) wrong.push("an inline script runs");
  script.remove();
  return wrong.concat([...document.querySelectorAll("script:not([src]):not([type='application/ld+json']), style, [style]")].map((e) => e.outerHTML.slice(0, 120)),
    [...document.querySelectorAll("*")].filter((e) => [...e.attributes].some((a) => a.name.startsWith("on"))).map((e) => e.outerHTML.slice(0, 120)));
})()`);

const WALK = `(() => {
  const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === "visible";
  window.wanted = () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")]
    .filter((e) => e.tabIndex >= 0 && !e.disabled && seen(e));
  window.reached = new Set();
  window.step = () => {
    const e = document.activeElement;
    if (e === document.body || e === document.documentElement) return { end: true };
    if (reached.has(e)) return { again: true };
    reached.add(e);
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    const shown = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    const box = e.getClientRects()[0];
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const free = top && (e.contains(top) || top.contains(e) && getComputedStyle(top).position !== "fixed");
    return { shown, free, html: e.outerHTML.slice(0, 120), over: top?.outerHTML.slice(0, 80) };
  };
})()`;

/** What Tab does not reach, where one cannot see where one is, and where something lies over it. */
async function keyboard(page) {
  const wrong = [];
  await page.evaluate(WALK);
  await page.evaluate("scrollTo(0, 0); document.activeElement.blur(); undefined");
  const first = await page.evaluate("wanted().length");
  // A page may set the focus itself: the walk begins there, leaves the page at its end, and comes in again at its beginning.
  for (let steps = 0; steps < 3 * first + 60; steps++) {
    await page.key("Tab");
    const at = await page.evaluate("step()");
    if (at.again) break;
    if (at.end) continue;
    if (!at.shown) wrong.push(`focus cannot be seen: ${at.html}`);
    if (!at.free) wrong.push(`focus is covered: ${at.html} by ${at.over}`);
  }
  return wrong.concat(await page.evaluate(`wanted().filter((e) => !reached.has(e)).map((e) => "not reached: " + e.outerHTML.slice(0, 120))`));
}

export const JUDGES = { axe, console, "other hosts": otherHosts, wide, policy, keyboard };
