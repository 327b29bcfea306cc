import { path } from '../base/address.js';
import { Problem } from '../base/problem.js';
import { whenPersonChanges } from '../base/session.js';
import { Store } from '../base/store.js';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 10_000;
const SEEN_WITHIN = 4000;

/**
 * Messages on their way: kept before they are sent, sent one at a time per room and in order, under one id however often
 * that takes (docs/live-protocol.md, section 7). What is refused waits for its author.
 *
 * A message waits for the files that go with it; a reload ends their uploads, not the message.
 *
 * @typedef {{id: string, room: string, text: string, replyTo?: {id: string}, snippet?: object, uploads?: Parley.Upload[], files?: Parley.MediaFile[], at: string,
 *            state: 'waiting' | 'sending' | 'sent' | 'refused', problem?: string, attempts: number, tooOften?: boolean, unfinished?: boolean}} Entry
 */
export class Outbox extends Store {
  #api;
  #live;
  #clock;
  #storage;
  /** @type {Entry[]} */
  #entries = [];
  #working = new Set();
  #wake = new Map();
  #timelines = new Map();
  #owner = null;

  /**
   * @param {{api: import('../base/api.js').Api, session: import('../base/session.js').Session, live: import('../live/live.js').Live,
   *     clock: import('../base/site-clock.js').SiteClock, storage?: Storage, page?: typeof globalThis}} site
   */
  constructor({ api, session, live, clock, storage = localStorage, page = globalThis }) {
    super();
    this.#api = api;
    this.#live = live;
    this.#clock = clock;
    this.#storage = storage;
    live.watch(() => live.state === 'live' && this.#hurry());
    page.addEventListener('online', () => this.#hurry());
    page.addEventListener('storage', ({ key, newValue }) => this.#elsewhere(key, newValue));
    whenPersonChanges(session, (owner) => this.#load(owner));
  }

  of(room) {
    return this.#entries.filter((entry) => entry.room === room);
  }

  get size() {
    return this.#entries.filter((entry) => entry.state !== 'sent').length;
  }

  /** Whether something was tried in vain, and will be tried again. */
  get troubled() {
    return this.#entries.some((entry) => isOnItsWay(entry) && entry.attempts > 0 && !entry.tooOften);
  }

  /** Whether something waits because this person wrote too often. */
  get tooOften() {
    return this.#entries.some((entry) => isOnItsWay(entry) && entry.tooOften);
  }

  /** @param {string} room @param {{text: string, replyTo?: {id: string}, snippet?: object, uploads?: Parley.Upload[]}} content */
  send(room, content) {
    /** @type {Entry} */
    const entry = { ...content, id: uuid7(), room, at: new Date(this.#clock.now()).toISOString(), state: 'waiting', attempts: 0 };
    this.#entries.push(entry);
    for (const upload of entry.uploads ?? []) upload.watch(() => this.changed());
    this.#keep(entry);
    this.changed();
    this.#work(room);
  }

  retry(id) {
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry) return;
    Object.assign(entry, { state: 'waiting', problem: undefined, attempts: 0 });
    entry.uploads?.forEach((upload) => upload.retry());
    this.#keep(entry);
    this.changed();
    this.#wake.get(entry.room)?.();
    this.#work(entry.room);
  }

  discard(id) {
    const entry = this.#remove(id);
    if (entry) this.#work(entry.room);
    return entry;
  }

  /** The timeline has changed: what it holds is no longer pending. */
  seen(room, timeline) {
    for (const entry of this.of(room)) if (timeline.has(entry.id)) this.#remove(entry.id);
    this.#timelines.set(room, timeline);
  }

  async #work(room) {
    if (this.#working.has(room)) return;
    this.#working.add(room);
    try {
      for (let entry; (entry = this.of(room).find(({ state }) => state !== 'sent'));) {
        if (entry.state === 'refused') return;
        await this.#attempt(entry);
      }
    } finally {
      this.#working.delete(room);
    }
  }

  async #attempt(entry) {
    this.#becomes(entry, 'sending');
    const { text, snippet } = entry;
    try {
      const attachments = await this.#files(entry);
      const body = { text, replyTo: entry.replyTo?.id, snippet, attachments };
      await this.#api.put(path`/api/conversations/${entry.room}/messages/${entry.id}`, body);
      this.#forget(entry);
      this.#becomes(entry, 'sent');
      setTimeout(() => this.#entries.includes(entry) && this.#look(entry.room), this.#live.state === 'live' ? SEEN_WITHIN : 0);
    } catch (problem) {
      if (!this.#entries.includes(entry)) return;
      entry.problem = problem.detail;
      entry.tooOften = problem.status === 429;
      this.#becomes(entry, problem.passing ? 'waiting' : 'refused');
      this.#keep(entry);
      if (problem.passing) await this.#pause(entry, problem);
    }
  }

  /** The ids of what goes with it, once all of that is uploaded. */
  async #files(entry) {
    await Promise.all((entry.uploads ?? []).map((upload) => upload.ended));
    const lost = entry.uploads?.find(({ media }) => !media);
    if (lost) throw new Problem({ status: 422, detail: `“${lost.name}” did not go: ${lost.problem}` });
    if (entry.unfinished) {
      throw new Problem({ status: 422, detail: 'Files were still on their way when the page was left. Attach them again.' });
    }
    if (entry.uploads) entry.files = entry.uploads.map(({ media }) => media);
    if (entry.uploads?.length) this.#keep(entry);
    return entry.files?.map(({ id }) => id);
  }

  /** It is stored, and its frame has not come: the timeline asks for what it lacks. */
  #look(room) {
    const timeline = this.#timelines.get(room);
    if (timeline?.loaded) timeline.resume();
  }

  /** Shorter when there is news of the connection, unless the site asked for less haste. */
  #pause(entry, { status, retryAfter }) {
    const wait = Math.max(retryAfter * 1000, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** entry.attempts++) * (0.5 + Math.random()));
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      if (status !== 429) this.#wake.set(entry.room, () => (clearTimeout(timer), resolve()));
    });
  }

  #hurry() {
    for (const wake of this.#wake.values()) wake();
    for (const { room } of this.#entries) this.#work(room);
  }

  #becomes(entry, state) {
    entry.state = state;
    this.changed();
  }

  #remove(id) {
    const entry = this.#entries.find((one) => one.id === id);
    if (!entry) return null;
    this.#entries = this.#entries.filter((one) => one !== entry);
    this.#forget(entry);
    this.#wake.get(entry.room)?.();
    this.changed();
    return entry;
  }

  get #prefix() {
    return `parley.outbox.${this.#owner}.`;
  }

  /** @param {Entry} entry */
  #keep({ attempts: _attempts, uploads, ...entry }) {
    if (uploads) {
      Object.assign(entry, {
        files: uploads.map(({ media }) => media).filter(Boolean),
        unfinished: uploads.some(({ media }) => !media),
      });
    }
    try {
      this.#storage.setItem(this.#prefix + entry.id, JSON.stringify(entry));
    } catch {
      // Full storage: the message still lives in this window.
    }
  }

  #forget(entry) {
    this.#storage.removeItem(this.#prefix + entry.id);
  }

  #load(owner) {
    this.#owner = owner;
    this.#entries = keysOf(this.#storage)
      .filter((key) => owner && key.startsWith(this.#prefix))
      .sort() // ids are made in order of time
      .map((key) => JSON.parse(this.#storage.getItem(key)))
      .map((entry) => ({ ...entry, attempts: 0, state: entry.state === 'refused' ? 'refused' : 'waiting' }));
    this.changed();
    this.#hurry();
  }

  /** Another window has sent or discarded it. */
  #elsewhere(key, value) {
    if (value !== null || !key?.startsWith(this.#prefix)) return;
    const entry = this.#entries.find(({ id }) => key.endsWith(id));
    if (entry?.state === 'waiting') this.#remove(entry.id);
  }
}

/** A UUID of version 7 (RFC 9562): in order of time. */
function uuid7() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const keysOf = (storage) => Array.from({ length: storage.length }, (_, i) => storage.key(i));

const isOnItsWay = ({ state }) => state === 'waiting' || state === 'sending';
