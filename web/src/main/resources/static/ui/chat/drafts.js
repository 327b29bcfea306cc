import { session } from '../session.js';

const SETTLES = 250;

/** What was begun and not sent, per person and room, kept on this device while it is typed. */
class Drafts {
  #waiting = new Map();
  #timer = 0;

  constructor() {
    addEventListener('pagehide', () => this.flush());
    addEventListener('visibilitychange', () => document.hidden && this.flush());
  }

  #key(room) {
    return `parley.draft.${session.account?.id ?? 'visitor'}.${room}`;
  }

  /** @returns {{text: string, replyTo: object | null, files?: object[]}} */
  of(room) {
    const key = this.#key(room);
    const kept = this.#waiting.get(key) ?? JSON.parse(localStorage.getItem(key) ?? 'null');
    return kept ?? { text: '', replyTo: null };
  }

  keep(room, draft) {
    this.#waiting.set(this.#key(room), draft);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), SETTLES);
  }

  flush() {
    clearTimeout(this.#timer);
    for (const [key, draft] of this.#waiting) {
      try {
        if (draft.text || draft.replyTo || draft.files?.length) localStorage.setItem(key, JSON.stringify(draft));
        else localStorage.removeItem(key);
      } catch {
        // Full storage: the draft stays in the composer.
      }
    }
    this.#waiting.clear();
  }
}

export const drafts = new Drafts();
