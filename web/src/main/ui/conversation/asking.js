/** Guests have no socket: for them this often is asked what is new. */
export const ASKS_EVERY = 15_000;
/** As often for whoever should have one, and is in a network that lets none through. */
const ASKS_INSTEAD_EVERY = 5_000;
/** An update can also get lost with the node that was about to tell it: then this often is asked beside a live socket. */
const MAKES_SURE_EVERY = 24;

/** Asks now and then what is new in a room that is shown. */
export class Asking {
  #timer = 0;

  /**
   * @param {import('./room-store.js').RoomStore} room
   * @param {{live: import('../live/live.js').Live, session: import('../base/session.js').Session, page: typeof globalThis}} site
   */
  constructor(room, { live, session, page }) {
    this.room = room;
    this.live = live;
    this.session = session;
    this.page = page;
  }

  begin() {
    this.end();
    let passed = 0;
    this.#timer = setInterval(() => {
      const sure = this.live.state !== 'live' || ++passed % MAKES_SURE_EVERY === 0;
      if (sure && !this.page.document.hidden && this.room.timeline.loaded) this.room.timeline.resume();
    }, this.session.signedIn ? ASKS_INSTEAD_EVERY : ASKS_EVERY);
  }

  end() {
    clearInterval(this.#timer);
  }
}
