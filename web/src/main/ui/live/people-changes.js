/**
 * Tells of each person who is called or looks otherwise than before. It is told once to all who are signed in
 * (docs/live-protocol.md, section 5) and holds all that is shown of them: nobody has to ask.
 */
export class PeopleChanges {
  #live;
  /** Who shows people, and wants to know who they are now. @type {Set<(person: object) => void>} */
  #takers = new Set();
  #listening = false;

  /** @param {{live: import('./live.js').Live}} site */
  constructor({ live }) {
    this.#live = live;
  }

  /**
   * @param {(person: {id: string, username: string, name: string, avatar: string | null, deactivated: boolean}) => void} taker
   * @returns {() => void} ends it
   */
  watch(taker) {
    this.#takers.add(taker);
    this.#listen();
    return () => this.#takers.delete(taker);
  }

  /** Visitors have no socket, and watch nobody. */
  #listen() {
    if (this.#listening) return;
    this.#listening = true;
    this.#live.subscribe('/topic/people', {
      frame: ({ type, account }) => type === 'person' && this.#takers.forEach((taker) => taker(account)),
    });
    this.#live.start();
  }
}
