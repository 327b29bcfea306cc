/**
 * What concerns this person and is told on every device (docs/live-protocol.md, section 5), handed to whoever keeps that
 * part of the state.
 */
export class PersonalTopic {
  #session;
  #live;
  #takers = new Map();
  #resumers = [];
  #started = false;
  #owner = null;

  /** @param {{session: import('../base/session.js').Session, live: import('./live.js').Live}} site */
  constructor({ session, live }) {
    this.#session = session;
    this.#live = live;
    session.watch(() => this.#started && this.#begin());
  }

  /** Listens for whoever is signed in, now or later: a page calls it that shows what is told here. */
  start() {
    this.#started = true;
    this.#begin();
  }

  /** @param {string} type of frames @param {(frame: object) => void} taker */
  on(type, taker) {
    this.#takers.set(type, taker);
  }

  /** @param {() => void} resumer called when frames come (again): whatever came before may have been missed */
  whenResumed(resumer) {
    this.#resumers.push(resumer);
  }

  resume() {
    this.#resumers.forEach((resumer) => resumer());
  }

  #begin() {
    const owner = this.#session.account?.id ?? null;
    if (!owner || owner === this.#owner) return;
    this.#owner = owner;
    this.#live.subscribe(`/topic/people.${owner}`, { frame: (frame) => this.#take(frame), stands: () => this.resume() });
    this.#live.start();
  }

  /** A frame `resume` says that something was too large to be told: it is asked for. */
  #take(frame) {
    this.#takers.get(frame.type)?.(frame);
    if (frame.type === 'resume') this.resume();
  }
}
