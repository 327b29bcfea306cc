const LONGEST_TIMER = 2 ** 31 - 1;

/** One may write again at the instant at which a mute ends, whether or not anything else happens. */
export class MuteEnd {
  #timer = 0;

  /** @param {import('./room-store.js').RoomStore} room @param {{clock: import('../base/site-clock.js').SiteClock}} site */
  constructor(room, { clock }) {
    this.room = room;
    this.clock = clock;
  }

  await() {
    clearTimeout(this.#timer);
    if (!this.room.mutedNow) return;
    const left = Date.parse(this.room.mutedUntil) - this.clock.now();
    this.#timer = setTimeout(() => this.#look(), Math.min(left + 500, LONGEST_TIMER));
  }

  /** The device's clock may have been set meanwhile, or the end be farther off than a timer reaches: then it is waited on. */
  #look() {
    this.room.changed();
    this.await();
  }
}
