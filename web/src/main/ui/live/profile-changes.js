/** Tells when what a person tells of themselves has changed, or may have while there was no connection. */
export class ProfileChanges {
  #live;
  #peopleChanges;
  /** Who wants to know of whose profile. @type {Map<string, {listeners: Set<() => void>, end: () => void}>} */
  #watched = new Map();

  /** @param {{live: import('./live.js').Live, peopleChanges: import('./people-changes.js').PeopleChanges}} site */
  constructor({ live, peopleChanges }) {
    this.#live = live;
    this.#peopleChanges = peopleChanges;
  }

  /** @param {string} account @param {() => void} listener @returns {() => void} ends it */
  watch(account, listener) {
    const entry = this.#watched.get(account) ?? this.#begin(account);
    entry.listeners.add(listener);
    return () => {
      entry.listeners.delete(listener);
      if (entry.listeners.size || this.#watched.get(account) !== entry) return;
      this.#watched.delete(account);
      entry.end();
    };
  }

  /** Also when they are called otherwise: for whoever shows all that they may see of them. */
  watchPerson(account, listener) {
    const ends = [this.watch(account, listener), this.#peopleChanges.watch(({ id }) => id === account && listener())];
    return () => ends.forEach((end) => end());
  }

  #begin(account) {
    const listeners = new Set();
    const tell = () => listeners.forEach((listener) => listener());
    let stood = false;
    const end = this.#live.subscribe(`/topic/profiles.${account}`, {
      frame: tell,
      stands: () => {
        if (stood) tell();
        stood = true;
      },
    });
    const entry = { listeners, end };
    this.#watched.set(account, entry);
    this.#live.start();
    return entry;
  }
}
