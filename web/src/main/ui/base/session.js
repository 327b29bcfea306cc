import { Problem } from './problem.js';
import { Store } from './store.js';

/** Who was signed in here last and has not signed out: a page knows what to look up before the server has answered. */
const LAST = 'parley.account';

/**
 * Begins something for whoever is signed in, and anew whenever that is somebody else than before, or nobody.
 *
 * @param {Session} session @param {(id: string | null) => void} begin told who it is; not called while nobody was and nobody is
 */
export function whenPersonChanges(session, begin) {
  let before = null;
  const look = () => {
    const id = session.account?.id ?? null;
    if (id === before) return;
    before = id;
    begin(id);
  };
  session.watch(look);
  look();
}

/**
 * Who is signed in here, and what the site is called. `account` is null for a visitor.
 *
 * A page is one person's from beginning to end. Where the browser is somebody else's meanwhile, or nobody's, what the page
 * shows stays and waits (`interruption`); going on as another person loads it anew.
 */
export class Session extends Store {
  known = false;
  /** Whether asking who is signed in has failed: nothing can be shown until it succeeds. */
  failed = false;
  account = null;
  /** Set while the page's person is not signed in: who is instead, if anybody. @type {{by: object | null} | null} */
  interruption = null;
  site = { name: 'Parley', longestMessage: 20_000, longestSnippet: 500_000, largestPicture: 25 * 2 ** 20, largestFile: 500 * 2 ** 20 };
  #api;
  #storage;
  #page;
  #back = Promise.withResolvers();
  #asking = null;
  /** Whom this tab knows to be signed in in this browser; undefined before it has asked. */
  #told;
  #tabs;

  /** @param {{api: import('./api.js').Api, storage?: Storage, tabs?: BroadcastChannel, page?: typeof globalThis}} site */
  constructor({ api, storage = localStorage, tabs = new BroadcastChannel('parley.session'), page = globalThis }) {
    super();
    this.#api = api;
    this.#storage = storage;
    this.#tabs = tabs;
    this.#page = page;
    api.whenRefusedAsStranger(() => this.#refused());
    tabs.onmessage = () => this.known && this.check();
    page.addEventListener('pageshow', ({ persisted }) => persisted && this.check());
  }

  get signedIn() {
    return this.account !== null;
  }

  /** Who was signed out of this browser without wanting to, and has not come back. */
  get lapsed() {
    return this.known && !this.account ? this.#last : null;
  }

  /** By whom what is kept on this device is kept. */
  get owner() {
    return this.account?.id ?? this.#last?.id ?? 'visitor';
  }

  get #last() {
    return JSON.parse(this.#storage.getItem(LAST) ?? 'null');
  }

  is(role) {
    return this.account?.roles.includes(role) ?? false;
  }

  async load({ repeats = 2 } = {}) {
    try {
      this.accept(await this.#api.get('/api/session', { repeats, anyone: true }));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.failed = true;
      this.changed();
    }
  }

  /** Looks whether this page's person is still signed in; that it can't be asked now changes nothing. */
  check() {
    this.#asking ??= this.#api.get('/api/session', { anyone: true }).then((answer) => this.accept(answer), () => {})
      .finally(() => (this.#asking = null));
    return this.#asking;
  }

  /** Takes in the answer of anything that answers a session: loading, signing in, signing up. */
  accept({ csrf, account, site }) {
    this.site = { ...this.site, ...site };
    this.known = true;
    this.failed = false;
    if (!this.account || this.account.id === account?.id) this.#becomes(account);
    else this.#interrupt(account);
    this.#api.actAs(csrf, this.account?.id ?? null);
    this.#tell(account?.id ?? null);
  }

  /** Takes in what the person changed of their own account. */
  update(changes) {
    this.account = { ...this.account, ...changes };
    this.changed();
  }

  /** @param {string} [code] of the second factor, where one is asked for */
  async signIn(login, password, code) {
    this.accept(await this.#api.post('/api/session', { login, password, code }, { anyone: true }));
  }

  /** Shows again that it is the person who is signed in. */
  async confirm(password, code) {
    this.accept(await this.#api.put('/api/session', { password, code }));
  }

  /** Signs out, and loads the site anew: nothing that this person saw stays in memory. */
  async signOut() {
    try {
      await this.#api.delete('/api/session', undefined, { waits: false });
    } catch (problem) {
      if (problem.code === 'OTHER_ACCOUNT') this.check();
      if (problem.code !== 'NOT_SIGNED_IN') throw problem;
    }
    this.forget();
    this.#tell(null);
    this.#page.location.assign('/');
  }

  /** Whoever was signed in here does not come back. */
  forget() {
    this.#storage.removeItem(LAST);
    this.changed();
  }

  /** Answers whether it is worth asking again: once the person is back. */
  async #refused() {
    if (!this.account) return false;
    if (!this.interruption) this.#interrupt(null);
    await this.check();
    await this.#back.promise;
    return true;
  }

  #becomes(account) {
    this.account = account;
    this.interruption = null;
    this.#back.resolve();
    if (account) this.#storage.setItem(LAST, JSON.stringify({ id: account.id, username: account.username }));
    this.changed();
  }

  #interrupt(by) {
    if (!this.interruption) this.#back = Promise.withResolvers();
    this.interruption = { by };
    this.changed();
  }

  /** All tabs of a browser are signed in and out together. */
  #tell(id) {
    if (id === this.#told) return;
    this.#told = id;
    this.#tabs.postMessage(id);
  }
}
