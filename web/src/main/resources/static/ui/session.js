import { api, Problem, useCsrf, whenSignedOut } from './api.js';
import { Store } from './store.js';

/** Who is signed in here, and what the site is called. `account` is null for a visitor. */
class Session extends Store {
  known = false;
  /** Whether asking who is signed in has failed: nothing can be shown until it succeeds. */
  failed = false;
  account = null;
  site = { name: 'Parley', longestMessage: 20_000, longestSnippet: 500_000, largestPicture: 25 * 2 ** 20, largestFile: 500 * 2 ** 20 };

  constructor() {
    super();
    whenSignedOut(() => this.#becomes(null));
  }

  get signedIn() {
    return this.account !== null;
  }

  is(role) {
    return this.account?.roles.includes(role) ?? false;
  }

  async load({ repeats = 2 } = {}) {
    try {
      this.accept(await api.get('/api/session', { repeats }));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.failed = true;
      this.changed();
    }
  }

  /** Takes in the answer of anything that answers a session: loading, signing in, signing up. */
  accept({ csrf, account, site }) {
    useCsrf(csrf);
    this.site = { ...this.site, ...site };
    this.known = true;
    this.failed = false;
    this.#becomes(account);
  }

  /** Takes in what the person changed of their own account. */
  update(changes) {
    this.#becomes({ ...this.account, ...changes });
  }

  async signIn(login, password) {
    this.accept(await api.post('/api/session', { login, password }));
  }

  /** Signs out, and loads the site anew: nothing that this person saw stays in memory. */
  async signOut() {
    await api.delete('/api/session');
    location.assign('/');
  }

  #becomes(account) {
    this.account = account;
    this.changed();
  }
}

export const session = new Session();
