import { path, query } from '../base/address.js';
import { whenPersonChanges } from '../base/session.js';
import { Store } from '../base/store.js';

const PAGE = 25;

/** The messages that this person has saved, as far as they were asked for: of rooms that were opened, and of the list. */
export class Saved extends Store {
  /** Counts whenever the list may have begun otherwise than it was asked for. */
  news = 0;
  #api;
  #session;
  /** The conversation of each, by the message's id. @type {Map<string, string>} */
  #saved = new Map();
  #changes = 0;

  /**
   * @param {{api: import('../base/api.js').Api, session: import('../base/session.js').Session,
   *     personalTopic: import('../live/personal-topic.js').PersonalTopic}} site
   */
  constructor({ api, session, personalTopic }) {
    super();
    this.#api = api;
    this.#session = session;
    personalTopic.on('saved', ({ conversation, message, saved }) => this.#told(conversation, message, saved));
    personalTopic.whenResumed(() => this.#listChanged());
    whenPersonChanges(session, () => this.#begin());
  }

  /** @param {{id: string}} message */
  has({ id }) {
    return this.#saved.has(id);
  }

  /** Which messages of a conversation are saved. */
  async load(conversation) {
    if (!this.#session.signedIn) return;
    try {
      const { messages } = await this.#ask(path`/api/my/conversations/${conversation}/saved`);
      for (const [id, of] of this.#saved) if (of === conversation) this.#saved.delete(id);
      messages.forEach((id) => this.#saved.set(id, conversation));
      this.changed();
    } catch {
      // Marks nothing until the room is opened again.
    }
  }

  /** A page of the list. @param {string} [before] the `place` of the last line */
  async page(before = '') {
    const answer = await this.#ask(`/api/my/saved${query({ before, limit: PAGE })}`);
    answer.saved.forEach(({ id, conversation }) => this.#saved.set(id, conversation));
    return { ...answer, more: answer.saved.length === PAGE };
  }

  /** @param {{id: string, conversation: string}} message @param {boolean} on */
  async set({ id, conversation }, on) {
    const address = path`/api/my/conversations/${conversation}/saved/${id}`;
    await (on ? this.#api.put(address, {}) : this.#api.delete(address));
    this.#take(conversation, id, on);
  }

  /** Something was done to a message, of which the list may show what it was. */
  messageChanged(message) {
    if (this.has(message)) this.#listChanged();
  }

  /** Asks again where something was saved or removed meanwhile: the answer may not know of it. */
  async #ask(address) {
    const changes = this.#changes;
    const answer = await this.#api.get(address);
    return changes === this.#changes ? answer : this.#ask(address);
  }

  #told(conversation, id, on) {
    const isNew = on && !this.#saved.has(id);
    this.#take(conversation, id, on);
    if (isNew) this.#listChanged();
  }

  #take(conversation, id, on) {
    this.#changes++;
    if (on) this.#saved.set(id, conversation);
    else this.#saved.delete(id);
    this.changed();
  }

  #listChanged() {
    this.news++;
    this.changed();
  }

  /** Begins anew for whoever is signed in now. */
  #begin() {
    this.#changes++;
    this.#saved.clear();
    this.changed();
  }
}
