import { path } from '../base/address.js';

/** Who owns what was there from the start. */
const SITE = 'system';

/** Who ids stand for. Asked once each; names are read anew with the next page. */
export class KnownPeople {
  #api;
  #asked = new Map();

  /** @param {{api: import('../base/api.js').Api}} site */
  constructor({ api }) {
    this.#api = api;
  }

  /** Somebody who can't be asked for any more keeps a place without a name. @returns {Promise<{id: string, username: string, name: string}[]>} */
  all(ids) {
    const unknown = (id) => ({ id, username: '', name: id === SITE ? 'The site itself' : 'Somebody' });
    return Promise.all(ids.map((id) => this.#one(id).catch(() => unknown(id))));
  }

  #one(id) {
    if (!this.#asked.has(id)) {
      const answer = this.#api.get(path`/api/people/${id}`);
      answer.catch(() => this.#asked.delete(id));
      this.#asked.set(id, answer);
    }
    return this.#asked.get(id);
  }
}
