import { path } from '../base/address.js';
import { Again } from '../base/again.js';
import { Store } from '../base/store.js';
import { renamedIn } from '../people/names.js';
import { KnownRoom } from './known-room.js';
import { RoomStore } from './room-store.js';
import { UnreadEverywhere } from './unread.js';

const LAST = 'room';
/** Where no socket tells it, this often is asked what is new in all rooms. */
const ASKS_EVERY = 15_000;
/** Topics that stand within this time of each other are asked about once. */
const STAND_TOGETHER = 100;

/** All rooms known here. Their stores stay, so that going back to one shows it at once. */
export class Rooms extends Store {
  loaded = false;
  problem = null;
  /** What is still to be read in all of them. */
  unread = new UnreadEverywhere(this);
  #site;
  #rooms = new Map();
  #started = false;
  #owner;
  #blocked = '';
  #end = null;
  #again = new Again();
  #asking = 0;

  /**
   * @param {{api: import('../base/api.js').Api, session: import('../base/session.js').Session, kept: import('../base/kept.js').Kept,
   *     clock: import('../base/site-clock.js').SiteClock, live: import('../live/live.js').Live,
   *     personalTopic: import('../live/personal-topic.js').PersonalTopic, peopleChanges: import('../live/people-changes.js').PeopleChanges,
   *     friends: import('../people/friends.js').Friends, outbox: import('./outbox.js').Outbox, saved: import('./saved.js').Saved,
   *     page?: typeof globalThis}} site
   */
  constructor(site) {
    super();
    this.#site = { page: globalThis, ...site };
    site.session.watch(() => this.#started && this.#begin());
    site.friends.watch(() => this.#relationsChanged());
    this.#listen(site.personalTopic);
  }

  #listen(topic) {
    const of = (conversation) => this.get(conversation);
    topic.whenResumed(() => this.#askSoon());
    topic.on('resume', () => this.#rooms.forEach((room) => room.catchUp()));
    topic.on('read', (frame) => of(frame.conversation).read(frame));
    topic.on('joined', ({ conversation }) => of(conversation.conversation.id).take(conversation));
    topic.on('left', ({ conversation }) => of(conversation.conversation.id).take(conversation));
    topic.on('sanction', (frame) => of(frame.conversation).sanctioned(frame));
    topic.on('message', (frame) => of(frame.message.conversation).frame(frame));
    topic.on('changed', (frame) => of(frame.message.conversation).frame(frame));
    topic.on('receipt', (frame) => of(frame.conversation).receipts.take(frame));
    topic.on('mention', (frame) => of(frame.conversation).mentioned(frame.number));
  }

  /** Those that this person joined, by name. */
  get joined() {
    return [...this.#rooms.values()].filter((room) => room.joined && room.room && !room.conversation)
      .sort((a, b) => a.room.archived - b.room.archived || a.name.localeCompare(b.name));
  }

  /** The direct conversations known here that are not archived, by last activity. */
  get conversations() {
    return this.#direct.filter((room) => !room.archivedForMe);
  }

  get archivedConversations() {
    return this.#direct.filter((room) => room.archivedForMe);
  }

  get #direct() {
    return [...this.#rooms.values()].filter((room) => room.joined && room.conversation)
      .sort((a, b) => b.movedAt.localeCompare(a.movedAt));
  }

  /** The room to show when the address names none. */
  get first() {
    const last = this.#site.kept.get(LAST);
    return [...this.joined, ...this.conversations].find(({ id }) => id === last)?.id ?? this.joined.find(({ id }) => id === 'lobby')?.id ??
      this.joined[0]?.id ?? 'lobby';
  }

  get(id) {
    if (!this.#rooms.has(id)) {
      const room = new RoomStore(id, this.#site, () => this.#askSoon());
      room.watch(() => this.changed());
      this.#rooms.set(id, room);
    }
    return this.#rooms.get(id);
  }

  /** What a list tells of a room that is not shown. */
  described(room) {
    return Object.assign(new KnownRoom(room.id, this.#site), { room });
  }

  async byName(name) {
    const known = [...this.#rooms.values()].find((room) => !room.conversation && room.name.toLowerCase() === name.toLowerCase());
    if (known) return known;
    const entry = await this.#site.api.get(path`/api/rooms/by-name/${name}`);
    const room = this.get(entry.conversation.id);
    room.take(entry);
    return room;
  }

  remember(id) {
    this.#site.kept.set(LAST, id);
  }

  /** Begins for whoever is signed in, now or later; a page calls it that shows rooms. */
  start() {
    if (!this.#started) this.#site.page.setInterval(() => this.#askInstead(), ASKS_EVERY);
    this.#started = true;
    this.#begin();
  }

  #begin() {
    const { session, personalTopic, peopleChanges } = this.#site;
    const owner = session.known ? (session.account?.id ?? 'visitor') : undefined;
    if (owner === this.#owner || owner === undefined) return;
    this.#owner = owner;
    this.#end?.();
    clearTimeout(this.#asking);
    this.#rooms.clear();
    this.loaded = !session.signedIn;
    if (session.signedIn) {
      personalTopic.start();
      this.#end = peopleChanges.watch((person) => this.#renamed(person));
      this.load();
    }
    this.changed();
  }

  /** Whoever is blocked leaves what is unread, and the last lines: the server derives both. */
  #relationsChanged() {
    this.#direct.forEach((room) => room.relationsChanged());
    const blocked = this.#site.friends.blocked.map(({ person }) => person.id).sort().join();
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    if (this.loaded && this.#site.session.signedIn) this.#site.personalTopic.resume();
  }

  #askInstead() {
    const { session, live, page, personalTopic } = this.#site;
    if (!session.signedIn || session.interruption || !live.failing || live.state === 'live' || page.document.hidden) return;
    personalTopic.resume();
  }

  async load() {
    try {
      const { conversations } = await this.#site.api.get('/api/my/rooms');
      const ids = new Set(conversations.map(({ conversation }) => conversation.id));
      for (const room of this.joined) if (!ids.has(room.id)) room.joined = false;
      conversations.forEach((entry) => this.get(entry.conversation.id).take(entry));
      this.loaded = true;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
      this.#again.after(problem, () => this.load());
    }
    this.changed();
  }

  /** Somebody is called or looks otherwise now, wherever they are shown. */
  #renamed({ id, username, name, avatar }) {
    const person = { id, username, name, avatar };
    for (const room of this.#rooms.values()) {
      room.timeline.renamed(person);
      room.people.renamed(person);
      const conversation = renamedIn(room.conversation, person);
      if (conversation !== room.conversation) Object.assign(room, { room: conversation }).changed();
    }
  }

  /** What happens between an answer and the moment when a topic stands is told by nobody. */
  #askSoon() {
    if (!this.#started) return;
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.load(), STAND_TOGETHER);
  }
}
