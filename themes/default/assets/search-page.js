// The search page: what readers type goes to the engine (search.js), what it answers becomes a list. Texts of articles are only ever
// written as text.
const page = document.querySelector("[data-search-page]");
const form = page.querySelector("form");
const control = (name) => form.elements.namedItem(name);
const field = control("q");
const list = page.querySelector("[data-results]");
const status = page.querySelector("[data-search-status]");
const more = page.querySelector("[data-more]");
const words = page.dataset;
const PAUSE = 250;
const STEP = 10;
/** A single character stands nearly everywhere: its best hundred. */
const MOST_OF_ONE = 100;

let engine;
let search;
let composing = false;
let timer;
let turn = 0;
let shown = 0;
/** What the results are about: as typed, or in another spelling. */
let asked;

const say = (text) => { status.textContent = text; };
const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace(`{${i}}`, () => value), text);

function clear(text) {
  list.replaceChildren();
  more.hidden = true;
  say(text);
}

function make(tag, className, ...inside) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

async function opened() {
  engine ??= await import(words.engine);
  search ??= engine.open(new URL(words.index, location.href).href);
  return search;
}

function options() {
  const { category, topic, year, length, order } = Object.fromEntries(new FormData(form));
  return { category: category && category.split("/"), topic, year: Number(year), length: length && Number(length), order: order || undefined };
}

function keepInAddress() {
  const query = `${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`;
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

function fromAddress() {
  const query = new URLSearchParams(location.search);
  for (const name of ["q", "category", "topic", "year", "length", "order"]) {
    const at = control(name);
    const value = query.get(name) ?? "";
    if (at.tagName !== "SELECT" || [...at.options].some((option) => option.value === value)) at.value = value;
  }
  showTopic();
}

function showTopic() {
  const chip = page.querySelector("[data-topic]");
  chip.hidden = !control("topic").value;
  chip.querySelector("span").textContent = control("topic").value;
}

function item(result, query) {
  const link = make("a", "card-title", result.title);
  link.href = result.url;
  const meta = make("p", "card-meta");
  if (result.date) {
    const time = make("time", "", result.date);
    time.dateTime = result.date;
    meta.append(time);
  }
  meta.append(make("span", "", result.trail.join(" › ")));
  if (result.length) meta.append(make("span", "", fill(words.words, result.length)));
  if (result.heat !== null) meta.append(make("span", "heat", `${words.heat} ${result.heat}`));
  const snippet = make("p", "card-summary snippet");
  const card = make("li", "card", link, snippet, meta);
  if (result.missing.length) {
    card.append(make("p", "card-missing", `${words.missing} `, ...result.missing.flatMap((text) => [make("s", "", text), " "])));
  }
  return { card, explained: explain(result, query, link, snippet) };
}

/** Fetches the article itself, which the reader may open next, for the piece that matched and a snippet of it. */
async function explain(result, query, link, snippet) {
  try {
    const answer = await fetch(result.url);
    if (!answer.ok) return true;
    const article = new DOMParser().parseFromString(await answer.text(), "text/html");
    const { anchor, exact, parts } = engine.excerpt(pieces(article), query);
    link.href = `${result.url}#${encodeURIComponent(anchor ?? "")}?hit=${encodeURIComponent(query)}`;
    snippet.append(...parts.map((part) => (part.hit ? make("mark", "", part.text) : part.text)));
    if (exact || result.missing.length) return true;
    snippet.append(" ", make("span", "near", words.near));
    return false;
  } catch {
    // The result stands without a snippet.
    return true;
  }
}

const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, pre, figcaption, summary";

function pieces(article) {
  const text = (element) => {
    element.querySelectorAll("button, svg, .piece-tools, .footnote-back").forEach((aside) => aside.remove());
    element.querySelectorAll("br").forEach((end) => end.replaceWith("\n"));
    element.querySelectorAll(BLOCKS).forEach((block) => block.append("\n"));
    return element.textContent.replace(/[ \t]*\n\s*/g, "\n").trim();
  };
  const found = [...article.querySelectorAll(".piece[id]")].map((piece) => ({ anchor: piece.id, text: text(piece) }));
  const lead = article.querySelector(".lead");
  if (lead) found.push({ anchor: "", text: text(lead) });
  const title = article.querySelector("[data-title]");
  if (title) found.push({ anchor: "", text: text(title) });
  return found;
}

const ask = async (query, others) => (await opened()).query(query, { ...options(), limit: STEP, ...others });

/** What is found of a query in another spelling, simplified or traditional: an answer and the query; nothing if nothing is. */
const otherwise = async (query) => (await import(words.spellings)).respell(query, ask);

async function run(from = 0) {
  clearTimeout(timer);
  const mine = ++turn;
  let query = from ? asked : field.value.trim();
  if (!query) {
    clear("");
    return;
  }
  try {
    let answer = await ask(query, { offset: from });
    if (!answer.exact) [answer, query] = (await otherwise(query)) ?? [answer, query];
    // The reader has typed on.
    if (mine === turn) show(answer, query, from);
  } catch (error) {
    if (mine === turn) fail(error);
  }
}

function show({ results, total, exact, more: left }, query, from) {
  const items = results.map((result) => item(result, query));
  const cards = items.map(({ card }) => card);
  sink(items);
  if (from) list.append(...cards);
  else list.replaceChildren(...cards);
  shown = from + results.length;
  asked = query;
  const most = [...query].length === 1 ? MOST_OF_ONE : Infinity;
  more.hidden = !left || shown >= most;
  page.classList.remove("failed");
  if (!total) say(fill(words.none, query));
  else if (!exact) say(fill(words.partial, query));
  else if (query !== field.value.trim()) say(fill(words.spelled, field.value, query, total));
  else say(shown >= most && left ? fill(words.best, MOST_OF_ONE, total) : fill(words.found, total));
  if (from) cards[0]?.querySelector("a").focus();
}

/** What turned out not to hold the words as they stand goes below what does, unless the reader is at it already. */
async function sink(items) {
  const exact = await Promise.all(items.map(({ explained }) => explained));
  if (list.contains(document.activeElement)) return;
  items.filter((one, i) => !exact[i] && one.card.isConnected).forEach(({ card }) => list.append(card));
}

function fail(error) {
  search = undefined;
  page.classList.add("failed");
  clear(/damaged|format/.test(error.code) ? words.damaged : words.unreachable);
}

function soon() {
  if (composing) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    keepInAddress();
    run();
  }, PAUSE);
}

field.addEventListener("compositionstart", () => { composing = true; });
field.addEventListener("compositionend", () => {
  composing = false;
  soon();
});
field.addEventListener("input", (event) => { if (!event.isComposing) soon(); });
field.addEventListener("focus", () => opened().catch(fail), { once: true });
form.addEventListener("change", () => {
  keepInAddress();
  run();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (composing) return;
  keepInAddress();
  run();
});
page.querySelector("[data-retry]").addEventListener("click", () => run());
page.querySelector("[data-respell]").addEventListener("click", async () => {
  field.value = (await otherwise(field.value.trim()).catch(fail))?.[1] ?? field.value;
  keepInAddress();
  run();
});
page.querySelector("[data-topic]").addEventListener("click", () => {
  control("topic").value = "";
  showTopic();
  keepInAddress();
  run();
  field.focus();
});
more.addEventListener("click", () => run(shown));

// Down from the field into the results and back, as in any list of suggestions.
page.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...list.querySelectorAll(".card-title")];
  const at = links.indexOf(document.activeElement);
  const inField = document.activeElement === field;
  if (event.key === "ArrowDown" && (inField || at >= 0)) links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === "ArrowUp" && at >= 0) (at ? links[at - 1] : field).focus();
  else if (event.key === "Escape" && at >= 0) field.focus();
  else return;
  event.preventDefault();
});

fromAddress();
if (field.value) run();
else field.focus();
