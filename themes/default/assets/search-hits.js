// Who comes from a result of the search sees what was found. Fetched by site.js for such readers alone.
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th, pre, dt, dd, figcaption";

function mark(block, hits, query) {
  const nodes = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.parentElement.closest(BLOCKS) === block) nodes.push(walker.currentNode);
  const { ranges } = hits(nodes.map((node) => node.data).join(""), query);
  let end = nodes.reduce((sum, node) => sum + node.length, 0);
  // From the end, so that what is left to do keeps its places.
  for (const node of nodes.reverse()) {
    const start = end - node.length;
    for (const [from, to] of [...ranges].reverse()) {
      if (to <= start || from >= end) continue;
      const range = document.createRange();
      range.setStart(node, Math.max(from, start) - start);
      range.setEnd(node, Math.min(to, end) - start);
      range.surroundContents(document.createElement("mark"));
    }
    end = start;
  }
}

/**
 * Marks what was searched for.
 * @param {string} engine address of search.js
 * @param {string} query as typed
 * @param {Element?} piece where the result led, if not to the page as a whole
 */
export async function show(engine, query, piece) {
  const { hits } = await import(engine);
  document.querySelectorAll("[data-text], .lead, .experience, [data-title]").forEach((text) => {
    [text, ...text.querySelectorAll(BLOCKS)].filter((block) => block.matches(BLOCKS)).forEach((block) => mark(block, hits, query));
  });
  const first = (piece ?? document).querySelector(piece ? "mark" : "main mark");
  first?.closest(".fold:not(.open)")?.querySelector(".unfold")?.click();
  first?.scrollIntoView({ block: "center" });
}
