import { Store } from '../store.js';
import { Upload } from './upload.js';

export const MOST = 10;

/** What is attached to the message that is being written in each room; uploads go on while one reads elsewhere. */
class Attachments extends Store {
  /** @type {Map<string, Upload[]>} */
  #rooms = new Map();

  /** @returns {Upload[]} */
  of(room) {
    return this.#rooms.get(room) ?? [];
  }

  /** Those of a draft, unless some are here already. */
  takeUp(room, kept = []) {
    if (!this.#rooms.has(room)) this.#set(room, kept.map((media) => new Upload(null, media)));
  }

  /** @param {File[]} files @returns {string} what is wrong, if anything is */
  add(room, files) {
    const left = MOST - this.of(room).length;
    const added = files.slice(0, left).map((file) => new Upload(file));
    for (const upload of added) upload.watch(() => this.changed());
    this.#set(room, [...this.of(room), ...added]);
    return files.length > left ? `A message carries at most ${MOST} files. Send the rest in another one.` : '';
  }

  /** Puts back what a message that was not sent carried. */
  restore(room, uploads) {
    this.#set(room, [...this.of(room), ...uploads].slice(0, MOST));
  }

  remove(room, upload) {
    upload.cancel();
    this.#set(room, this.of(room).filter((one) => one !== upload));
  }

  /** Hands them over to a message on its way. @returns {Upload[]} */
  take(room) {
    const all = this.of(room).filter(({ state }) => state !== 'refused');
    this.#set(room, []);
    return all;
  }

  /** What a draft keeps: what is uploaded already. */
  kept(room) {
    return this.of(room).filter(({ media }) => media).map(({ media }) => media);
  }

  #set(room, uploads) {
    this.#rooms.set(room, uploads);
    this.changed();
  }
}

export const attachments = new Attachments();
