/** The site's clock is known to half a second: what is written too early would be refused. */
const MARGIN = 500;

/** One may write again at the instant at which a mute ends, whether or not anything else happens. */
export class MuteEnd {
  #giveUp = () => {};

  /** @param {import('./room-store.js').RoomStore} room @param {{clock: import('../base/site-clock.js').SiteClock}} site */
  constructor(room, { clock }) {
    this.room = room;
    this.clock = clock;
  }

  await() {
    this.#giveUp();
    if (!this.room.mutedNow) return;
    this.#giveUp = this.clock.at(Date.parse(this.room.mutedUntil) + MARGIN, () => this.room.changed());
  }
}
