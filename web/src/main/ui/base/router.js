import { Store } from './store.js';

function matcher(pattern) {
  const form = new RegExp(`^${pattern.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`);
  return (path) => {
    const found = form.exec(path);
    return found && Object.fromEntries(Object.entries(found.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)]));
  };
}

/**
 * Where the person is: page, its parameters, and how to go elsewhere without loading anything again.
 *
 * @typedef {{tag: string, load?: () => Promise<unknown>}} Shown
 * @typedef {{pages: unknown[][], entrances: string[], signIn: Shown, failed: Shown, notFound: Shown}} Routes as routes.js has them
 */
export class Router extends Store {
  page = null;
  parameters = {};
  #session;
  /** @type {Routes} */
  #routes;
  #pages = [];
  #asked = 0;
  /** For whom the page was chosen: an account's id, empty for a visitor, or `lapsed`. @type {string | null} */
  #arrivedAs = null;

  /** @param {{session: import('./session.js').Session}} site */
  constructor({ session }) {
    super();
    this.#session = session;
  }

  get query() {
    return new URLSearchParams(location.search);
  }

  /** The page of the address, or what is in its place for visitors. */
  get tag() {
    return this.#shownAs(this.page).tag;
  }

  /** Whether what is shown leads into the site. */
  get atEntrance() {
    return Boolean(this.page) && this.#routes.entrances.includes(this.tag);
  }

  /** @param {Routes} routes */
  start(routes) {
    this.#routes = routes;
    this.#pages = routes.pages.map(([pattern, tag, load, visitors, loadForVisitors, roles]) => ({
      match: matcher(pattern),
      tag,
      load,
      visitors,
      loadForVisitors,
      roles,
    }));
    addEventListener('popstate', () => this.#arrive());
    document.addEventListener('click', (event) => this.#click(event));
    this.#session.watch(() => this.#who !== this.#arrivedAs && this.#arrive());
  }

  /** @param {string} address @param {{replace?: boolean}} [options] */
  go(address, { replace = false } = {}) {
    if (replace) history.replaceState(null, '', address);
    else if (address !== location.pathname + location.search) history.pushState(null, '', address);
    return this.#arrive();
  }

  /** Loads what this address shows to whoever is here; waits until that is known. */
  async #arrive() {
    if (!this.#session.known) return;
    const asked = ++this.#asked;
    this.#arrivedAs = this.#who;
    const { route, parameters } = this.#find(location.pathname);
    const page = await this.#loaded(route);
    if (asked !== this.#asked) return;
    this.page = page;
    this.parameters = parameters;
    this.changed();
  }

  /** Follows links inside the site; leaves everything else, and every modified click, to the browser. */
  #click(event) {
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.hash && link.pathname === location.pathname) return;
    if (!this.#find(link.pathname).known) return;
    event.preventDefault();
    this.go(link.pathname + link.search);
  }
  get #who() {
    return this.#session.account?.id ?? (this.#session.lapsed ? 'lapsed' : '');
  }

  /** What is shown of a page to whoever is here. @returns {Shown} */
  #shownAs({ tag, load, visitors, loadForVisitors }) {
    const { entrances, failed, signIn } = this.#routes;
    if (this.#session.signedIn || entrances.includes(tag) || tag === failed.tag) return { tag, load };
    return this.#session.lapsed ? signIn : { tag: visitors ?? tag, load: loadForVisitors ?? load };
  }

  async #loaded(route) {
    try {
      await this.#shownAs(route).load();
      return route;
    } catch {
      return this.#routes.failed;
    }
  }

  /** A page for others looks like none at all. */
  #isHidden({ roles }) {
    return this.#session.signedIn && roles && !roles.some((role) => this.#session.is(role));
  }

  #find(path) {
    for (const route of this.#pages) {
      let parameters;
      try {
        parameters = route.match(path);
      } catch {
        break;
      }
      if (parameters && this.#isHidden(route)) break;
      if (parameters) return { route, parameters, known: true };
    }
    return { route: this.#routes.notFound, parameters: {}, known: false };
  }
}
