import { Store } from './store.js';

/** The look that was chosen: `light`, `dark`, or `system` (what the device prefers). */
export class ThemeChoice extends Store {
  #kept;
  #root;

  /** @param {{kept: import('./kept.js').Kept, session: import('./session.js').Session, root?: HTMLElement}} site */
  constructor({ kept, session, root = document.documentElement }) {
    super();
    this.#kept = kept;
    this.#root = root;
    session.watch(() => this.#apply());
  }

  get chosen() {
    return this.#root.dataset.theme ?? 'system';
  }

  choose(theme) {
    if (theme === 'system') this.#kept.remove('theme');
    else this.#kept.set('theme', theme);
    this.#apply();
    this.changed();
  }

  /** As inline.js does before the first paint. */
  #apply() {
    const theme = this.#kept.get('theme');
    if (theme) this.#root.dataset.theme = theme;
    else delete this.#root.dataset.theme;
  }
}
