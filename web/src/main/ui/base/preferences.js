import { kept } from './kept.js';
import { session } from './session.js';
import { Store } from './store.js';

const CHOICES = { density: ['comfortable', 'compact'], enter: ['sends', 'breaks'] };

/** What a person prefers on this device; the first choice is what holds until another is made. */
class Preferences extends Store {
  constructor() {
    super();
    session.watch(() => this.#apply());
  }

  /** @param {keyof typeof CHOICES} name */
  get(name) {
    const chosen = kept.get(name);
    return CHOICES[name].includes(chosen) ? chosen : CHOICES[name][0];
  }

  set(name, value) {
    kept.set(name, value);
    this.#apply();
    this.changed();
  }

  /** As inline.js does before the first paint. */
  #apply() {
    document.documentElement.dataset.density = this.get('density');
  }
}

export const preferences = new Preferences();
