import { path, query } from '../base/address.js';
import { Problem } from '../base/problem.js';
import { Store } from '../base/store.js';

const PAGE = 50;
const CATCH_UP_PAGE = 200;
/** Behind by more than this, the messages between are not fetched before somebody scrolls to them. */
const LONG_ABSENCE = 1000;
/** Behind by more than this after the socket was gone, the reader is left where she was, at the first message she missed. */
const STEP = 30;
const HELD_AT_MOST = 4000;

/**
 * The messages of a room, as far as they are known here, and the part of them that is shown: numbers are dense, so both
 * are arithmetic. HTTP answers and live frames go through {@link #hold}; resuming is section 6 of docs/live-protocol.md.
 */
export class TimelineStore extends Store {
  /** Shown are the messages `from` to `to`; nothing while `to < from`. */
  from = 1;
  to = 0;
  /** The first message that this person may read. */
  first = 1;
  lastNumber = 0;
  loaded = false;
  /** How many messages are still to be fetched after an absence. */
  toGo = 0;
  loading = null;
  problem = null;
  #held = new Map();
  #numbers = new Map();
  #change = 0;
  #phase = 'behind';
  #kept = [];
  #again = false;
  #anchor = null;
  #timer = 0;

  /**
   * @param {string} room
   * @param {{arrived: (messages: object[], live: boolean) => void, mark: (message: object) => void}} owner told of what is new, and of
   *     each message as it is now
   * @param {{api: import('../base/api.js').Api}} site
   */
  constructor(room, owner, { api }) {
    super();
    this.room = room;
    this.owner = owner;
    this.api = api;
  }

  get messages() {
    const shown = [];
    for (let number = this.from; number <= this.to; number++) {
      if (this.#held.has(number)) shown.push(this.#held.get(number));
    }
    return shown;
  }

  get atEnd() {
    return this.loaded && this.to >= this.lastNumber;
  }

  /** Whether more may have been said than is known here, and nobody is asking yet. */
  get behind() {
    return this.loaded && this.#phase === 'behind';
  }

  has(id) {
    return this.#numbers.has(id);
  }

  get(number) {
    return this.#held.get(number);
  }

  byId(id) {
    return this.#held.get(this.#numbers.get(id));
  }

  /** The socket is gone: from now on nothing is certain until {@link resume} has run. */
  lost() {
    clearTimeout(this.#timer);
    if (this.#phase !== 'catching') this.#phase = 'behind';
    this.#kept = [];
    this.changed();
  }

  /** A live frame: kept while catching up, applied otherwise. */
  receive(frame) {
    if (this.#phase === 'ready') this.#apply(frame);
    else if (this.loaded || this.#phase === 'catching') this.#kept.push(frame);
  }

  /** Shows the newest messages, or those around a number. Instant where they are held already. */
  async show(number = null) {
    this.#anchor = number;
    if (!this.loaded) return this.resume();
    const middle = Math.min(number ?? this.lastNumber, this.lastNumber);
    const from = Math.max(this.first, middle - PAGE / 2);
    const to = Math.min(this.lastNumber, middle + PAGE / 2);
    if (this.#holds(from, to)) return this.#range(from, to);
    await this.#fetching('show', () => this.#page(number));
  }

  async #page(number) {
    const edge = number ? { edge: 'AROUND', number } : { edge: 'NEWEST' };
    const answer = await this.#ask({ ...edge, limit: PAGE });
    if (number && answer.messages.length === 0 && answer.lastNumber > 0) return this.#page(null);
    // Half of an answer, from a site that is only just back: shown would be nothing, as if nothing had been said.
    if (answer.messages.length === 0 && answer.lastNumber >= this.first) throw new Problem({ status: 503 });
    this.lastNumber = Math.max(this.lastNumber, answer.lastNumber);
    const numbers = answer.messages.map((message) => message.number);
    this.#range(numbers[0] ?? this.lastNumber + 1, numbers.at(-1) ?? this.lastNumber);
    return answer;
  }

  async older() {
    if (this.from <= this.first || !this.loaded) return;
    const from = Math.max(this.first, this.from - PAGE);
    if (this.#holds(from, this.from - 1)) return this.#range(from, this.to);
    await this.#fetching('older', async () => {
      const { messages } = await this.#ask({ edge: 'BEFORE', number: this.from, limit: PAGE });
      if (messages.length) this.#range(Math.min(this.from, messages[0].number), this.to);
    });
  }

  async newer() {
    if (this.atEnd || !this.loaded) return;
    const to = Math.min(this.lastNumber, this.to + PAGE);
    if (this.#holds(this.to + 1, to)) return this.#range(this.from, to);
    await this.#fetching('newer', async () => {
      const { messages } = await this.#ask({ edge: 'AFTER', number: this.to, limit: PAGE });
      if (messages.length) this.#range(this.from, Math.max(this.to, messages.at(-1).number));
    });
  }

  /** Shows less, so that the page stays light. */
  trim(from, to) {
    if (from > this.from || to < this.to) this.#range(Math.max(from, this.from), Math.min(to, this.to));
  }

  /** Catches up, after the subscription stands or a frame left a gap; then applies what was kept meanwhile. */
  async resume() {
    if (this.#phase === 'catching') {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    const wasThere = this.#phase === 'ready';
    this.#phase = 'catching';
    try {
      if (this.loaded) {
        await this.#missed(wasThere);
        await this.#changes();
      } else {
        const answer = await this.#page(this.#anchor);
        this.#change = answer.lastChange;
        this.loaded = true;
      }
      this.#phase = 'ready';
      this.problem = null;
      this.toGo = 0;
      for (const frame of this.#kept.splice(0)) this.receive(frame);
    } catch (problem) {
      this.#phase = 'behind';
      this.problem = problem;
      if (problem.passing) this.#timer = setTimeout(() => this.resume(), 2000 + Math.random() * 4000);
    }
    this.changed();
    if (this.#again) {
      this.#again = false;
      await this.resume();
    }
  }

  /** Who is at the end goes along, answer by answer: an end that is not shown yet would leave them behind. */
  async #missed(wasThere) {
    const first = this.lastNumber;
    for (let after = first;;) {
      const answer = await this.#ask({ edge: 'AFTER', number: after, limit: CATCH_UP_PAGE });
      const end = Math.max(this.lastNumber, answer.lastNumber);
      const last = answer.messages.at(-1)?.number ?? after;
      this.toGo = end - last;
      const goesAlong = this.atEnd && this.toGo <= LONG_ABSENCE && (wasThere || end - first <= STEP);
      this.lastNumber = goesAlong ? last : end;
      if (goesAlong) this.#range(this.from, last);
      else this.changed();
      if (answer.messages.length) this.owner.arrived(answer.messages, false);
      if (this.toGo <= 0 || this.toGo > LONG_ABSENCE || last === after) break;
      after = last;
    }
  }

  async #changes() {
    for (;;) {
      const answer = await this.api.get(
        `${path`/api/conversations/${this.room}/changes`}${query({ after: this.#change, limit: CATCH_UP_PAGE })}`,
      );
      for (const message of answer.messages) {
        if (this.#held.has(message.number)) this.#hold(message);
        else this.owner.mark(message);
      }
      const progress = answer.upTo > this.#change;
      this.#change = Math.max(this.#change, answer.upTo);
      if (this.#change >= answer.lastChange || !progress) return;
    }
  }

  #apply({ type, message }) {
    const gap = type === 'message' ? message.number > this.lastNumber + 1 : message.change > this.#change + 1;
    if (gap) {
      this.#kept.push({ type, message });
      this.resume();
      return;
    }
    if (type === 'changed') {
      this.#change = Math.max(this.#change, message.change);
      if (this.#held.has(message.number)) this.#hold(message);
    } else if (!this.#held.has(message.number)) {
      this.#hold(message);
      const wasAtEnd = this.atEnd;
      this.lastNumber = Math.max(this.lastNumber, message.number);
      if (wasAtEnd && message.number === this.to + 1) this.to = message.number;
      this.owner.arrived([message], true);
    }
    this.changed();
  }

  async #ask(parameters) {
    const answer = await this.api.get(`${path`/api/conversations/${this.room}/messages`}${query(parameters)}`);
    answer.messages.forEach((message) => this.#hold(message));
    return answer;
  }

  /** The reducer: the newest known state of each message, whichever way it came. */
  #hold(message) {
    const held = this.#held.get(message.number);
    if (held && held.change >= message.change) return;
    this.#held.set(message.number, message);
    this.#numbers.set(message.id, message.number);
    this.owner.mark(message);
  }

  /** An author is called otherwise now. */
  renamed(person) {
    const theirs = [...this.#held].filter(([, { author }]) => author.id === person.id);
    theirs.forEach(([number, message]) => this.#held.set(number, { ...message, author: person }));
    if (theirs.length) this.changed();
  }

  #holds(from, to) {
    for (let number = from; number <= to; number++) if (!this.#held.has(number)) return false;
    return true;
  }

  /**
   * What a message looks like depends on the one before it (its author is named, its day is told), which is therefore known
   * of each that is shown: it never changes because earlier ones come.
   */
  #range(from, to) {
    const begins = from <= this.first || this.#held.has(from - 1) || from >= to;
    this.from = begins ? from : from + 1;
    this.to = to;
    if (this.#held.size > HELD_AT_MOST) this.#forget();
    this.changed();
  }

  #forget() {
    for (const [number, message] of this.#held) {
      if (number >= this.from - 1 && number <= this.to) continue;
      this.#held.delete(number);
      this.#numbers.delete(message.id);
    }
  }

  async #fetching(what, work) {
    if (this.loading) return;
    this.loading = what;
    this.changed();
    try {
      await work();
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.loading = null;
      this.changed();
    }
  }
}
