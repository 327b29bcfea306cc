import { Store } from './store.js';

const CHOICES = { density: ['comfortable', 'compact'], enter: ['sends', 'breaks'] };

/** What one prefers on this device; the first choice is what holds until another is made. */
class Preferences extends Store {
  /** @param {keyof typeof CHOICES} name */
  get(name) {
    const chosen = localStorage.getItem(`parley.${name}`);
    return CHOICES[name].includes(chosen) ? chosen : CHOICES[name][0];
  }

  set(name, value) {
    localStorage.setItem(`parley.${name}`, value);
    document.documentElement.dataset.density = this.get('density'); // theme.js does the same at the start
    this.changed();
  }
}

export const preferences = new Preferences();
