import { path } from '../base/address.js';
import { Asking } from './asking.js';
import { KnownRoom } from './known-room.js';
import { MuteEnd } from './mute-end.js';
import { Partner } from './partner.js';
import { People } from './people.js';
import { ReadPosition } from './read-position.js';
import { Receipts } from './receipts.js';
import { TimelineStore } from './timeline-store.js';
import { Unread } from './unread.js';

const TRIES_AGAIN_AFTER = 3000;
/** Nodes that came back at the same moment may not have known of this one yet, and what they told is lost. */
const MAKES_SURE_AFTER = 5000;

/** One room as it concerns this person: its own data, marks, people, and (once opened) its messages. */
export class RoomStore extends KnownRoom {
  /** Why the room can't be shown. */
  problem = null;
  /** Set by what shows the room: told of others' messages as they arrive. @type {(messages: object[], live: boolean) => void} */
  announce = null;
  /** What is still to be read in it. */
  unread = new Unread(this);
  /** Where to show it as soon as it is known. @type {{number: number | null} | null} */
  #wanted = null;
  #retry = 0;
  #muteEnd;
  #end = null;
  #asking;
  #opened = false;
  #site;
  #missed;

  /**
   * @param {string} id
   * @param {{api: import('../base/api.js').Api, session: import('../base/session.js').Session, live: import('../live/live.js').Live,
   *     friends: import('../people/friends.js').Friends, outbox: import('./outbox.js').Outbox, saved: import('./saved.js').Saved,
   *     clock: import('../base/site-clock.js').SiteClock, page: typeof globalThis}} site
   * @param {() => void} missed something may have happened here that nobody told
   */
  constructor(id, site, missed) {
    super(id, site);
    this.#site = site;
    this.#missed = missed;
    this.#muteEnd = new MuteEnd(this, site);
    this.#asking = new Asking(this, site);
    this.timeline = new TimelineStore(id, this, site);
    this.people = new People(id, site);
    this.reading = new ReadPosition(this, site);
    this.receipts = new Receipts(this, site);
    this.partner = new Partner(this, site);
    this.timeline.watch(() => (site.outbox.seen(id, this.timeline), this.changed()));
    this.people.watch(() => this.changed());
  }

  /** What a person is called, as far as it is known here. */
  nameOf(id) {
    if (id === this.#site.session.account?.id) return 'you';
    return this.people.nameOf(id) ?? this.timeline.messages.find(({ author }) => author.id === id)?.author.name ?? 'somebody';
  }

  /** A message as it is now. */
  mark(message) {
    this.unread.mark(message);
  }

  /** Takes in a "room as it concerns you"; what was read here and is not told yet counts as read. */
  take(entry) {
    const { conversation: room, mine } = entry;
    const { joined, mutedUntil, fromNumber, mutedForMe, archivedForMe } = mine;
    this.reading.take(mine);
    Object.assign(this, { room: this.#noOlder(room), joined, mutedUntil, mutedForMe, archivedForMe, problem: null });
    this.timeline.first = fromNumber;
    this.#muteEnd.await();
    this.unread.take(mine, room.lastNumber);
    this.#listen();
    this.changed();
    if (this.#wanted) this.open(this.#wanted.number);
  }

  async load() {
    clearTimeout(this.#retry);
    try {
      this.take(await this.#site.api.get(path`/api/conversations/${this.id}`));
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
    this.#asking.begin();
    this.reading.opened();
    this.people.load();
    this.receipts.load();
    this.partner.look();
    this.#site.saved.load(this.id);
    const shown = this.timeline.show(number ?? (this.unread.count > 0 ? this.reading.readNumber + 1 : null));
    this.#listen();
    await shown;
  }

  close() {
    this.#wanted = null;
    clearTimeout(this.#retry);
    this.#asking.end();
    this.reading.flush();
    if (!this.joined) this.#unlisten();
  }

  /** The answer comes once what can be read shows it (docs/live-protocol.md, section 1). */
  async join() {
    await this.#site.api.put(path`/api/rooms/${this.id}/membership`, {});
    await this.load();
  }

  async leave() {
    await this.#site.api.delete(this.conversation ? path`/api/direct/${this.id}` : path`/api/rooms/${this.id}/membership`);
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

  /** @param {'mute' | 'archive'} what @param {boolean} on how one has it for oneself, on every device */
  async settle(what, on) {
    const address = path`/api/my/conversations/${this.id}/${what}`;
    const { api } = this.#site;
    await (on ? api.put(address, {}) : api.delete(address));
    this[what === 'mute' ? 'mutedForMe' : 'archivedForMe'] = on;
    this.changed();
  }

  /** The `read` frame: what another device, or this one, has read. */
  read(frame) {
    if (!this.reading.take(frame)) return;
    this.unread.take(frame, frame.lastNumber);
    this.changed();
  }

  sanctioned({ mutedUntil, banned }) {
    Object.assign(this, { mutedUntil, banned });
    this.#muteEnd.await();
    if (banned) this.load();
    this.changed();
  }

  mentioned(number) {
    this.unread.mentioned(number);
    this.changed();
  }

  /** New messages, live or caught up with. */
  arrived(messages, isLive) {
    messages.forEach((message) => this.mark(message));
    const others = messages.filter((message) => !this.isMine(message) && !this.hasBlocked(message.author));
    messages.forEach((message) => this.people.stoppedTyping(message.author.id));
    if (others.length) this.announce?.(others, isLive);
  }

  #listen() {
    if (!this.#site.session.signedIn || this.isShut) return;
    this.#end ??= this.#site.live.subscribe(`/topic/conversations.${this.id}`, {
      frame: (frame) => this.frame(frame),
      stands: () => this.#stands(),
      lost: () => this.#lost(),
      refused: () => this.load(),
    });
  }

  /** Somebody was blocked, or no longer is. */
  relationsChanged() {
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
      this.partner.look();
      this.#site.saved.load(this.id);
    } else {
      this.#missed();
      if (this.conversation?.pair) this.people.loadPresence();
    }
  }

  /** An answer may be overtaken by a frame: what is known to be said stays so. */
  #noOlder(room) {
    return { ...room, lastNumber: Math.max(room.lastNumber, this.room?.lastNumber ?? 0) };
  }

  #unlisten() {
    this.#end?.();
    this.#end = null;
    this.#lost();
  }

  /** From now on what happens here is told by nobody. */
  #lost() {
    this.unread.lost();
    this.timeline.lost();
  }

  /** Asks for what it shows and may lack. */
  catchUp() {
    if (this.#opened) this.timeline.resume();
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
        this.mark(frame.message);
        this.#site.saved.messageChanged(frame.message);
        if (this.#opened) this.timeline.receive(frame);
        break;
      case 'room':
        this.room = this.#noOlder({ ...this.room, ...frame.room });
        break;
      case 'resume': // something is too large to be told: it is asked for
        this.load();
        this.catchUp();
        break;
      default:
        this.people.frame(frame);
    }
    this.changed();
  }
}
