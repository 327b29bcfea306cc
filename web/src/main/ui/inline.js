// Runs before the first paint and before any module. It is written into the page: what mends a page whose files don't come
// must not be one of them.
(() => {
  const { dataset } = document.documentElement;
  const owner = JSON.parse(localStorage.getItem('parley.account') ?? 'null')?.id ?? 'visitor'; // as session.js keeps it
  const chosen = localStorage.getItem(`parley.theme.${owner}`);
  if (chosen === 'light' || chosen === 'dark') dataset.theme = chosen;
  dataset.density = localStorage.getItem(`parley.density.${owner}`) === 'compact' ? 'compact' : 'comfortable';
})();

// A page and its files belong to one release. While nodes are updated one after the other, a file may be asked of one that
// hasn't got it: then the page is asked for again, which that node gives whole, until enough tries have shown that it is
// something else.
(() => {
  const TRIES = 'parley.tries';
  const MOST = 10;
  const AGAIN_AFTER = 1000;
  let again = 0;
  addEventListener(
    'error',
    ({ target }) => {
      const tries = Number(sessionStorage.getItem(TRIES) ?? 0);
      if (
        again || tries >= MOST || !(/** @type {Element} */ (target).matches?.('script[src], link[rel=stylesheet], link[rel=modulepreload]'))
      ) return;
      sessionStorage.setItem(TRIES, String(tries + 1));
      again = setTimeout(() => location.reload(), AGAIN_AFTER);
    },
    true,
  );
  addEventListener('load', () => again || sessionStorage.removeItem(TRIES));
})();
