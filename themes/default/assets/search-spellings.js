// Other spellings of a query, simplified and traditional. Fetched by search-page.js when no article has a query as it was typed.

/** A query with many characters that stand for several has more spellings than can be asked for. */
const MOST = 24;

/** Of each character the ones that it may stand for: simplified ones of traditional ones, and the other way. */
export function table(text) {
  const simplified = new Map();
  const traditional = new Map();
  for (const [one, ...others] of text.split("\n").filter((line) => line && !line.startsWith("#"))) {
    traditional.set(one, others);
    for (const other of others) simplified.set(other, [...(simplified.get(other) ?? []), one]);
  }
  return [simplified, traditional];
}

/** All spellings of a query but its own; for a character that has several, one after the other. */
export function spellings(query, tables) {
  const found = new Set();
  for (const others of tables) {
    let begun = [""];
    for (const c of query) {
      const ways = others.get(c) ?? [c];
      // With too many already, what is most usual has to do for the rest.
      begun = begun.flatMap((text) => (begun.length * ways.length > MOST ? ways.slice(0, 1) : ways).map((way) => text + way));
    }
    begun.forEach((text) => found.add(text));
  }
  found.delete(query);
  return [...found];
}

/**
 * The spelling of a query that most articles have, and the answer to it.
 * @param {(query: string, options: object) => Promise<object>} ask
 * @param {() => Promise<Response>} load the table
 * @returns {Promise<[object, string]?>} nothing if no article has any
 */
export async function respell(query, ask, load = () => fetch(new URL("spellings.txt", import.meta.url))) {
  const answer = /\p{Script=Han}/u.test(query) && await load();
  if (!answer?.ok) return undefined;
  const counted = await Promise.all(spellings(query, table(await answer.text())).map(async (text) => {
    const { exact, total } = await ask(text, { limit: 1 });
    return { text, total: exact ? total : 0 };
  }));
  const [best] = counted.sort((a, b) => b.total - a.total);
  return best?.total ? [await ask(best.text, {}), best.text] : undefined;
}
