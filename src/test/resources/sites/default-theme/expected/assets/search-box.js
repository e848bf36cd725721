// On every page: / and Ctrl-K lead to the search field, and who comes from a result sees what was found.
(() => {
  "use strict";

  function key(event) {
    if (event.isComposing || event.altKey || event.shiftKey) return;
    const command = event.ctrlKey || event.metaKey;
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (!(command ? event.key.toLowerCase() === "k" : event.key === "/" && !typing)) return;
    const field = ["main input[type=search]", ".site-search input"].map((place) => document.querySelector(place))
      .find((input) => input?.offsetParent);
    const link = document.querySelector(".site-tools a[data-search]");
    if (!field && !link) return;
    event.preventDefault();
    if (field) {
      field.focus();
      field.select();
    } else {
      link.click();
    }
  }

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

  async function arrive() {
    const [, anchor, query] = location.hash.match(/^#([^?]*)\?hit=(.*)$/) ?? [];
    const engine = document.querySelector("[data-engine]")?.dataset.engine;
    if (query === undefined) return;
    history.replaceState(history.state, "", anchor ? `#${anchor}` : location.pathname + location.search);
    const piece = anchor && document.getElementById(decodeURIComponent(anchor));
    piece?.scrollIntoView();
    if (!engine) return;
    const { hits } = await import(engine);
    document.querySelectorAll("[data-text], .lead, .experience, [data-title]").forEach((text) => {
      [text, ...text.querySelectorAll(BLOCKS)].filter((block) => block.matches(BLOCKS)).forEach((block) => mark(block, hits, decodeURIComponent(query)));
    });
    const first = (piece ?? document).querySelector(piece ? "mark" : "main mark");
    first?.closest(".fold:not(.open)")?.querySelector(".unfold")?.click();
    first?.scrollIntoView({ block: "center" });
  }

  document.addEventListener("keydown", key);
  document.addEventListener("DOMContentLoaded", arrive);
})();
