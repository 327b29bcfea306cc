import { path } from '../base/address.js';

const SETTLES = 600;

/** How far this person has read a room: one cursor for all devices, never backwards within its epoch. */
export class ReadPosition {
  readNumber = 0;
  epoch = 0;
  /** From where on there is something new; null where there is nothing. */
  newFrom = null;
  /** "Unread from here" was chosen: looking at messages does not read them until the room is opened again. */
  #held = false;
  #timer = 0;
  #sent = 0;

  /**
   * @param {import('./room-store.js').RoomStore} room
   * @param {{api: import('../base/api.js').Api, session: import('../base/session.js').Session}} site
   */
  constructor(room, { api, session }) {
    this.room = room;
    this.api = api;
    this.session = session;
  }

  /** Above which message the "new" line is drawn: nobody need read their own, or what was withdrawn. */
  get line() {
    let number = this.newFrom;
    for (let message; number !== null && (message = this.room.timeline.get(number)); number++) {
      if (message.state === 'SHOWN' && !this.room.isMine(message)) break;
    }
    return number;
  }

  /** @returns {boolean} whether this is news: not older than what is known here */
  take({ readNumber, epoch }) {
    if (epoch < this.epoch || (epoch === this.epoch && readNumber < this.readNumber)) return false;
    if (epoch > this.epoch) this.#sent = 0;
    Object.assign(this, { readNumber, epoch });
    return true;
  }

  opened() {
    this.#held = false;
    this.newFrom = this.room.unread.count > 0 ? this.readNumber + 1 : null;
  }

  /** Draws the "new" line where reading stops, when something arrives unseen and there is no line yet. */
  unseen(number) {
    if (this.newFrom === null || this.newFrom <= this.readNumber) this.newFrom = number;
  }

  /** A message was on the screen, in a window that had the focus. */
  seen(number) {
    if (!this.session.signedIn || !this.room.joined || this.#held || number <= this.readNumber) return;
    this.readNumber = number;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), SETTLES);
    this.room.changed();
  }

  flush() {
    clearTimeout(this.#timer);
    if (!this.room.joined || this.#held || this.#sent >= this.readNumber) return;
    const { readNumber: number, epoch } = this;
    this.#sent = number;
    this.api.put(path`/api/conversations/${this.room.id}/read-position`, { number, epoch }, { repeats: 2 })
      .catch(() => (this.#sent = Math.min(this.#sent, number - 1)));
  }

  /** That message and all after it are unread again, on every device. */
  async unreadFrom(number) {
    const held = this.#held;
    // From now on: the live feed may tell of it before the answer is here, and what is on the screen would be read again.
    this.#held = true;
    try {
      this.take(await this.api.post(path`/api/conversations/${this.room.id}/unread-from`, { number }));
    } catch (problem) {
      this.#held = held;
      throw problem;
    }
    this.newFrom = number;
    this.room.changed();
  }
}
