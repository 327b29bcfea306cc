import { kept } from './kept.js';
import { session } from './session.js';
import { Store } from './store.js';

/** The look that was chosen: `light`, `dark`, or `system` (what the device prefers). */
class ThemeChoice extends Store {
  constructor() {
    super();
    session.watch(() => this.#apply());
  }

  get chosen() {
    return document.documentElement.dataset.theme ?? 'system';
  }

  choose(theme) {
    if (theme === 'system') kept.remove('theme');
    else kept.set('theme', theme);
    this.#apply();
    this.changed();
  }

  /** As inline.js does before the first paint. */
  #apply() {
    const theme = kept.get('theme');
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }
}

export const themeChoice = new ThemeChoice();
