import { path, query } from '../base/address.js';
import { Again } from '../base/again.js';
import { whenPersonChanges } from '../base/session.js';
import { Store } from '../base/store.js';

const PAGE = 25;

/** This person's direct conversations, page by page, and what strangers ask. Each has a store like a room's. */
export class Conversations extends Store {
  loaded = false;
  problem = null;
  /** Strangers' first messages. @type {{conversation: string, from: object, message: object}[]} */
  requests = [];
  #api;
  #rooms;
  #peopleChanges;
  /** Where the next page of each list begins; null at its end. */
  #next = { INBOX: null, ARCHIVED: '' };
  #end = null;
  #again = new Again();

  /**
   * @param {{api: import('../base/api.js').Api, session: import('../base/session.js').Session, rooms: import('../conversation/rooms.js').Rooms,
   *     personalTopic: import('../live/personal-topic.js').PersonalTopic, peopleChanges: import('../live/people-changes.js').PeopleChanges}} site
   */
  constructor({ api, session, rooms, personalTopic, peopleChanges }) {
    super();
    this.#api = api;
    this.#rooms = rooms;
    this.#peopleChanges = peopleChanges;
    personalTopic.on('conversation', ({ conversation }) => this.#take([conversation]));
    personalTopic.on('gone', ({ conversation }) => rooms.get(conversation).gone());
    personalTopic.on('requests', () => this.#loadRequests());
    personalTopic.whenResumed(() => this.load());
    whenPersonChanges(session, (owner) => this.#begin(owner));
  }

  more(list = 'INBOX') {
    return this.#next[list] !== null;
  }

  async load() {
    try {
      await Promise.all([this.#page('INBOX', ''), this.#loadRequests()]);
      this.loaded = true;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
      this.#again.after(problem, () => this.load());
    }
    this.changed();
  }

  /** @param {'INBOX' | 'ARCHIVED'} [list] */
  loadMore(list = 'INBOX') {
    return this.#page(list, this.#next[list]);
  }

  /** The conversation with one other person, begun now if there is none. @returns {Promise<string>} its id */
  async with(person) {
    return this.#opened(await this.#api.put(path`/api/direct/with/${person.id}`, {}, { repeats: 2 }));
  }

  /** A new group. @param {string} id made by the caller, so that asking again begins no second one */
  async group(id, people, name) {
    const about = { people: people.map((person) => person.id), name: name || null };
    return this.#opened(await this.#api.put(path`/api/direct/${id}`, about, { repeats: 2 }));
  }

  async accept({ conversation: room }) {
    const id = this.#opened(await this.#api.put(path`/api/direct/requests/${room}`, {}));
    this.#forget(room);
    return id;
  }

  async decline({ conversation: room }) {
    await this.#api.delete(path`/api/direct/requests/${room}`);
    this.#forget(room);
  }

  add(room, person, withHistory) {
    return this.#api.put(path`/api/direct/${room}/people/${person.id}`, { withHistory });
  }

  name(room, name) {
    return this.#api.put(path`/api/direct/${room}/name`, { name });
  }

  #begin(owner) {
    this.#end?.();
    this.#end = owner ? this.#peopleChanges.watch((person) => this.#renamed(person)) : null;
    Object.assign(this, { loaded: false, requests: [] });
    if (owner) this.load();
  }

  async #page(list, after) {
    const answer = await this.#api.get(`/api/direct${query({ list, after, limit: PAGE })}`);
    this.#next[list] = answer.next;
    this.#take(answer.conversations);
  }

  async #loadRequests() {
    this.requests = (await this.#api.get('/api/direct/requests')).requests;
    this.changed();
  }

  #opened(entry) {
    this.#take([entry]);
    return entry.conversation.id;
  }

  #take(entries) {
    entries.forEach((entry) => this.#rooms.get(entry.conversation.id).take(entry));
    this.changed();
  }

  #renamed(person) {
    if (!this.requests.some(({ from }) => from.id === person.id)) return;
    this.requests = this.requests.map((request) => (request.from.id === person.id ? { ...request, from: person } : request));
    this.changed();
  }

  #forget(room) {
    this.requests = this.requests.filter((request) => request.conversation !== room);
    this.changed();
  }
}
