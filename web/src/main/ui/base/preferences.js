import { Store } from './store.js';

const CHOICES = { density: ['comfortable', 'compact'], enter: ['sends', 'breaks'] };

/** What a person prefers on this device; the first choice is what holds until another is made. */
export class Preferences extends Store {
  #kept;
  #root;

  /** @param {{kept: import('./kept.js').Kept, session: import('./session.js').Session, root?: HTMLElement}} site */
  constructor({ kept, session, root = document.documentElement }) {
    super();
    this.#kept = kept;
    this.#root = root;
    session.watch(() => this.#apply());
  }

  /** @param {keyof typeof CHOICES} name */
  get(name) {
    const chosen = this.#kept.get(name);
    return CHOICES[name].includes(chosen) ? chosen : CHOICES[name][0];
  }

  set(name, value) {
    this.#kept.set(name, value);
    this.#apply();
    this.changed();
  }

  /** As inline.js does before the first paint. */
  #apply() {
    this.#root.dataset.density = this.get('density');
  }
}
