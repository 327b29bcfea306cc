import { path } from '../base/address.js';
import { Again } from '../base/again.js';
import { whenPersonChanges } from '../base/session.js';
import { Store } from '../base/store.js';

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
export class Friends extends Store {
  loaded = false;
  problem = null;
  #api;
  #session;
  #peopleChanges;
  #clock;
  #told;
  #relatedPeople = new Map();
  #owner;
  #end = null;
  #again = new Again();

  /**
   * @param {{api: import('../base/api.js').Api, session: import('../base/session.js').Session, clock: import('../base/site-clock.js').SiteClock,
   *     personalTopic: import('../live/personal-topic.js').PersonalTopic, peopleChanges: import('../live/people-changes.js').PeopleChanges,
   *     told?: (relatedPerson: object) => void}} site `told` is called when somebody asks, or has accepted
   */
  constructor({ api, session, clock, personalTopic, peopleChanges, told = () => {} }) {
    super();
    this.#api = api;
    this.#session = session;
    this.#clock = clock;
    this.#peopleChanges = peopleChanges;
    this.#told = told;
    personalTopic.on('friend', ({ relatedPerson }) => this.#hear(relatedPerson));
    personalTopic.whenResumed(() => this.load());
    whenPersonChanges(session, (owner) => this.#begin(owner));
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
    if (id === this.#session.account?.id) return 'ONESELF';
    return this.#relatedPeople.get(id)?.relation ?? 'STRANGERS';
  }

  hasBlocked(id) {
    return this.relation(id) === 'BLOCKED';
  }

  async load() {
    if (!this.#session.signedIn) return;
    const owner = this.#owner;
    try {
      const [friends, requests, blocks] = await Promise.all([
        this.#api.get('/api/friends'),
        this.#api.get('/api/friend-requests'),
        this.#api.get('/api/blocks'),
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
    await this.#api.put(path`/api/friend-requests/outgoing/${person.id}`, { note });
    this.#take(person, crossed ? 'FRIENDS' : 'ASKED', note);
  }

  /** @param {keyof typeof DOINGS} doing @param {{id: string}} person */
  async do(doing, person) {
    const [method, address, relation] = DOINGS[doing];
    await this.#api[method](`${address}/${encodeURIComponent(person.id)}`);
    this.#take(person, relation);
  }

  #all(relation) {
    return [...this.#relatedPeople.values()].filter((relatedPerson) => relatedPerson.relation === relation);
  }

  /** What was just done shows at once; the frame that follows says the same. */
  #take(person, relation, note = '') {
    this.#set({ person, relation, note, since: new Date(this.#clock.now()).toISOString() });
  }

  #hear(relatedPerson) {
    const before = this.relation(relatedPerson.person.id);
    this.#set(relatedPerson);
    if (before === relatedPerson.relation) return;
    if (relatedPerson.relation === 'ASKS' || (relatedPerson.relation === 'FRIENDS' && before === 'ASKED')) this.#told(relatedPerson);
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
  #begin(owner) {
    this.#owner = owner;
    this.#end?.();
    this.#end = owner ? this.#peopleChanges.watch((person) => this.#renamed(person)) : null;
    this.#relatedPeople.clear();
    this.loaded = false;
    if (owner) this.load();
    this.changed();
  }
}
