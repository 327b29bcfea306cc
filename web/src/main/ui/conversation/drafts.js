import { Store } from '../base/store.js';
import { isEmpty, Writing } from './writing.js';

const SETTLES = 250;

/** What was begun and not sent, per person and room, kept on this device while it is typed. */
export class Drafts extends Store {
  #session;
  #attachments;
  #storage;
  /** One object for each, so that what happens later (a file is there) reaches it. @type {Map<string, Writing>} */
  #writings = new Map();
  /** Of whom and where each is: for ever that of whoever began it. @type {WeakMap<Writing, string>} */
  #keys = new WeakMap();
  #unsaved = new Set();
  #timer = 0;

  /**
   * @param {{session: import('../base/session.js').Session, attachments: import('../media/attachments.js').Attachments, storage?: Storage,
   *     page?: typeof globalThis}} site
   */
  constructor({ session, attachments, storage = localStorage, page = globalThis }) {
    super();
    this.#session = session;
    this.#attachments = attachments;
    this.#storage = storage;
    page.addEventListener('pagehide', () => this.flush());
    page.addEventListener('visibilitychange', () => page.document.hidden && this.flush());
    page.addEventListener('storage', ({ key, newValue }) => this.#elsewhere(key, newValue));
  }

  /** @param {string} room @returns {Writing} what the person signed in now writes there */
  of(room) {
    const key = `parley.draft.${this.#session.account?.id ?? 'visitor'}.${room}`;
    if (!this.#writings.has(key)) {
      const writing = new Writing(parsed(this.#storage.getItem(key)));
      this.#writings.set(key, writing);
      this.#keys.set(writing, key);
    }
    return this.#writings.get(key);
  }

  /** Attaches files to the draft that is written now, and keeps each there once it is uploaded. @returns {number} how many found no room */
  attach(writing, files) {
    const { draft } = writing;
    draft.unfinished = [];
    const added = this.#attachments.add(draft.id, files);
    for (const upload of added) upload.watch(() => !upload.busy && writing.holds(draft) && this.keep(writing));
    this.keep(writing);
    return files.length - added.length;
  }

  keep(writing) {
    this.#unsaved.add(writing);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), SETTLES);
  }

  flush() {
    clearTimeout(this.#timer);
    for (const writing of this.#unsaved) {
      const key = this.#keys.get(writing);
      const { edits, shown } = writing;
      const kept = {
        draft: this.#attachments.kept(writing.draft),
        aside: writing.aside.map((draft) => this.#attachments.kept(draft)),
        edits,
        shown,
      };
      try {
        if (isEmpty(kept.draft) && !kept.aside.length && !edits.length) this.#storage.removeItem(key);
        else this.#storage.setItem(key, JSON.stringify(kept));
      } catch {
        // Full storage: the draft stays in the composer.
      }
    }
    this.#unsaved.clear();
  }

  /** Another window has written there: this one follows, unless it has something newer. */
  #elsewhere(key, value) {
    const writing = this.#writings.get(key);
    if (!writing || this.#unsaved.has(writing)) return;
    writing.take(parsed(value));
    this.changed();
  }
}

function parsed(value) {
  try {
    return JSON.parse(value) ?? undefined;
  } catch {
    return undefined;
  }
}
