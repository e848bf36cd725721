// Searches a site's index in the browser or in Node: no server, no page. docs/search.md tells how to use it, and the format.
//
//   import { open } from "./search.js";
//   const search = await open("/search/", fetch);
//   const { results } = await search.query("岗位职责", { limit: 10 });

// ---- The tokeniser: the twin of io.fanwen.han.Tokens and Folding, held by the same vectors ----

const IDEOGRAPHS = String.raw`\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u3096`
  + String.raw`\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9`
  + String.raw`\uff66-\uff9d\u{16fe2}-\u{16fe3}\u{16ff0}-\u{16ff6}\u{1aff0}-\u{1affe}\u{1b000}-\u{1b16f}\u{20000}-\u{2fffd}`
  + String.raw`\u{30000}-\u{3fffd}`;
const HISTORIC = String.raw`\u{10000}-\u{100ff}\u{10140}-\u{1019f}\u{101d0}-\u{1056e}\u{10570}-\u{1bc9b}\u{1cf00}-\u{1cfff}`
  + String.raw`\u{1d400}-\u{1d7ff}\u{1da00}-\u{1da36}\u{1df00}-\u{1eeff}\u{1fbf0}-\u{1fbf9}`;
/** Of the historic planes all; before them what the browser's edition of Unicode calls letters, marks and digits. */
const WORD_CHARACTER = String.raw`(?![${IDEOGRAPHS}\u302a-\u302f\u3099\u309a])`
  + String.raw`(?:(?=[\0-\uffff])[\p{L}\p{Mn}\p{Mc}\p{Nd}\p{Nl}]|[${HISTORIC}])`;
const RUNS = new RegExp(`([${IDEOGRAPHS}]+)|(?:${WORD_CHARACTER})+`, "gu");
const LONGEST_WORD = 64;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu;
const OTHER_WIDTH = /[\u2f00-\u2fd5\u3000\uff01-\uff9f]+/g;
const CASED = /[\u0041-\u052f\u0531-\u0556\u1e00-\u1fff\u2c60-\u2c7f]/g;

/** Makes spellings equal that readers take as equal: width, case and Unicode form. */
export function fold(text) {
  return text.replace(UNSEEN, "").replace(OTHER_WIDTH, (run) => run.normalize("NFKC")).normalize("NFC")
    .replace(CASED, (c) => (c === "\u0130" ? "i" : c === "\u03c2" ? "\u03c3" : c.toLowerCase())).normalize("NFC");
}

/** Maximal stretches of ideographs and of word characters: { text, at, han }. */
function runs(folded) {
  return [...folded.matchAll(RUNS)].map(({ 0: text, 1: han, index: at }) => ({ text, at, han }));
}

/** The tokens of a run, with their places in the folded text. */
function runTokens({ text, at, han }) {
  const all = [...text];
  if (!han || !all[1]) return [{ text: all.slice(0, LONGEST_WORD).join(""), at, end: at + text.length }];
  return all.slice(1).map((second, i) => {
    const token = all[i] + second;
    at += all[i].length;
    return { text: token, at: at - all[i].length, end: at + second.length };
  });
}

/** The tokens of a text, in order, repeats included. */
export function tokens(text) {
  return runs(fold(text)).flatMap(runTokens).map((token) => token.text);
}

// ---- The index: a sorted map cut into blocks, as docs/search.md says ----

const FILTER = 1;
const WORD = 2;
const HAN = 3;
const ROW = 4;
/** Days since 1900-01-01, plus one; a day has room for a million articles. */
const DAY_ZERO = Date.UTC(1899, 11, 31);
const DAY = 86400000;
const PLACES = 2 ** 20;
const ESCAPE = 24;
/** Fields: title 0, topics and categories 1, text 2. A meta is a field and an impact of 0 to 3. */
const TEXT = 2;
/** Shorter lists of the first segment have no impacts, so those of the others do not count then either. */
const LEAST_WITH_IMPACTS = 16;
const TITLED = 1;

/** What is wrong with the index or on the way to it; `code` is "damaged", "unreachable" or "format". */
export class SearchError extends Error {
  constructor(code, message) {
    super(message);
    this.name = "SearchError";
    this.code = code;
  }
}

const damaged = (what) => new SearchError("damaged", `damaged index: ${what}`);

class Bits {
  constructor(bytes, from) {
    this.bytes = bytes;
    this.at = from * 8;
    this.end = bytes.length * 8;
  }

  left() {
    return this.end - this.at;
  }

  bits(count) {
    if (this.at + count > this.end) throw damaged("cut short");
    let value = 0;
    for (let left = count; left > 0;) {
      const room = 8 - (this.at & 7);
      const taken = Math.min(room, left);
      value = value * 2 ** taken + ((this.bytes[this.at >> 3] >> (room - taken)) & ((1 << taken) - 1));
      this.at += taken;
      left -= taken;
    }
    return value;
  }

  gamma() {
    let length = 0;
    while (!this.bits(1)) if (++length > 31) throw damaged("number");
    return 2 ** length + this.bits(length);
  }

  golomb(low) {
    return (this.gamma() - 1) * 2 ** low + this.bits(low);
  }

  rice(low) {
    let upper = 0;
    while (this.bits(1)) if (++upper === ESCAPE) return this.bits(32);
    return upper * 2 ** low + this.bits(low);
  }

  /** A count of things that take some bits each, so that no count can ask for more memory than there are bits. */
  count(least) {
    const count = this.gamma();
    if ((count - 1) * least > this.left()) throw damaged("count");
    return count;
  }

  text() {
    let text = "";
    for (let left = this.count(9) - 1; left > 0; left--) {
      const c = this.bits(1) ? 0x4e00 + this.bits(15) : this.bits(this.bits(1) ? 21 : 7);
      text += String.fromCodePoint(Math.min(c, 0x10ffff));
    }
    return text;
  }

  key(before) {
    const shared = this.gamma() - 1;
    const more = this.count(1);
    if (shared > before.length) throw damaged("key");
    const key = before.slice(0, shared);
    for (let i = 0; i < more; i++) {
      const step = i === 0 && shared < before.length;
      key.push(step ? before[shared] + 1 + this.golomb(4) : this.golomb(13));
    }
    return key;
  }

  name() {
    return [...Array(6)].map(() => this.bits(8).toString(16).padStart(2, "0")).join("");
  }

  oneOf(many) {
    const length = 31 - Math.clz32(many);
    const value = this.bits(length);
    const shorter = 2 ** (length + 1) - many;
    return value < shorter ? value : value * 2 + this.bits(1) - shorter;
  }

  impact() {
    let impact = 0;
    while (impact < 3 && this.bits(1)) impact++;
    return impact;
  }

  /** full: with fields and impacts. */
  postings(segment, full) {
    const { size: most, days, from, dayBits, leastWithImpacts } = segment;
    const size = this.gamma();
    if (size > most) throw damaged("count");
    const ids = new Float64Array(size);
    const metas = new Uint8Array(size).fill(TEXT << 2 | (full && size >= leastWithImpacts ? 0 : 3));
    let day = from + this.bits(dayBits);
    const dayLow = size > 1 ? this.bits(4) : 0;
    const placeLow = size > 1 ? this.bits(4) : 15;
    let place = -1;
    for (let i = 0; i < size; i++) {
      const count = days.get(day) ?? 0;
      const step = i ? this.rice(dayLow) + (place + 1 === count ? 1 : 0) : 0;
      if (step) {
        day += step;
        place = -1;
      }
      const left = (days.get(day) ?? 0) - place - 1;
      if (left < 1) throw damaged("number");
      place += 1 + (placeLow === 15 ? this.oneOf(left) : this.rice(placeLow));
      ids[i] = segment.id(day, place);
    }
    if (full) {
      for (let left = this.gamma() - 1, at = -1; left > 0; left--) {
        at += this.gamma();
        const field = this.bits(1);
        if (at >= size) throw damaged("field");
        metas[at] = field << 2 | (metas[at] & 3);
      }
      for (let i = 0; i < size && size >= leastWithImpacts; i++) metas[i] |= this.impact();
    }
    return { ids, metas };
  }

  row() {
    const title = this.text();
    const trail = [];
    for (let left = this.count(1) - 1; left > 0; left--) trail.push(this.text());
    const below = this.bits(1);
    const usual = this.bits(1);
    const rest = this.text() + (usual ? ".html" : "");
    const heat = this.gamma() - 2;
    return {
      title, trail, address: below ? `/${trail.join("/")}/${rest}` : rest, heat: heat < 0 ? null : heat, length: this.gamma() - 1,
    };
  }
}

function compare(one, other) {
  for (let i = 0; i < one.length && i < other.length; i++) if (one[i] !== other[i]) return one[i] - other[i];
  return one.length - other.length;
}

/** The bytes of a block behind its check sum and level. */
function checked(bytes, level) {
  if (bytes.length < 5) throw damaged("cut short");
  let sum = 0x811c9dc5;
  for (let i = 4; i < bytes.length; i++) sum = Math.imul(sum ^ bytes[i], 0x01000193);
  if (sum >>> 0 !== new DataView(bytes.buffer, bytes.byteOffset).getUint32()) throw damaged("check sum");
  if (bytes[4] !== level) throw damaged("level");
  return new Bits(bytes, 5);
}

function children(bits, count) {
  const found = [];
  let before = [];
  for (let i = 0; i < count; i++) {
    before = bits.key(before);
    found.push({ first: before, name: bits.name() });
  }
  return found;
}

/** Articles that follow one another by day, with a map of their own. before: how many of each day older segments have. */
class Segment {
  constructor(bits, before) {
    this.size = bits.bits(32);
    this.from = bits.bits(32);
    this.dayBits = bits.bits(5);
    this.days = new Map();
    let day = this.from - 1;
    for (let left = this.size; left > 0;) {
      day += bits.gamma();
      this.firstDay ??= day;
      this.days.set(day, bits.gamma());
      left -= this.days.get(day);
    }
    this.skip = before.get(this.firstDay) ?? 0;
    this.days.forEach((count, of) => before.set(of, (before.get(of) ?? 0) + count));
    this.leastWithImpacts = bits.gamma();
    this.level = bits.bits(4);
    this.children = children(bits, bits.count(50) - 1);
  }

  /** The number that an article has in the whole index. */
  id(day, place) {
    return day * PLACES + place + (day === this.firstDay ? this.skip : 0);
  }
}

/** The blocks of an index, fetched when they are asked for. */
class Index {
  constructor(base, fetcher) {
    this.base = base;
    this.fetcher = fetcher;
  }

  async load() {
    const bytes = await this.get("index.bin", "no-cache");
    if (bytes.length < 13 || String.fromCharCode(...bytes.subarray(0, 3)) !== "fws") throw damaged("not an index");
    if (bytes[3] !== 2) throw new SearchError("format", "index of another edition");
    const number = (at) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
    let at = 8 + number(4);
    if (at > bytes.length) throw damaged("cut short");
    const top = bytes.subarray(8, at);
    const bits = checked(top, 0);
    const heads = Array(bits.count(32) - 1);
    const within = Array(bits.count(80) - 1);
    for (let i = 0; i < heads.length; i++) heads[i] = bits.bits(32);
    this.blocks = new Map();
    for (let i = 0; i < within.length; i++) {
      const name = bits.name();
      this.blocks.set(name, bytes.subarray(at, at += bits.bits(32)));
    }
    if (at > bytes.length) throw damaged("cut short");
    const before = new Map();
    let start = (bits.at + 7) >> 3;
    this.segments = heads.map((length) => new Segment(new Bits(top.subarray(0, start + length), (start += length) - length), before));
    /** How many articles there are. */
    this.size = this.segments.reduce((sum, segment) => sum + segment.size, 0);
    return this;
  }

  async get(path, cache = "default") {
    const { fetcher } = this;
    const answer = await fetcher(new URL(path, this.base).href, { cache }).catch((error) => {
      throw new SearchError("unreachable", error.message);
    });
    if (!answer.ok) throw new SearchError(answer.status === 404 ? "gone" : "unreachable", `${path}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  block(name) {
    if (!this.blocks.has(name)) {
      const block = this.get(`${name.slice(0, 2)}/${name.slice(2)}.bin`);
      // What failed once may come the next time.
      block.catch(() => this.blocks.delete(name));
      this.blocks.set(name, block);
    }
    return this.blocks.get(name);
  }

  /** Every entry from one key to another, both included, of each segment, the oldest first; of no more than so many leaves in each. */
  async range(from, to, most = Infinity) {
    return (await Promise.all(this.segments.map((segment) => this.segmentRange(segment, from, to, most)))).flat();
  }

  async segmentRange(segment, from, to, most) {
    let { level, children: found } = segment;
    const within = (all) => all.filter((child, i) => compare(child.first, to) <= 0 && (i + 1 === all.length || compare(all[i + 1].first, from) > 0));
    while (level > 1) {
      level--;
      found = (await Promise.all(within(found).map((child) => this.inner(child, level)))).flat();
    }
    return (await Promise.all(within(found).slice(0, most).map((child) => this.leaf(segment, child, from, to)))).flat();
  }

  async inner(child, level) {
    const bits = checked(await this.block(child.name), level);
    const found = children(bits, bits.count(50));
    if (compare(found[0].first, child.first)) throw damaged("another block");
    return found;
  }

  async leaf(segment, child, from, to) {
    const bits = checked(await this.block(child.name), 0);
    const found = [];
    let key = [];
    for (let left = bits.count(2); left > 0; left--) {
      const first = !key.length;
      key = bits.key(key);
      if (first && compare(key, child.first)) throw damaged("another block");
      if (compare(key, to) > 0) break;
      const value = key[0] === ROW ? bits.row() : bits.postings(segment, key[0] !== FILTER && !(key[0] === HAN && key.length === 2));
      if (compare(key, from) >= 0) found.push({ key, value });
    }
    return found;
  }

  /** The row of an article. */
  async row(id) {
    const segment = this.segments.filter(({ firstDay, skip }) => firstDay * PLACES + skip <= id).pop();
    const day = Math.floor(id / PLACES);
    const key = [ROW, day, id % PLACES - (day === segment.firstDay ? segment.skip : 0)];
    const [entry] = await this.segmentRange(segment, key, key, 1);
    if (!entry) throw damaged("row");
    return entry.value;
  }
}

// ---- Queries ----

/** Tokens fetched at a time, and at most: a pasted paragraph must not fetch the whole index. */
const AT_ONCE = 8;
const MOST_TOKENS = 32;
/** Leaves that the beginnings of one word may take. */
const MOST_LEAVES = 4;
/** Ends sentences. */
const SENTENCE_END = /[。！？!?；;\n]/;

/** The words of a query: what stands between spaces; each with its text as typed, its runs and its tokens. */
export function parse(text) {
  return fold(text).slice(0, 500).split(/\s+/).map((word) => {
    const all = runs(word);
    return { text: word, runs: all, tokens: all.flatMap(runTokens) };
  }).filter((word) => word.tokens.length);
}

/** Tokens in the order to fetch them: first such as cover the words without overlap, then those between. */
function fetchOrder(words) {
  const cover = [];
  const between = [];
  for (const { tokens } of words) {
    let end = 0;
    tokens.forEach((token, i) => {
      if (token.at < end && tokens[i + 1]?.at < token.end) {
        between.push(token.text);
      } else {
        cover.push(token.text);
        end = token.end;
      }
    });
  }
  return [...new Set([...cover, ...between])].slice(0, MOST_TOKENS);
}

const codePoints = (text) => [...text].map((c) => c.codePointAt(0));

/** Posting lists as one; the better meta where several have an article. */
function union(lists) {
  if (lists.length === 1) return lists[0];
  const best = new Map();
  for (const { ids, metas } of lists) {
    ids.forEach((id, i) => {
      const before = best.get(id);
      best.set(id, before === undefined ? metas[i] : Math.min(before >> 2, metas[i] >> 2) << 2 | Math.max(before & 3, metas[i] & 3));
    });
  }
  const ids = Float64Array.from(best.keys()).sort();
  return { ids, metas: Uint8Array.from(ids, (id) => best.get(id)) };
}

/** Tells of one number after the other, ascending, where it is in a list, or -1. */
const finder = (ids, at = 0) => (id) => {
  while (ids[at] < id) at++;
  return ids[at] === id ? at : -1;
};

/** The numbers that all lists have. */
function intersect(lists) {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((left, list) => {
    const find = finder(list);
    return left.filter((id) => find(id) >= 0);
  }, shortest);
}

function dayNumber(year) {
  return Math.max(1, (Date.UTC(year, 0, 1) - DAY_ZERO) / DAY);
}

function dateOf(id) {
  const day = Math.floor(id / PLACES);
  return day < 2 ? null : new Date(DAY_ZERO + day * DAY).toISOString().slice(0, 10);
}

class Search extends Index {
  /**
   * Searches. Options: limit (10), offset (0), order ("relevance", "date", "heat"), category (names from the top, an array), topic,
   * year (a number), length (0 to 4: to 300, 500, 800, 1500, above).
   *
   * Answers { results, total, exact, more }: exact is false if no article has all words; each result names what it lacks in `missing`.
   */
  async query(text, options = {}) {
    try {
      return await this.answer(text, options);
    } catch (error) {
      // The site was published anew since the index was opened: its old blocks are gone.
      if (error.code !== "gone") throw error;
      await this.load();
      return this.answer(text, options);
    }
  }

  async answer(text, { limit = 10, offset = 0, order = "relevance", ...filters }) {
    const words = parse(text);
    const allowed = await this.allowed(filters);
    if (!words.length) return { results: [], total: 0, exact: true, more: false };
    const lists = new Map();
    const ids = await this.candidates(words, lists, allowed);
    const exact = ids.length > 0;
    const ranked = exact ? this.rank(words, lists, ids) : this.partial(words, lists, allowed);
    if (order === "date") ranked.sort((a, b) => b.id - a.id);
    if (order === "heat") await this.byHeat(ranked);
    const shown = ranked.slice(offset, offset + limit);
    if (!exact) shown.forEach((result) => { result.missing = missing(words, ({ text: token }) => lists.get(token)?.ids.includes(result.id)); });
    const results = await this.rows(shown);
    if (order === "relevance") settle(results, words);
    if (order === "heat") results.sort((a, b) => b.heat - a.heat);
    return { results, total: ranked.length, exact, more: ranked.length > offset + limit };
  }

  /** The articles that have all tokens, fetched some at a time until few enough are left. */
  async candidates(words, lists, allowed) {
    const order = fetchOrder(words);
    let ids;
    for (let at = 0; at < order.length; at += AT_ONCE) {
      const batch = order.slice(at, at + AT_ONCE);
      const fetched = await Promise.all(batch.map((token) => this.list(token)));
      batch.forEach((token, i) => lists.set(token, fetched[i]));
      ids = intersect([...(ids ? [ids] : allowed), ...fetched.map((list) => list.ids)]);
      if (ids.length <= 1) break;
    }
    return ids;
  }

  /** The posting list of a token; of a word, with those of the words that begin with it. */
  async list(token) {
    const [{ han }] = runs(token);
    const key = [han ? HAN : WORD, ...codePoints(token)];
    const to = han ? (key.length === 2 ? [...key, TITLED] : key) : [...key, 0x110000];
    const entries = await this.range(key, to, han ? Infinity : MOST_LEAVES);
    // Longer words count as text of low impact, so that the word itself comes first.
    if (!han) entries.forEach(({ key: { length }, value }) => { if (length > key.length) value.metas = value.metas.map((meta) => Math.min(meta & ~3, 8)); });
    const list = union(entries.map((entry) => entry.value));
    if (han && key.length > 2 && list.ids.length < LEAST_WITH_IMPACTS) list.metas = list.metas.map((meta) => meta | 3);
    return list;
  }

  /** What the filters leave, a list of numbers for each. */
  async allowed({ category, topic, year, length }) {
    const keys = [];
    if (category?.length) keys.push("c" + category.map((name) => name.replaceAll("/", "／")).join("/"));
    if (topic) keys.push("t" + topic);
    const wanted = keys.map((key) => [FILTER, ...codePoints(key)]);
    if (Number.isInteger(length)) wanted.push([FILTER, 0x6c, length]);
    const lists = await Promise.all(wanted.map(async (key) => union((await this.range(key, key)).map((entry) => entry.value)).ids));
    if (year) lists.push(await this.ofYear(year));
    return lists;
  }

  /** The articles of a year: those of any length, by their day. */
  async ofYear(year) {
    const entries = await this.range([FILTER, 0x6c, 0], [FILTER, 0x6c, 9]);
    const from = dayNumber(year) * PLACES;
    const to = dayNumber(year + 1) * PLACES;
    return union(entries.map((entry) => entry.value)).ids.filter((id) => id >= from && id < to);
  }

  /** Title before topics before text; then rare words before common ones, and articles that are more about them. */
  rank(words, lists, ids) {
    const scored = Array.from(ids, (id) => ({ id, score: 0, missing: [] }));
    const rarities = words.map((word) => Math.max(...word.tokens.map((token) => this.rarity(lists.get(token.text)))));
    const all = rarities.reduce((sum, rarity) => sum + rarity, 0);
    words.forEach((word, w) => {
      const metas = word.tokens.filter((token) => lists.has(token.text)).map((token) => {
        const list = lists.get(token.text);
        const find = finder(list.ids);
        return ids.map((id) => list.metas[find(id)] ?? -1);
      });
      scored.forEach((result, i) => {
        let field = 0;
        let impact = 3;
        for (const meta of metas) {
          field = Math.max(field, meta[i] >> 2);
          impact = Math.min(impact, meta[i] & 3);
        }
        result.score += rarities[w] / all * (impact + [16, 4, 0][field]);
      });
    });
    return scored.sort((a, b) => b.score - a.score || b.id - a.id);
  }

  rarity(list) {
    return list ? Math.log2(1 + (this.size + 1) / (list.ids.length + 1)) : 0;
  }

  /** Articles that have some of the tokens: those first that have most of the query, rare tokens counting more. */
  partial(words, lists, allowed) {
    const scores = new Map();
    const within = allowed.length ? new Set(intersect(allowed)) : null;
    for (const list of lists.values()) {
      const rarity = this.rarity(list);
      list.ids.forEach((id, i) => {
        if (within && !within.has(id)) return;
        const meta = list.metas[i];
        scores.set(id, (scores.get(id) ?? 0) + rarity * (1 + [1, 0.5, 0][meta >> 2] + (meta & 3) / 10));
      });
    }
    return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || b.id - a.id);
  }

  /** Hottest first, by classes of a tenth; articles without a count last. */
  async byHeat(ranked) {
    const entries = await this.range([FILTER, 0x68, 0], [FILTER, 0x68, 0x10ffff]);
    const classes = new Map();
    entries.forEach(({ key, value }) => value.ids.forEach((id) => classes.set(id, key[2])));
    const heat = (result) => classes.get(result.id) ?? -1;
    ranked.sort((a, b) => heat(b) - heat(a) || b.score - a.score || b.id - a.id);
  }

  async rows(ranked) {
    return Promise.all(ranked.map(async ({ id, score, missing: lacks = [] }) => {
      const row = await this.row(id);
      const url = new URL(".." + row.address.split("/").map(encodeURIComponent).join("/"), this.base).href;
      return { ...row, url, date: dateOf(id), score, missing: lacks };
    }));
  }
}

/** The parts of the words that no token of an article covers. */
function missing(words, present) {
  return words.flatMap((word) => {
    const units = word.text.split("");
    word.tokens.filter(present).forEach(({ at, end }) => units.fill("\n", at, end));
    return word.runs.flatMap(({ text, at }) => units.slice(at, at + text.length).join("").match(/.+/g) ?? []);
  });
}

/** What the rows tell beyond the index: a title with the very words comes first, then a short one; then the hotter article. */
function settle(results, words) {
  const inTitle = (result) => {
    const title = fold(result.title);
    return words.filter((word) => word.runs.every((run) => title.includes(run.text))).length;
  };
  const ranks = new Map(results.map((result) => [result, inTitle(result)]));
  const band = (result) => Math.round(result.score);
  results.sort((a, b) => ranks.get(b) - ranks.get(a) || band(b) - band(a) || b.heat - a.heat);
}

// ---- Excerpts: what a result shows of its article's text ----

/** A text folded, with the place in the text of each unit of the folded one, and of its end. */
function folding(text) {
  let folded = "";
  const places = [];
  for (const { 0: cluster, index } of text.matchAll(/.[\p{M}\uff9e\uff9f]*/gsu)) {
    const part = fold(cluster);
    folded += part;
    for (let i = 0; i < part.length; i++) places.push(index);
  }
  places.push(text.length);
  return { folded, places };
}

/** Where a folded text has a run; of words, where others begin with it too. */
function occurrences(folded, { text, han }) {
  const found = han
    ? [...folded.matchAll(text)].map(({ index }) => index)
    : runs(folded).filter((run) => !run.han && run.text.startsWith(text)).map(({ at }) => at);
  return found.map((at) => [at, at + text.length]);
}

/** Where a text holds a query: { ranges, found }; ranges are [start, end] in order, found how many of the query's runs it holds. */
export function hits(text, query) {
  const { folded, places } = folding(text);
  let found = 0;
  const ranges = parse(query).flatMap((word) => word.runs).flatMap((run) => {
    const whole = occurrences(folded, run);
    if (whole.length) {
      found++;
      return whole;
    }
    return run.han ? runTokens(run).flatMap(({ text }) => occurrences(folded, { text, han: 1 })) : [];
  }).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return { ranges: merged.map(([start, end]) => [places[start], places[end]]), found };
}

/**
 * The best place of an article for a query.
 *
 * pieces are { anchor, text }, text with a line feed after each paragraph. Answers { anchor, exact, parts }: parts are { text, hit } to show
 * one after the other; exact tells whether the article holds all runs of the query as they stand.
 */
export function excerpt(pieces, query, length = 100) {
  const wanted = parse(query).flatMap((word) => word.runs).length;
  const [best] = pieces.map((piece) => ({ piece, ...hits(piece.text, query) }))
    .sort((a, b) => b.found - a.found || Boolean(b.ranges.length) - Boolean(a.ranges.length));
  const exact = hits(pieces.map((piece) => piece.text).join("\n"), query).found === wanted;
  if (!best?.ranges.length) return { anchor: null, exact, parts: [] };
  const { piece: { anchor, text }, ranges } = best;
  // The longest hit is the most telling one.
  const [first] = ranges.reduce((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a));
  const ends = (at) => SENTENCE_END.test(text[at - 1] ?? "\n");
  let start = first;
  while (!ends(start) && first - start < length) start--;
  if (first - start >= length) start = first - 20;
  let end = Math.min(text.length, first + 1);
  while (end < text.length && text[end] !== "\n" && (end - start < length / 2 || !ends(end)) && end - start < length * 2) end++;
  const parts = [];
  const add = (part, hit) => { if (part) parts.push({ text: part, hit }); };
  if (!ends(start)) add("…", false);
  let at = start;
  for (const [from, to] of ranges.filter((range) => range[0] >= start && range[1] <= end)) {
    add(text.slice(at, from), false);
    add(text.slice(from, to), true);
    at = to;
  }
  add(text.slice(at, end), false);
  if (end < text.length && text[end] !== "\n" && !ends(end)) add("…", false);
  return { anchor, exact, parts };
}

/**
 * Opens the index of a site.
 *
 * base is the address of its folder `search/`, absolute or relative to the page; fetcher is fetch, or answers like it.
 */
export async function open(base, fetcher = fetch) {
  const absolute = new URL(base.replace(/\/?$/, "/"), globalThis.location?.href);
  return new Search(absolute, fetcher).load();
}
