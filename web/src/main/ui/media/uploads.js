import { Upload } from './upload.js';

const AT_ONCE = 3;

/** All files on their way in: a few at once, the others wait. */
export class Uploads {
  #running = 0;
  #waiting = [];

  /**
   * @param {{api: import('../base/api.js').Api, session: import('../base/session.js').Session, isStill?: (file: object) => boolean,
   *     page?: typeof globalThis}} site `isStill` says whether a picture that moves is not to be shown moving
   */
  constructor({ api, session, isStill = () => false, page = globalThis }) {
    this.api = api;
    this.session = session;
    this.isStill = isStill;
    this.page = page;
  }

  /** @param {File} file @returns {Upload} begun at once */
  begin(file) {
    return new Upload(this, file);
  }

  /** @param {object} media what the server has made of an earlier upload @returns {Upload} that one */
  kept(media) {
    return new Upload(this, null, media);
  }

  /** @param {() => Promise<void>} run */
  queue(run) {
    this.#waiting.push(run);
    this.#next();
  }

  #next() {
    if (this.#running >= AT_ONCE || !this.#waiting.length) return;
    this.#running++;
    this.#waiting.shift()().finally(() => (this.#running--, this.#next()));
  }
}
