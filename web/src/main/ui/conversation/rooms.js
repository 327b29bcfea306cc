import { api, path } from '../base/api.js';
import { Again } from '../base/again.js';
import { kept } from '../base/kept.js';
import { whenPeopleChange } from '../live/people-changes.js';
import { personalTopic } from '../live/personal-topic.js';
import { friends } from '../people/friends.js';
import { renamedIn } from '../people/names.js';
import { session } from '../base/session.js';
import { Store } from '../base/store.js';
import { movedAt } from './last-shown.js';
import { live } from '../live/live.js';
import { RoomStore } from './room-store.js';

const LAST = 'room';
/** Where no socket tells it, this often is asked what is new in all rooms. */
const ASKS_EVERY = 15_000;
/** Topics that stand within this time of each other are asked about once. */
const STAND_TOGETHER = 100;

/** All rooms known here. Their stores stay, so that going back to one shows it at once. */
class Rooms extends Store {
  loaded = false;
  problem = null;
  #rooms = new Map();
  #owner;
  #blocked = '';
  #ends = [];
  #again = new Again();
  #asking = 0;

  constructor() {
    super();
    session.watch(() => this.#begin());
    setInterval(() => this.#askInstead(), ASKS_EVERY);
    friends.watch(() => this.#relationsChanged());
  }

  /** Those that this person joined, by name. */
  get joined() {
    return [...this.#rooms.values()].filter((room) => room.joined && room.room && !room.conversation)
      .sort((a, b) => a.room.archived - b.room.archived || a.name.localeCompare(b.name));
  }

  /** The conversations known here that are not put away, by last activity. */
  get conversations() {
    return this.#talks.filter((room) => !room.archivedForMe);
  }

  get conversationsAway() {
    return this.#talks.filter((room) => room.archivedForMe);
  }

  get #talks() {
    return [...this.#rooms.values()].filter((room) => room.joined && room.conversation)
      .sort((a, b) => movedAt(b).localeCompare(movedAt(a)));
  }

  /** Where there is something to read that one wants to hear of. */
  get unread() {
    return [...this.joined, ...this.conversations].filter((room) => room.unread > 0 && !room.mutedForMe);
  }

  get mentions() {
    return [...this.joined, ...this.conversations].reduce((sum, room) => sum + room.mentions, 0);
  }

  /** The room to show when the address names none. */
  get first() {
    const last = kept.get(LAST);
    return [...this.joined, ...this.conversations].find(({ id }) => id === last)?.id ?? this.joined.find(({ id }) => id === 'lobby')?.id
      ?? this.joined[0]?.id ?? 'lobby';
  }

  get(id) {
    if (!this.#rooms.has(id)) {
      const room = new RoomStore(id, () => this.#askSoon());
      room.watch(() => this.changed());
      this.#rooms.set(id, room);
    }
    return this.#rooms.get(id);
  }

  async byName(name) {
    const known = [...this.#rooms.values()].find((room) => !room.conversation && room.name.toLowerCase() === name.toLowerCase());
    if (known) return known;
    const entry = await api.get(path`/api/rooms/by-name/${name}`);
    const room = this.get(entry.conversation.id);
    room.take(entry);
    return room;
  }

  remember(id) {
    kept.set(LAST, id);
  }

  /** Begins anew for whoever is signed in now. */
  start() {
    this.#begin();
  }

  #begin() {
    const owner = session.known ? (session.account?.id ?? 'visitor') : undefined;
    if (owner === this.#owner || owner === undefined) return;
    const before = this.#owner;
    this.#owner = owner;
    if (before !== undefined && before !== 'visitor') live.stop();
    this.#ends.splice(0).forEach((end) => end());
    clearTimeout(this.#asking);
    this.#rooms.clear();
    this.loaded = !session.signedIn;
    if (session.signedIn) {
      live.subscribe(`/topic/people.${owner}`, {
        frame: (frame) => this.#frame(frame),
        stands: () => (this.#askSoon(), personalTopic.resume()),
      });
      this.#ends.push(whenPeopleChange((person) => this.#renamed(person)));
      this.load();
      live.start();
    }
    this.changed();
  }

  /** Whoever is blocked leaves what is unread, and the last lines: the server derives both. */
  #relationsChanged() {
    this.#talks.forEach((room) => room.relationsChanged());
    const blocked = friends.blocked.map(({ person }) => person.id).sort().join();
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    if (this.loaded && session.signedIn) this.#resume();
  }

  #askInstead() {
    if (!session.signedIn || session.interruption || !live.failing || live.state === 'live' || document.hidden) return;
    this.#resume();
  }

  async load() {
    try {
      const { conversations } = await api.get('/api/my/rooms');
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
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.load(), STAND_TOGETHER);
  }

  #resume() {
    this.load();
    personalTopic.resume();
  }

  #frame(frame) {
    switch (frame.type) {
      case 'resume':
        this.#resume();
        for (const room of this.#rooms.values()) room.catchUp();
        break;
      case 'read':
        this.get(frame.conversation).read(frame);
        break;
      case 'joined':
      case 'left':
        this.get(frame.conversation.conversation.id).take(frame.conversation);
        break;
      case 'sanction':
        this.get(frame.conversation).sanctioned(frame);
        break;
      case 'message':
      case 'changed':
        this.get(frame.message.conversation).frame(frame);
        break;
      case 'receipt':
        this.get(frame.conversation).receipts.take(frame);
        break;
      case 'mention':
        this.get(frame.conversation).mentioned(frame.number);
        break;
      default:
        personalTopic.take(frame);
    }
  }
}

export const rooms = new Rooms();
