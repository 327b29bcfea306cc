import { Store } from '../base/store.js';

const MOST = 10;

/** What is attached to each draft, by the draft's id: a file belongs to the draft it was begun for, wherever one reads meanwhile. */
export class Attachments extends Store {
  /** How many files a message carries. */
  static MOST = MOST;

  #uploads;
  /** @type {Map<string, import('./upload.js').Upload[]>} */
  #drafts = new Map();

  /** @param {{uploads: import('./uploads.js').Uploads}} site */
  constructor({ uploads }) {
    super();
    this.#uploads = uploads;
  }

  /** @returns {import('./upload.js').Upload[]} */
  of(draft) {
    return this.#drafts.get(draft) ?? [];
  }

  /** What a draft has kept of earlier uploads, unless some are here already. */
  takeUp({ id, files }) {
    if (!this.#drafts.has(id)) this.#set(id, files.map((media) => this.#uploads.kept(media)));
  }

  /** @param {string} draft @param {File[]} files @returns {import('./upload.js').Upload[]} those that are on their way now; fewer where a message would carry too many */
  add(draft, files) {
    const added = files.slice(0, MOST - this.of(draft).length).map((file) => this.#uploads.begin(file));
    for (const upload of added) upload.watch(() => this.changed());
    this.#set(draft, [...this.of(draft), ...added]);
    return added;
  }

  /** Puts back what a message that was not sent carried. */
  restore(draft, uploads) {
    this.#set(draft, uploads);
  }

  remove(draft, upload) {
    upload.cancel();
    this.#set(draft, this.of(draft).filter((one) => one !== upload));
  }

  /** Hands them over to a message on its way. @returns {import('./upload.js').Upload[]} */
  take(draft) {
    const all = this.of(draft).filter(({ state }) => state !== 'refused');
    this.#set(draft, []);
    return all;
  }

  /** A draft as it is kept: with what is uploaded already, and the names of what would be lost. */
  kept(draft) {
    const uploads = this.#drafts.get(draft.id);
    if (!uploads) return draft;
    return {
      ...draft,
      files: uploads.filter(({ media }) => media).map(({ media }) => media),
      unfinished: uploads.filter(({ busy }) => busy).map(({ name }) => name),
    };
  }

  #set(draft, uploads) {
    this.#drafts.set(draft, uploads);
    this.changed();
  }
}
