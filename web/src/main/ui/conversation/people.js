import { path, query } from '../base/address.js';
import { Store } from '../base/store.js';

/** From one signal of a writer to the next (docs/live-protocol.md, section 5), whatever the device's clock says. */
const TYPES_FOR = 6000;

/** The lists are a comfort: where they fail, the next connection asks again. */
const asked = (answer) => answer.catch(() => null);

/** Who belongs to a room, who is here, who is writing. */
export class People extends Store {
  members = [];
  more = false;
  /** @type {Map<string, 'active' | 'away'>} */
  online = new Map();
  count = 0;
  #typing = new Map();

  /**
   * @param {string} room
   * @param {{api: import('../base/api.js').Api, session: import('../base/session.js').Session, friends: import('../people/friends.js').Friends}} site
   */
  constructor(room, { api, session, friends }) {
    super();
    this.room = room;
    this.api = api;
    this.session = session;
    this.friends = friends;
  }

  get typing() {
    return [...this.#typing].filter(([id]) => !this.friends.hasBlocked(id)).map(([, { name }]) => name);
  }

  nameOf(id) {
    return this.members.find((member) => member.id === id)?.name;
  }

  load() {
    return Promise.all([this.#loadMembers(), this.loadPresence()]);
  }

  async #loadMembers() {
    const answer = await asked(this.api.get(`${path`/api/conversations/${this.room}/members`}${query({ limit: 100 })}`));
    if (!answer) return;
    Object.assign(this, { members: answer.members, more: answer.more });
    this.changed();
  }

  async loadPresence() {
    const answer = await asked(this.api.get(path`/api/presence/conversations.${this.room}`));
    if (answer) this.#here(answer);
  }

  async loadMore() {
    const { members, more } = await this.api.get(
      `${path`/api/conversations/${this.room}/members`}${query({ after: this.members.at(-1)?.sortKey, limit: 100 })}`,
    );
    Object.assign(this, { members: [...this.members, ...members], more });
    this.changed();
  }

  frame({ type, account, joined, count, online }) {
    if (type === 'online') this.#here({ count, online });
    else if (type === 'typing') this.#writes(account);
    else if (type === 'member') this.#came(account, joined);
  }

  stoppedTyping(id) {
    if (!this.#typing.has(id)) return;
    clearTimeout(this.#typing.get(id).timer);
    this.#typing.delete(id);
    this.changed();
  }

  #here({ count, online }) {
    this.count = count;
    this.online = new Map(online.map(({ id, state }) => [id, state]));
    this.changed();
  }

  #writes(account) {
    if (account.id === this.session.account?.id) return;
    clearTimeout(this.#typing.get(account.id)?.timer);
    const timer = setTimeout(() => this.stoppedTyping(account.id), TYPES_FOR);
    this.#typing.set(account.id, { name: account.name, timer });
    this.changed();
  }

  #came(account, joined) {
    const others = this.members.filter(({ id }) => id !== account.id);
    this.members = joined ? [...others, account].sort((a, b) => a.name.localeCompare(b.name)) : others;
    this.changed();
  }

  renamed(person) {
    if (!this.members.some(({ id }) => id === person.id)) return;
    this.members = this.members.map((member) => (member.id === person.id ? { ...member, ...person } : member));
    this.changed();
  }
}
