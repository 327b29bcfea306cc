import { session } from './session.js';
import { Store } from './store.js';

const chat = () => import('../chat/chat-screen.js');
const signIn = () => import('../account/sign-in.js');
const welcome = () => import('../pages/welcome.js');

/**
 * Pages by address: a custom element whose module is loaded when it is first needed, and, where visitors see something
 * else, that; at the end, for whom alone there is such a page. Whoever signs in stays at the address, so the page asked for appears.
 */
const ROUTES = [
  ['/', 'p-chat', chat, 'p-welcome', welcome],
  ['/rooms/by-name/:name', 'p-chat', chat],
  ['/rooms/:id', 'p-chat', chat],
  ['/rooms/:id/:number', 'p-chat', chat],
  ['/messages', 'p-messages', () => import('../direct/messages.js'), 'p-sign-in', signIn],
  ['/messages/:tab', 'p-messages', () => import('../direct/messages.js'), 'p-sign-in', signIn],
  ['/directory', 'p-directory', () => import('../rooms/directory.js')],
  ['/friends', 'p-friends', () => import('../people/friends-page.js'), 'p-sign-in', signIn],
  ['/friends/:tab', 'p-friends', () => import('../people/friends-page.js'), 'p-sign-in', signIn],
  ['/saved', 'p-saved', () => import('../conversation/saved-page.js'), 'p-sign-in', signIn],
  ['/settings', 'p-settings', () => import('../settings/settings.js'), 'p-sign-in', signIn],
  ['/settings/:section', 'p-settings', () => import('../settings/settings.js'), 'p-sign-in', signIn],
  ['/people/:username', 'p-person', () => import('../profile/person.js'), 'p-sign-in', signIn],
  ['/admin', 'p-admin', () => import('../administration/admin.js'), 'p-sign-in', signIn, ['ADMIN']],
  ['/admin/system', 'p-system', () => import('../administration/system.js'), 'p-sign-in', signIn, ['ADMIN']],
  ['/admin/log', 'p-admin-log', () => import('../administration/admin-log.js'), 'p-sign-in', signIn, ['ADMIN', 'AUDITOR']],
  ['/admin/security', 'p-security-log', () => import('../administration/security-log.js'), 'p-sign-in', signIn, ['ADMIN', 'AUDITOR']],
  ['/sign-in', 'p-sign-in', signIn],
  ['/sign-up', 'p-sign-up', () => import('../account/sign-up.js')],
  ['/reset', 'p-reset', () => import('../account/reset.js')],
  ['/verify', 'p-verify', () => import('../account/verify.js')],
].map(([pattern, tag, load, visitors, loadForVisitors, roles]) => ({ match: matcher(pattern), tag, load, visitors, loadForVisitors, roles }));

/** What is open to whoever was signed out too; everywhere else they are asked to sign in again first. */
const ENTRANCES = ['p-sign-in', 'p-sign-up', 'p-reset', 'p-verify'];

const FAILED = { tag: 'p-failed' };
const NOT_FOUND = { tag: 'p-not-found', load: () => import('../pages/not-found.js') };

function matcher(pattern) {
  const form = new RegExp(`^${pattern.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`);
  return (path) => {
    const found = form.exec(path);
    return found && Object.fromEntries(Object.entries(found.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)]));
  };
}

/** Where the person is: page, its parameters, and how to go elsewhere without loading anything again. */
class Router extends Store {
  page = null;
  parameters = {};
  #asked = 0;
  /** For whom the page was chosen: an account's id, empty for a visitor, or `lapsed`. @type {string | null} */
  #arrivedAs = null;

  get query() {
    return new URLSearchParams(location.search);
  }

  /** The page of the address, or what is in its place for visitors. */
  get tag() {
    return shownAs(this.page).tag;
  }

  start() {
    addEventListener('popstate', () => this.#arrive());
    document.addEventListener('click', (event) => this.#click(event));
    session.watch(() => who() !== this.#arrivedAs && this.#arrive());
  }

  /** @param {string} address @param {{replace?: boolean}} [options] */
  go(address, { replace = false } = {}) {
    if (replace) history.replaceState(null, '', address);
    else if (address !== location.pathname + location.search) history.pushState(null, '', address);
    return this.#arrive();
  }

  /** Loads what this address shows to whoever is here; waits until that is known. */
  async #arrive() {
    if (!session.known) return;
    const asked = ++this.#asked;
    this.#arrivedAs = who();
    const { route, parameters } = find(location.pathname);
    const page = await loaded(route);
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
    if (!find(link.pathname).known) return;
    event.preventDefault();
    this.go(link.pathname + link.search);
  }
}

const who = () => session.account?.id ?? (session.lapsed ? 'lapsed' : '');

/** What is shown of a page to whoever is here. */
function shownAs({ tag, load, visitors, loadForVisitors }) {
  if (session.signedIn || ENTRANCES.includes(tag) || tag === FAILED.tag) return { tag, load };
  return session.lapsed ? { tag: 'p-sign-in', load: signIn } : { tag: visitors ?? tag, load: loadForVisitors ?? load };
}

async function loaded(route) {
  try {
    await shownAs(route).load();
    return route;
  } catch {
    return FAILED;
  }
}

/** A page for others looks like none at all. */
const hidden = ({ roles }) => session.signedIn && roles && !roles.some((role) => session.is(role));

function find(path) {
  for (const route of ROUTES) {
    let parameters;
    try {
      parameters = route.match(path);
    } catch {
      break;
    }
    if (parameters && hidden(route)) break;
    if (parameters) return { route, parameters, known: true };
  }
  return { route: NOT_FOUND, parameters: {}, known: false };
}

export const router = new Router();
