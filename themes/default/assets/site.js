// Copying, the light and dark switch, the current piece, the newest of a category, the way to the search; all else works without script.
// Loaded before the page is shown, so that a chosen scheme does not flash.
(() => {
  "use strict";
  const root = document.documentElement;
  const KEY = "fanwen-theme";
  root.classList.add("js");
  try {
    const chosen = localStorage.getItem(KEY);
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch { /* storage may be forbidden; the system's scheme holds then */ }

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  let status;
  let hush;

  function say(words) {
    clearTimeout(hush);
    // Emptied first: the same words twice are two announcements.
    status.textContent = "";
    setTimeout(() => { status.textContent = words; }, 30);
    hush = setTimeout(() => { status.textContent = ""; }, 4000);
  }

  function switchTheme() {
    const dark = getComputedStyle(root).colorScheme === "dark";
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem(KEY, root.dataset.theme);
    } catch { /* holds for this page alone */ }
  }

  // Text as a person would type it: a line for each paragraph, typed numbers before items, tabs between cells.
  const BLOCKS = new Set(["P", "DIV", "SECTION", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "TABLE", "TR", "BLOCKQUOTE", "PRE", "HR",
    "DL", "DT", "DD", "FIGURE", "FIGCAPTION", "DETAILS", "SUMMARY"]);

  function itemMark(item) {
    const list = item.parentElement;
    if (list.tagName !== "OL") return "· ";
    let number = list.start || 1;
    for (const other of list.children) {
      if (other.hasAttribute("value")) number = other.value;
      if (other === item) break;
      number++;
    }
    return number + ". ";
  }

  // The numbers of pieces are ours, not the text's: a single piece is copied without.
  const ours = (one) => "button, svg, .footnote-back, .selected, [hidden]" + (one ? ", .piece-number" : "");

  function plainText(node, one) {
    let out = "";
    let marked = 0;
    // An item's text goes on behind its number, also where it is a paragraph.
    const line = () => { if (out && out.length !== marked && !out.endsWith("\n")) out += "\n"; };
    const walk = (at) => {
      if (at.nodeType === Node.TEXT_NODE) {
        out += at.parentElement.closest("pre") ? at.data : at.data.replace(/\s*\n\s*/g, "").replace(/[ \t]+/g, " ");
        return;
      }
      if (at.nodeType !== Node.ELEMENT_NODE || at.matches(ours(one))) return;
      const tag = at.tagName;
      if (tag === "BR") { out += "\n"; return; }
      if (tag === "IMG") { out += at.alt; return; }
      if (tag === "INPUT") { out += at.checked ? "☑" : "☐"; return; }
      if ((tag === "TD" || tag === "TH") && at.previousElementSibling) out += "\t";
      const block = BLOCKS.has(tag);
      if (block) line();
      if (tag === "LI" && !at.classList.contains("task-list-item")) {
        out += itemMark(at);
        marked = out.length;
      }
      const reference = at.classList.contains("footnote-ref");
      if (reference) out += "[";
      at.childNodes.forEach(walk);
      if (reference) out += "]";
      if (block) line();
    };
    walk(node);
    return out.replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
  }

  // The same as HTML for Word and WPS: headings, lists and tables without the page's own marks.
  function plainHtml(node, one) {
    const copy = node.cloneNode(true);
    all(ours(one), copy).forEach((e) => e.remove());
    [copy, ...all("*", copy)].forEach((e) => {
      const right = e.classList.contains("right");
      const center = e.classList.contains("center");
      for (const { name } of [...e.attributes]) {
        if (!["href", "src", "alt", "start", "value", "colspan", "rowspan", "checked", "type"].includes(name)) e.removeAttribute(name);
      }
      if (right || center) e.setAttribute("align", right ? "right" : "center");
      if (e.tagName === "A") e.href = e.href;
      if (e.tagName === "IMG") e.src = e.src;
    });
    return copy.tagName === "DIV" ? copy.innerHTML : copy.outerHTML;
  }

  function select(parts) {
    const range = document.createRange();
    range.setStartBefore(parts[0]);
    range.setEndAfter(parts[parts.length - 1]);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  // Without HTTPS, and in browsers inside other programs: the copy command, answered by what we want on the clipboard.
  function copyByCommand(text, html, parts) {
    let answered = false;
    const answer = (event) => {
      event.clipboardData.setData("text/plain", text);
      event.clipboardData.setData("text/html", html);
      event.preventDefault();
      answered = true;
    };
    document.addEventListener("copy", answer);
    select(parts);
    let done = false;
    try {
      done = document.execCommand("copy") && answered;
    } catch { /* forbidden: the selection stays for a long press */ }
    document.removeEventListener("copy", answer);
    if (done) getSelection().removeAllRanges();
    return done;
  }

  // Where the site wants to know: the server's log is the ballot box (docs/heat.md).
  async function tell(what, number) {
    const box = document.body.dataset.ballot;
    if (!box) return false;
    try {
      return (await fetch(`${box}?${what}=${number}&article=${location.pathname}`, { cache: "no-store", keepalive: true })).ok;
    } catch {
      return false;
    }
  }

  const voteKey = (button) => `fanwen-useful ${location.pathname} ${button.dataset.useful}`;

  function thank(button) {
    button.textContent = button.dataset.thanks;
    button.setAttribute("aria-disabled", "true");
  }

  async function vote(button) {
    if (button.getAttribute("aria-disabled")) return;
    if (!(await tell("useful", button.dataset.useful))) {
      say(button.dataset.failed);
      return;
    }
    thank(button);
    say(button.dataset.thanks);
    try {
      localStorage.setItem(voteKey(button), "1");
    } catch { /* the log knows who voted today */ }
  }

  function showVotes() {
    try {
      all("[data-useful]").filter((button) => localStorage.getItem(voteKey(button))).forEach(thank);
    } catch { /* storage may be forbidden */ }
  }

  async function copy(id) {
    const parts = id ? all("[data-text]", document.getElementById(id)) : all("[data-title], [data-text]");
    const text = parts.map((part) => plainText(part, id)).join("\n\n") + "\n";
    const html = parts.map((part) => plainHtml(part, id)).join("\n");
    let done = true;
    try {
      await navigator.clipboard.write([new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
      })]);
    } catch {
      done = copyByCommand(text, html, parts);
    }
    say(done ? status.dataset.copied : status.dataset.selected);
    if (done) tell("copy", id ? all(".piece").findIndex((piece) => piece.id === id) + 1 : 0);
  }

  function print(id) {
    const piece = id && document.getElementById(id);
    if (piece) {
      root.classList.add("print-one");
      piece.classList.add("print-this");
      addEventListener("afterprint", () => {
        root.classList.remove("print-one");
        piece.classList.remove("print-this");
      }, { once: true });
    }
    window.print();
  }

  // Long on a phone; the style sheet decides from which width on it is whole.
  function foldable(box, holder) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "unfold";
    const show = (open) => {
      box.classList.toggle("open", open);
      button.setAttribute("aria-expanded", open);
      button.textContent = open ? status.dataset.foldAgain : status.dataset.showAll;
    };
    button.addEventListener("click", () => show(!box.classList.contains("open")));
    box.addEventListener("focusin", ({ target }) => {
      if (target === button || box.classList.contains("open")) return;
      show(true);
      target.scrollIntoView({ block: "nearest" });
    });
    holder.append(button);
    show(false);
    return show;
  }

  function fold() {
    all(".contents").filter((c) => c.querySelectorAll("li").length > 5).forEach((c) => {
      c.classList.add("long");
      foldable(c, c);
    });
    const shows = all("[data-fold]").map((text) => {
      const box = text.parentElement;
      box.classList.add("fold");
      return [text, foldable(box, box)];
    });
    const open = () => {
      const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      shows.filter(([text]) => target && text.contains(target)).forEach(([, show]) => {
        show(true);
        target.scrollIntoView();
      });
    };
    addEventListener("hashchange", open);
    open();
  }

  function followPieces() {
    const pieces = all(".piece");
    const bar = document.querySelector("[data-bar]");
    if (pieces.length < 2 || !bar) return;
    const links = new Map(all(".contents a").map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
    const copyButton = bar.querySelector("[data-bar-copy]");
    const word = bar.querySelector("[data-bar-word]");
    copyButton.addEventListener("click", () => copy(copyButton.dataset.piece));
    let current;
    let due = false;
    const mark = () => {
      due = false;
      const line = innerHeight / 3;
      const at = pieces.filter((p) => p.getBoundingClientRect().top <= line).pop();
      const last = pieces[pieces.length - 1].getBoundingClientRect().bottom;
      bar.hidden = !at || last < 0;
      if (at === current) return;
      current = at;
      links.forEach((a) => a.removeAttribute("aria-current"));
      if (!at) return;
      const link = links.get(at.id);
      link?.setAttribute("aria-current", "true");
      // Many pieces: the contents scroll by themselves.
      const box = link?.closest(".contents");
      if (box) box.scrollTop = link.offsetTop - box.offsetTop - box.clientHeight / 2;
      copyButton.dataset.piece = at.id;
      bar.querySelector("[data-bar-number]").textContent = `${pieces.indexOf(at) + 1}/${pieces.length}`;
      const file = at.querySelector("a[data-word]");
      word.hidden = !file;
      if (file) {
        word.href = file.href;
        word.download = file.download;
      }
    };
    const soon = () => { if (!due) { due = true; requestAnimationFrame(mark); } };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    mark();
  }

  // An article's page stays as it is when newer ones come.
  async function refreshNewest() {
    const list = document.querySelector("[data-newest]");
    if (!list || location.protocol === "file:") return;
    try {
      const answer = await fetch(list.dataset.newest);
      const { articles } = await answer.json();
      const shown = articles.filter((a) => new URL(a.url, location.href).pathname !== location.pathname).slice(0, list.children.length);
      if (!answer.ok || !shown.length) return;
      list.replaceChildren(...shown.map((article) => {
        const item = list.children[0].cloneNode(true);
        Object.assign(item.querySelector("a"), { href: article.url, textContent: article.title });
        item.querySelector("time")?.remove();
        if (article.date) item.append(Object.assign(document.createElement("time"), { dateTime: article.date, textContent: article.date }));
        return item;
      }));
    } catch { /* the neighbours that stand in the page remain */ }
  }

  // / and Ctrl-K lead to the search field.
  function searchKey(event) {
    if (event.isComposing || event.altKey || event.shiftKey) return;
    const command = event.ctrlKey || event.metaKey;
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (!(command ? event.key.toLowerCase() === "k" : event.key === "/" && !typing)) return;
    const field = all("main [type=search], .site-search input").find((input) => input.offsetParent);
    const link = document.querySelector(".site-tools [data-search]");
    if (!field && !link) return;
    event.preventDefault();
    if (!field) {
      link.click();
      return;
    }
    field.focus();
    field.select();
  }

  // From a result of the search to what was found.
  async function showHits() {
    const [, anchor, query] = location.hash.match(/^#([^?]*)\?hit=(.*)$/) ?? [];
    if (query === undefined) return;
    history.replaceState(history.state, "", anchor ? `#${anchor}` : location.pathname + location.search);
    const piece = anchor && document.getElementById(decodeURIComponent(anchor));
    piece?.scrollIntoView();
    const search = document.querySelector("[data-hits]")?.dataset;
    if (search) (await import(search.hits)).show(search.engine, decodeURIComponent(query), piece);
  }

  document.addEventListener("keydown", searchKey);
  document.addEventListener("DOMContentLoaded", () => {
    status = document.getElementById("status");
    if (!status) return;
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-copy], [data-useful], [data-print], [data-switch-theme], [data-word], [data-bar-word]");
      if (!button) return;
      if ("copy" in button.dataset) copy(button.dataset.copy);
      else if ("useful" in button.dataset) vote(button);
      else if ("print" in button.dataset) print(button.dataset.print);
      else if ("switchTheme" in button.dataset) switchTheme();
      // Downloads are blocked inside 微信.
      else if (/MicroMessenger/i.test(navigator.userAgent)) say(status.dataset.blocked);
    });
    all(".table, pre").filter((box) => box.scrollWidth > box.clientWidth).forEach((box) => { box.tabIndex = 0; });
    fold();
    followPieces();
    showVotes();
    refreshNewest();
    showHits();
  });
})();
