/** What is remembered on this device, for each person by themselves: `parley.<name>.<account>`. */
export class Kept {
  #session;
  #storage;

  /** @param {{session: import('./session.js').Session, storage?: Storage}} site */
  constructor({ session, storage = localStorage }) {
    this.#session = session;
    this.#storage = storage;
  }

  get(name) {
    return this.#storage.getItem(this.#keyOf(name));
  }

  set(name, value) {
    try {
      this.#storage.setItem(this.#keyOf(name), value);
    } catch {
      // Full storage: it holds until the page is left.
    }
  }

  remove(name) {
    this.#storage.removeItem(this.#keyOf(name));
  }

  #keyOf(name) {
    return `parley.${name}.${this.#session.owner}`;
  }
}
