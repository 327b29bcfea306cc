import { api, path } from '../api.js';
import { friends } from '../people/friends.js';
import { namesOf } from '../people/names.js';
import { session } from '../session.js';
import { Store } from '../store.js';
import { live } from './live.js';
import { outbox } from './outbox.js';
import { People } from './people.js';
import { ReadPosition } from './read-position.js';
import { Receipts } from './receipts.js';
import { TimelineStore } from './timeline-store.js';

/** Without a socket (guests have none, and some networks let none through) this often is asked what is new. */
export const ASKS_EVERY = 15_000;
const TRIES_AGAIN_AFTER = 3000;
/** Nodes that came back at the same moment may not have known of this one yet, and what they told is lost. */
const MAKES_SURE_AFTER = 5000;
/** An update can also get lost with the node that was about to tell it: then this often is asked beside a live socket. */
const MAKES_SURE_EVERY = 8;
const CATCHES_UP_WITHIN = [50, 100, 200, 400, 800, 1600];

/** One room as it concerns this person: its own data, marks, people, and (once opened) its messages. */
export class RoomStore extends Store {
  room = null;
  joined = false;
  unread = 0;
  mentions = 0;
  mutedUntil = null;
  banned = false;
  /** What a private room has beside: its people, whether they wait, its last line. @type {object | null} */
  conversation = null;
  silenced = false;
  putAway = false;
  /** Why the room can't be shown. */
  problem = null;
  /** Set by what shows the room: told of others' messages as they arrive. @type {(messages: object[], live: boolean) => void} */
  announce = null;
  /** Messages up to this number are in `unread` already, or were read. */
  #counted = 0;
  /** Where to show it as soon as it is known. @type {{number: number | null} | null} */
  #wanted = null;
  #retry = 0;
  #end = null;
  #asking = 0;
  #opened = false;

  constructor(id) {
    super();
    this.id = id;
    this.timeline = new TimelineStore(id, this);
    this.people = new People(id);
    this.reading = new ReadPosition(this);
    this.receipts = new Receipts(this);
    this.timeline.watch(() => this.#timelineChanged());
    this.people.watch(() => this.changed());
  }

  /** What it is called: a conversation without a name of its own is called after its people. */
  get name() {
    return this.room?.name || (this.conversation ? namesOf(this.others) : '');
  }

  get title() {
    return this.conversation ? this.name : `#${this.name}`;
  }

  /** The people of a conversation beside oneself. */
  get others() {
    return this.conversation?.people.filter(({ id }) => id !== session.account?.id) ?? [];
  }

  /** The other one, where there are only two. */
  get other() {
    return this.conversation?.direct ? this.others[0] : null;
  }

  get isOwner() {
    return !this.conversation && (this.room?.owner === session.account?.id || session.is('ADMIN'));
  }

  get isModerator() {
    return this.isOwner || (!this.conversation && this.#moderates);
  }

  /** Whether one may pin: in a conversation all are equal. */
  get mayPin() {
    return this.conversation ? this.joined : this.isModerator;
  }

  get #moderates() {
    return session.is('MODERATOR') || (this.room?.moderators.includes(session.account?.id) ?? false);
  }

  isMine(message) {
    return message.author.id === session.account?.id;
  }

  /** What a person is called, as far as it is known here. */
  nameOf(id) {
    if (id === session.account?.id) return 'you';
    return this.people.nameOf(id) ?? this.timeline.messages.find(({ author }) => author.id === id)?.author.name ?? 'somebody';
  }

  get mutedNow() {
    return this.mutedUntil !== null && new Date(this.mutedUntil) > new Date();
  }

  /** Takes in a "room as it concerns you"; what was read here and is not told yet counts as read. */
  take({ room, joined, readNumber, epoch, unread, mentions, mutedUntil, fromNumber, silenced, putAway, conversation }) {
    const ahead = !this.reading.take({ readNumber, epoch }) && this.reading.epoch === epoch;
    const left = ahead ? Math.max(0, room.lastNumber - this.reading.readNumber) : unread;
    Object.assign(this, { room, joined, unread: left, mentions: left && mentions, mutedUntil, silenced, putAway, conversation, problem: null });
    this.timeline.first = fromNumber;
    this.#counted = room.lastNumber;
    this.#listen();
    this.changed();
    if (this.#wanted) this.open(this.#wanted.number);
  }

  async load() {
    clearTimeout(this.#retry);
    try {
      this.take(await api.get(path`/api/rooms/${this.id}`));
    } catch (problem) {
      this.problem = problem;
      if (problem.passing) this.#retry = setTimeout(() => this.load(), TRIES_AGAIN_AFTER);
      this.changed();
    }
  }

  /** Shows it: at a number, or where reading ended, or at its end. */
  async open(number = null) {
    this.#wanted = { number };
    if (!this.room) return this.load();
    this.#wanted = null;
    this.#opened = true;
    this.#askNowAndThen();
    this.reading.opened();
    this.people.load();
    this.receipts.load();
    const shown = this.timeline.show(number ?? (this.unread > 0 ? this.reading.readNumber + 1 : null));
    this.#listen();
    await shown;
  }

  close() {
    this.#wanted = null;
    clearTimeout(this.#retry);
    clearInterval(this.#asking);
    this.reading.flush();
    if (!this.joined) this.#unlisten();
  }

  /** What can be read is a moment behind what was done: an answer from before it must not have the last word. */
  async join() {
    await api.put(path`/api/rooms/${this.id}/membership`, {});
    for (const wait of CATCHES_UP_WITHIN) {
      await this.load();
      if (this.joined || this.problem) return;
      await new Promise((done) => setTimeout(done, wait));
    }
  }

  async leave() {
    await api.delete(this.conversation ? path`/api/my/conversations/${this.id}` : path`/api/rooms/${this.id}/membership`);
    this.gone();
  }

  /** Somebody is no longer in it, here or on another device. */
  gone() {
    this.joined = false;
    if (this.conversation) {
      this.room = null;
      this.#unlisten();
      this.load();
    }
    this.changed();
  }

  /** @param {'silence' | 'archive'} what @param {boolean} on how one has it for oneself, on every device */
  async settle(what, on) {
    const address = path`/api/my/rooms/${this.id}/${what}`;
    await (on ? api.put(address, {}) : api.delete(address));
    this[what === 'silence' ? 'silenced' : 'putAway'] = on;
    this.changed();
  }

  /** The `read` frame: what another device, or this one, has read. */
  read({ readNumber, epoch, lastNumber, unread, mentions }) {
    if (!this.reading.take({ readNumber, epoch })) return;
    this.#counted = lastNumber;
    Object.assign(this, { unread, mentions });
    this.changed();
  }

  sanctioned({ mutedUntil, banned }) {
    Object.assign(this, { mutedUntil, banned });
    if (banned) this.load();
    this.changed();
  }

  mentioned(number) {
    if (number <= this.reading.readNumber) return;
    this.mentions++;
    this.changed();
  }

  /** New messages, live or caught up with. */
  arrived(messages, isLive) {
    const others = messages.filter((message) => message.author.id !== session.account?.id);
    const from = Math.max(this.#counted, this.reading.readNumber);
    this.unread += others.filter((message) => message.number > from).length;
    this.#counted = Math.max(this.#counted, ...messages.map((message) => message.number));
    messages.forEach((message) => this.people.stoppedTyping(message.author.id));
    this.announce?.(others, isLive);
  }

  #askNowAndThen() {
    clearInterval(this.#asking);
    let passed = 0;
    this.#asking = setInterval(() => {
      if ((live.state !== 'live' || ++passed % MAKES_SURE_EVERY === 0) && !document.hidden && this.timeline.loaded) this.timeline.resume();
    }, ASKS_EVERY);
  }

  #timelineChanged() {
    outbox.seen(this.id, this.timeline);
    this.changed();
  }

  #listen() {
    if (!session.signedIn || this.isShut) return;
    this.#end ??= live.subscribe(`/topic/rooms.${this.id}`, {
      frame: (frame) => this.frame(frame),
      stands: () => this.#stands(),
      lost: () => this.timeline.lost(),
      refused: () => this.load(),
    });
  }

  /** Whether one has blocked the other of two: then one is not seen where they talked. */
  get isShut() {
    return Boolean(this.other) && friends.hasBlocked(this.other.id);
  }

  /** Somebody was blocked, or no longer is. */
  tiesChanged() {
    if (this.isShut === !this.#end || !this.joined) return;
    if (this.isShut) this.#unlisten();
    else this.#listen();
    if (this.#opened) this.timeline.resume();
  }

  /** Of somebody one talks to alone one sees in every list whether they are here. */
  #stands() {
    if (this.#opened) {
      this.timeline.resume();
      setTimeout(() => this.#end && this.timeline.resume(), MAKES_SURE_AFTER);
      this.people.load();
      this.receipts.load();
    } else if (this.conversation?.direct) {
      this.people.loadPresence();
    }
  }

  #unlisten() {
    this.#end?.();
    this.#end = null;
    this.timeline.lost();
  }

  /** A frame about the room; what not all in it may read comes by the person's own topic. */
  frame(frame) {
    switch (frame.type) {
      case 'message':
        this.room = { ...this.room, lastNumber: Math.max(this.room.lastNumber, frame.message.number) };
        if (this.#opened) this.timeline.receive(frame);
        else this.arrived([frame.message], true);
        break;
      case 'changed':
        if (this.#opened) this.timeline.receive(frame);
        break;
      case 'room':
        this.room = { ...this.room, ...frame.room };
        break;
      default:
        if (frame.type === 'person') this.timeline.renamed(frame.account);
        this.people.frame(frame);
    }
    this.changed();
  }
}
