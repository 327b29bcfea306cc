import { session } from './session.js';

/** What is remembered on this device, for each person by themselves: `parley.<name>.<account>`. */
const keyOf = (name) => `parley.${name}.${session.owner}`;

export const kept = {
  get: (name) => localStorage.getItem(keyOf(name)),

  set(name, value) {
    try {
      localStorage.setItem(keyOf(name), value);
    } catch {
      // Full storage: it holds until the page is left.
    }
  },

  remove: (name) => localStorage.removeItem(keyOf(name)),
};
