import { html } from 'lit';

/** How long to wait before each further try, in milliseconds: a read model is behind for moments, a line for seconds. */
const PAUSES = [250, 1000, 4000, 15_000];

/** What waits for its next try. @type {WeakMap<HTMLImageElement, {address: string, tries: number, timer?: number}>} */
const failed = new WeakMap();

/**
 * A picture that stays away while it can't be loaded, so that what lies below it shows, and that is asked for again:
 * one that somebody has just chosen may be announced before it can be read.
 *
 * @param {string} address @param {{kind?: string, lazy?: boolean}} [options]
 */
export function image(address, { kind = '', lazy = false } = {}) {
  return html`<img class=${kind} src=${address} alt="" decoding="async" loading=${lazy ? 'lazy' : 'eager'} @load=${show} @error=${tryAgain}>`;
}

function show({ target }) {
  clearTimeout(failed.get(target)?.timer);
  failed.delete(target);
  target.hidden = false;
}

function tryAgain({ target }) {
  const address = target.getAttribute('src');
  const before = failed.get(target);
  clearTimeout(before?.timer);
  const tries = before?.address === address ? before.tries : 0;
  target.hidden = true;
  if (tries >= PAUSES.length) return;
  const timer = setTimeout(() => load(target, address), PAUSES[tries]);
  failed.set(target, { address, tries: tries + 1, timer });
}

/** What is hidden and lazy is never loaded, hence eager. */
function load(target, address) {
  if (!target.isConnected || target.getAttribute('src') !== address) return;
  target.loading = 'eager';
  target.src = address;
}
