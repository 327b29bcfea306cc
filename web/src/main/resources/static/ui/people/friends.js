import { api, path } from '../api.js';
import { ownFrames } from '../own-frames.js';
import { toast } from '../parts/toast.js';
import { router } from '../router.js';
import { session } from '../session.js';
import { Store } from '../store.js';

const byName = (a, b) => a.person.name.localeCompare(b.person.name) || a.person.username.localeCompare(b.person.username);
const newestFirst = (a, b) => b.since.localeCompare(a.since);

/** What can be done about somebody by one request, and how one stands to them then. */
const DOINGS = {
  cancel: ['delete', '/api/friend-requests/outgoing', 'STRANGERS'],
  accept: ['put', '/api/friends', 'FRIENDS'],
  decline: ['delete', '/api/friend-requests/incoming', 'STRANGERS'],
  unfriend: ['delete', '/api/friends', 'STRANGERS'],
  block: ['put', '/api/blocks', 'BLOCKED'],
  unblock: ['delete', '/api/blocks', 'STRANGERS'],
};

/** How this person stands to everybody who is no stranger, on every device the same. */
class Friends extends Store {
  loaded = false;
  problem = null;
  #ties = new Map();
  #owner;

  constructor() {
    super();
    ownFrames.on('friend', ({ tie }) => this.#told(tie));
    ownFrames.on('profile', ({ account }) => this.#ties.has(account) && this.load());
    ownFrames.whenResumed(() => this.load());
    session.watch(() => this.#begin());
    this.#begin();
  }

  get friends() {
    return this.#all('FRIENDS').sort(byName);
  }

  get incoming() {
    return this.#all('ASKS').sort(newestFirst);
  }

  get outgoing() {
    return this.#all('ASKED').sort(newestFirst);
  }

  get blocked() {
    return this.#all('BLOCKED').sort(byName);
  }

  /** @returns {'ONESELF' | 'STRANGERS' | 'ASKED' | 'ASKS' | 'FRIENDS' | 'BLOCKED'} */
  relation(id) {
    if (id === session.account?.id) return 'ONESELF';
    return this.#ties.get(id)?.relation ?? 'STRANGERS';
  }

  hasBlocked(id) {
    return this.relation(id) === 'BLOCKED';
  }

  async load() {
    if (!session.signedIn) return;
    const owner = this.#owner;
    try {
      const [friends, requests, blocks] = await Promise.all([
        api.get('/api/friends'), api.get('/api/friend-requests'), api.get('/api/blocks'),
      ]);
      if (owner !== this.#owner) return;
      const ties = [...friends.ties, ...requests.incoming, ...requests.outgoing, ...blocks.ties];
      this.#ties = new Map(ties.map((tie) => [tie.person.id, tie]));
      Object.assign(this, { loaded: true, problem: null });
    } catch (problem) {
      this.problem = problem;
    }
    this.changed();
  }

  async ask(person, note) {
    const crossed = this.relation(person.id) === 'ASKS';
    await api.put(path`/api/friend-requests/outgoing/${person.id}`, { note });
    this.#take(person, crossed ? 'FRIENDS' : 'ASKED', note);
  }

  /** @param {keyof typeof DOINGS} doing @param {{id: string}} person */
  async do(doing, person) {
    const [method, address, relation] = DOINGS[doing];
    await api[method](`${address}/${encodeURIComponent(person.id)}`);
    this.#take(person, relation);
  }

  #all(relation) {
    return [...this.#ties.values()].filter((tie) => tie.relation === relation);
  }

  /** What was just done shows at once; the frame that follows says the same. */
  #take(person, relation, note = '') {
    this.#set({ person, relation, note, since: new Date().toISOString() });
  }

  #told(tie) {
    const before = this.relation(tie.person.id);
    this.#set(tie);
    if (before === tie.relation) return;
    if (tie.relation === 'ASKS') {
      toast(`${tie.person.name} asks to be friends.`, { action: 'Answer', act: () => router.go('/friends/requests') });
    } else if (tie.relation === 'FRIENDS' && before === 'ASKED') {
      toast(`You and ${tie.person.name} are friends now.`);
    }
  }

  #set(tie) {
    if (tie.relation === 'STRANGERS') this.#ties.delete(tie.person.id);
    else this.#ties.set(tie.person.id, tie);
    this.changed();
  }

  /** Begins anew for whoever is signed in now. */
  #begin() {
    const owner = session.account?.id;
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#ties.clear();
    this.loaded = false;
    if (owner) this.load();
    this.changed();
  }
}

export const friends = new Friends();
