import { path } from '../base/address.js';

/** How far the others in a conversation have read, as far as both sides show it. */
export class Receipts {
  /** @type {Map<string, number>} */
  #read = new Map();

  /** @param {import('./room-store.js').RoomStore} room @param {{api: import('../base/api.js').Api}} site */
  constructor(room, { api }) {
    this.room = room;
    this.api = api;
  }

  async load() {
    if (!this.room.conversation) return;
    const { receipts } = await this.api.get(path`/api/conversations/${this.room.id}/receipts`).catch(() => ({ receipts: [] }));
    this.#read = new Map(receipts.map(({ account, number }) => [account, number]));
    this.room.changed();
  }

  /** The `receipt` frame. */
  take({ account, number }) {
    this.#read.set(account, Math.max(number, this.#read.get(account) ?? 0));
    this.room.changed();
  }

  /** By message number, who has read up to it and no further; of somebody's own words that says nothing. */
  among(messages) {
    const marks = new Map();
    for (const person of this.room.others) {
      const upTo = this.#read.get(person.id) ?? 0;
      const last = messages.findLast(({ number, author }) => number <= upTo && author.id !== person.id);
      if (last) marks.set(last.number, [...(marks.get(last.number) ?? []), person]);
    }
    return marks;
  }
}
