// Keeps a page of the preview up to date. Everything it shows is set as text: what authors write is never markup here.
(() => {
  'use strict';
  const own = document.currentScript;
  const shown = own.dataset.print;
  let styles = own.dataset.styles;
  let stream = null;
  let closed = '';
  let host = null;

  const element = (name, type, ...children) => {
    const made = document.createElement(name);
    if (type) made.className = type;
    made.append(...children);
    return made;
  };

  function swapStyles(state) {
    if (state.stylesPrint === styles) return;
    styles = state.stylesPrint;
    const ours = state.styles.map(href => new URL(href, location.href).pathname);
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = new URL(link.href);
      if (ours.includes(address.pathname)) {
        const fresh = link.cloneNode();
        address.search = '?' + styles;
        fresh.href = address.href;
        // The old one stays until the new one is there, so that nothing flickers.
        fresh.addEventListener('load', () => link.remove(), { once: true });
        fresh.addEventListener('error', () => fresh.remove(), { once: true });
        link.after(fresh);
      }
    }
  }

  function item(found, words) {
    const place = found.editor ? element('a', 'place', found.place) : element('span', 'place', found.place);
    if (found.editor) place.href = found.editor;
    const all = element('li', '', place, element('p', 'message', found.message));
    if (found.line !== undefined) {
      const marked = element('mark', '', found.line.slice(found.from, found.from + found.length) || ' ');
      all.append(element('pre', '', found.line.slice(0, found.from), marked, found.line.slice(found.from + found.length)));
    }
    if (found.hint) all.append(element('p', 'hint', words.hint + ' ' + found.hint));
    return all;
  }

  function panel(type, title, list, count, words) {
    const items = element('ol', '', ...list.map(found => item(found, words)));
    if (count > list.length) items.append(element('li', '', words.more.replace('{}', count - list.length)));
    const close = element('button', 'close', words.close);
    close.type = 'button';
    const desk = element('a', 'desk', words.desk);
    desk.href = '/_fanwen/';
    const box = element('section', type, element('header', '', element('h2', '', title), desk, close), items);
    box.setAttribute('role', type === 'errors' ? 'alertdialog' : 'dialog');
    box.setAttribute('aria-label', title);
    box.tabIndex = -1;
    return { box, close };
  }

  function root() {
    if (!host) {
      host = document.createElement('fanwen-preview');
      const shadow = host.attachShadow({ mode: 'open' });
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = '/_fanwen/live.css';
      shadow.append(style, element('div', 'all'));
      document.body.append(host);
    }
    return host.shadowRoot.querySelector('.all');
  }

  function showErrors(state) {
    const words = state.words;
    const { box, close } = panel('errors', words.errors.replace('{}', state.errorCount), state.errors, state.errorCount, words);
    const hide = () => { closed = JSON.stringify(state.errors); showBadge(state, true); };
    close.addEventListener('click', hide);
    box.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
    root().replaceChildren(box);
  }

  function showBadge(state, errors) {
    const words = state.words;
    const title = errors ? words.errors.replace('{}', state.errorCount)
      : state.here ? words.here.replace('{}', state.here).replace('{}', state.warningCount) : words.warnings.replace('{}', state.warningCount);
    const badge = element('button', errors ? 'badge wrong' : state.here ? 'badge' : 'badge elsewhere',
      String(errors ? state.errorCount : state.here || state.warningCount));
    badge.type = 'button';
    badge.setAttribute('aria-label', title);
    badge.title = title;
    badge.addEventListener('click', () => {
      if (errors) { closed = ''; showErrors(state); return; }
      const { box, close } = panel('warnings', title, state.warnings, state.warningCount, words);
      const hide = () => { showBadge(state, false); root().querySelector('.badge').focus(); };
      close.addEventListener('click', hide);
      box.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
      root().replaceChildren(box);
      box.focus();
    });
    root().replaceChildren(badge);
  }

  function show(state) {
    if (state.errorCount > 0) {
      if (closed === JSON.stringify(state.errors)) showBadge(state, true); else showErrors(state);
    } else {
      closed = '';
      if (state.warningCount > 0) showBadge(state, false);
      else if (host) { host.remove(); host = null; }
    }
  }

  function take(state) {
    // While something is wrong the last good version stays; a page that shows nothing gives way to whatever there is.
    if (state.print && state.print !== shown) {
      location.reload();
      return;
    }
    if (shown) swapStyles(state);
    show(state);
    document.dispatchEvent(new CustomEvent('fanwen:state', { detail: state }));
  }

  // A browser holds few connections to one server: a tab that nobody sees gives its up, and asks how things are when it is seen again.
  function listen() {
    if (document.visibilityState === 'hidden') {
      if (stream) { stream.close(); stream = null; }
    } else if (!stream) {
      stream = new EventSource('/_fanwen/events?page=' + location.pathname);
      stream.onmessage = event => take(JSON.parse(event.data));
    }
  }
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => { if (stream) { stream.close(); stream = null; } });
  addEventListener('pageshow', listen);
  listen();
})();
