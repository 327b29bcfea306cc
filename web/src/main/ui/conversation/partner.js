import { path } from '../base/address.js';

/** The other one of two: whoever receives nothing any more is told of before one writes to them. */
export class Partner {
  /** Whether they have closed their account. */
  isGone = false;

  /** @param {import('./room-store.js').RoomStore} room @param {{api: import('../base/api.js').Api}} site */
  constructor(room, { api }) {
    this.room = room;
    this.api = api;
  }

  async look() {
    const { other } = this.room;
    const person = other && (await this.api.get(path`/api/people/${other.id}`).catch(() => null));
    if (!person || person.deactivated === this.isGone) return;
    this.isGone = person.deactivated;
    this.room.changed();
  }
}
