import { whenPeopleChange } from './people-changes.js';

/** Who wants to know of whose profile. @type {Map<string, {listeners: Set<() => void>, end: () => void}>} */
const watched = new Map();

/**
 * Calls back whenever what a person tells of themselves has changed, or may have while there was no connection.
 *
 * @param {string} account @param {() => void} listener @returns {() => void} ends it
 */
export function whenProfileChanges(account, listener) {
  const entry = watched.get(account) ?? begin(account);
  entry.listeners.add(listener);
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size || watched.get(account) !== entry) return;
    watched.delete(account);
    entry.end();
  };
}

/** As {@link whenProfileChanges}, and when they are called otherwise: for whoever shows all that they may see of them. */
export function whenPersonChanges(account, listener) {
  const ends = [whenProfileChanges(account, listener), whenPeopleChange(({ id }) => id === account && listener())];
  return () => ends.forEach((end) => end());
}

function begin(account) {
  const entry = { listeners: new Set(), end: () => {} };
  watched.set(account, entry);
  listen(account, entry);
  return entry;
}

/** The socket is loaded when it is first needed: visitors have none. */
async function listen(account, entry) {
  const { live } = await import('./live.js');
  if (watched.get(account) !== entry) return;
  const tell = () => entry.listeners.forEach((listener) => listener());
  let stood = false;
  entry.end = live.subscribe(`/topic/profiles.${account}`, {
    frame: tell,
    stands: () => {
      if (stood) tell();
      stood = true;
    },
  });
  live.start();
}
