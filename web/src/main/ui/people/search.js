import { query } from '../base/address.js';
import { api } from '../base/stores.js';

/** Whom the site finds by any part of their names. @param {string} text @param {number} limit @returns {Promise<Parley.Person[]>} */
export async function peopleNamed(text, limit) {
  const { people } = await api.get(`/api/people${query({ text, limit })}`, { repeats: 0 });
  return people.map(({ person }) => person);
}
