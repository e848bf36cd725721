// Keeps the desk up to date: what is marked data-live is exchanged when something changed, the form and the reader's place stay.
(() => {
  'use strict';
  let { number, checks } = document.querySelector('main').dataset;
  let stream = null;

  async function refresh() {
    const answer = await fetch(location.href, { cache: 'no-store' });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of document.querySelectorAll('[data-live]')) {
      const next = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
      const links = [...part.querySelectorAll('a, [tabindex]')];
      const focused = links.indexOf(document.activeElement);
      if (next && next.innerHTML !== part.innerHTML) {
        part.replaceChildren(...next.childNodes);
        if (focused >= 0) [...part.querySelectorAll('a, [tabindex]')][focused]?.focus({ preventScroll: true });
      }
    }
    const counts = fresh.querySelectorAll('.top .count');
    document.querySelectorAll('.top .count').forEach((count, at) => { count.textContent = counts[at].textContent; });
    const status = document.getElementById('status');
    status.textContent = status.dataset.updated;
  }

  function listen() {
    if (document.visibilityState === 'hidden') {
      if (stream) { stream.close(); stream = null; }
    } else if (!stream) {
      stream = new EventSource('/_fanwen/events?page=/_fanwen/');
      stream.onmessage = event => {
        const state = JSON.parse(event.data);
        if (number !== String(state.number) || checks !== String(state.checks)) refresh();
        number = String(state.number);
        checks = String(state.checks);
      };
    }
  }
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => { if (stream) { stream.close(); stream = null; } });
  addEventListener('pageshow', listen);
  listen();
})();
