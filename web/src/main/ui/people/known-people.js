import { api, path } from '../base/api.js';

/** Who owns what was there from the start. */
const SITE = 'system';

const asked = new Map();

/** Who an id stands for. Asked once each; names are read anew with the next page. @returns {Promise<{id: string, username: string, name: string}>} */
export function personById(id) {
  if (!asked.has(id)) {
    const answer = api.get(path`/api/people/${id}`);
    answer.catch(() => asked.delete(id));
    asked.set(id, answer);
  }
  return asked.get(id);
}

/** Who the ids stand for; somebody who can't be asked for any more keeps a place without a name. */
export function peopleById(ids) {
  const unknown = (id) => ({ id, username: '', name: id === SITE ? 'The site itself' : 'Somebody' });
  return Promise.all(ids.map((id) => personById(id).catch(() => unknown(id))));
}
