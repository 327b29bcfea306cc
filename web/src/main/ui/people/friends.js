import { html } from 'lit';
import { api, path } from '../base/api.js';
import { Again } from '../base/again.js';
import { whenPeopleChange } from '../live/people-changes.js';
import { personalTopic } from '../live/personal-topic.js';
import { toast } from '../parts/toast.js';
import { router } from '../base/router.js';
import { session } from '../base/session.js';
import { Store } from '../base/store.js';
import { siteNow } from '../base/site-clock.js';

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
  #relatedPeople = new Map();
  #owner;
  #end = null;
  #again = new Again();

  constructor() {
    super();
    personalTopic.on('friend', ({ relatedPerson }) => this.#told(relatedPerson));
    personalTopic.whenResumed(() => this.load());
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
    return this.#relatedPeople.get(id)?.relation ?? 'STRANGERS';
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
      const relatedPeople = [...friends.relatedPeople, ...requests.incoming, ...requests.outgoing, ...blocks.relatedPeople];
      this.#relatedPeople = new Map(relatedPeople.map((relatedPerson) => [relatedPerson.person.id, relatedPerson]));
      Object.assign(this, { loaded: true, problem: null });
    } catch (problem) {
      this.problem = problem;
      this.#again.after(problem, () => this.load());
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
    return [...this.#relatedPeople.values()].filter((relatedPerson) => relatedPerson.relation === relation);
  }

  /** What was just done shows at once; the frame that follows says the same. */
  #take(person, relation, note = '') {
    this.#set({ person, relation, note, since: new Date(siteNow()).toISOString() });
  }

  #told(relatedPerson) {
    const before = this.relation(relatedPerson.person.id);
    this.#set(relatedPerson);
    if (before === relatedPerson.relation) return;
    if (relatedPerson.relation === 'ASKS') {
      toast(html`<bdi>${relatedPerson.person.name}</bdi> asks to be friends.`, { action: 'Answer', act: () => router.go('/friends/requests') });
    } else if (relatedPerson.relation === 'FRIENDS' && before === 'ASKED') {
      toast(html`You and <bdi>${relatedPerson.person.name}</bdi> are friends now.`);
    }
  }

  #renamed(person) {
    const relatedPerson = this.#relatedPeople.get(person.id);
    if (relatedPerson) this.#set({ ...relatedPerson, person });
  }

  #set(relatedPerson) {
    if (relatedPerson.relation === 'STRANGERS') this.#relatedPeople.delete(relatedPerson.person.id);
    else this.#relatedPeople.set(relatedPerson.person.id, relatedPerson);
    this.changed();
  }

  /** Begins anew for whoever is signed in now. */
  #begin() {
    const owner = session.account?.id;
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#end?.();
    this.#end = owner ? whenPeopleChange((person) => this.#renamed(person)) : null;
    this.#relatedPeople.clear();
    this.loaded = false;
    if (owner) this.load();
    this.changed();
  }
}

export const friends = new Friends();
