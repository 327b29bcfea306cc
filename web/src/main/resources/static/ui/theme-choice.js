import { Store } from './store.js';

/** The look that was chosen: `light`, `dark`, or `system` (what the device prefers). */
class ThemeChoice extends Store {
  get chosen() {
    return document.documentElement.dataset.theme ?? 'system';
  }

  choose(theme) {
    if (theme === 'system') {
      localStorage.removeItem('parley.theme');
      delete document.documentElement.dataset.theme;
    } else {
      localStorage.setItem('parley.theme', theme);
      document.documentElement.dataset.theme = theme;
    }
    this.changed();
  }
}

export const themeChoice = new ThemeChoice();
