/**
 * What concerns this person and is told on every device (docs/live-protocol.md, section 5), handed to whoever keeps that
 * part of the state.
 */
class PersonalTopic {
  #takers = new Map();
  #resumers = [];

  /** @param {string} type of frames @param {(frame: object) => void} taker */
  on(type, taker) {
    this.#takers.set(type, taker);
  }

  /** @param {() => void} resumer called when frames come (again): whatever came before may have been missed */
  whenResumed(resumer) {
    this.#resumers.push(resumer);
  }

  take(frame) {
    this.#takers.get(frame.type)?.(frame);
  }

  resume() {
    this.#resumers.forEach((resumer) => resumer());
  }
}

export const personalTopic = new PersonalTopic();
