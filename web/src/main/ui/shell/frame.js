import { Store } from '../base/store.js';
import { FIELDS } from '../parts/page-keys.js';

const COLUMN = 'column';
/** What a keyboard on the screen leaves of the window, at most. */
const LEFT_BY_KEYBOARD = 0.75;

/** How much of the site fits beside the page: the column open, folded to icons, or a bar at the bottom in its place. */
export class Frame extends Store {
  /** Whether the folded column is opened over the page. */
  opened = false;
  /** Whether a keyboard covers part of the screen. */
  typing = false;
  #kept;
  #page;
  #phone;
  #wide;
  #tallest = { width: 0, height: 0 };

  /** @param {{kept: import('../base/kept.js').Kept, router: import('../base/router.js').Router, page?: typeof globalThis}} site */
  constructor({ kept, router, page = globalThis }) {
    super();
    this.#kept = kept;
    this.#page = page;
    this.#phone = page.matchMedia('(max-width: 759px)');
    this.#wide = page.matchMedia('(min-width: 1100px)');
    for (const width of [this.#phone, this.#wide]) width.addEventListener('change', () => this.#becomes({ opened: false }, true));
    page.visualViewport?.addEventListener('resize', () => this.#measure());
    for (const event of ['focusin', 'focusout']) page.document.addEventListener(event, () => page.setTimeout(() => this.#measure()));
    router.watch(() => this.close());
    this.#measure();
  }

  get phone() {
    return this.#phone.matches;
  }

  get wide() {
    return this.#wide.matches;
  }

  get folded() {
    if (this.phone) return false;
    return this.wide ? this.#kept.get(COLUMN) === 'folded' : !this.opened;
  }

  /** For good where there is room for both, else for as long as one looks at it. */
  toggle() {
    if (this.wide) this.#kept.set(COLUMN, this.folded ? 'open' : 'folded');
    else this.opened = !this.opened;
    this.changed();
  }

  close() {
    this.#becomes({ opened: false });
  }

  /** Browsers do not say that a keyboard is there: what is left to see becomes much lower while one is in a field. */
  #measure() {
    const { width, height } = this.#page.visualViewport ?? { width: 0, height: 0 };
    if (width !== this.#tallest.width || height > this.#tallest.height) this.#tallest = { width, height };
    const writes = this.#page.document.activeElement?.matches(FIELDS) ?? false;
    this.#becomes({ typing: writes && height < this.#tallest.height * LEFT_BY_KEYBOARD });
  }

  #becomes(state, certainly = false) {
    if (!certainly && Object.entries(state).every(([name, value]) => this[name] === value)) return;
    Object.assign(this, state);
    this.changed();
  }
}
