/** Who shows people, and wants to know who they are now. @type {Set<(person: object) => void>} */
const takers = new Set();
let listening = false;

/**
 * Hands over each person who is called or looks otherwise than before. It is told once to all who are signed in
 * (docs/live-protocol.md, section 5) and holds all that is shown of them: nobody has to ask.
 *
 * @param {(person: {id: string, username: string, name: string, avatar: string | null, deactivated: boolean}) => void} taker
 * @returns {() => void} ends it
 */
export function whenPeopleChange(taker) {
  takers.add(taker);
  listen();
  return () => takers.delete(taker);
}

/** The socket is loaded when it is first needed: visitors have none. */
async function listen() {
  if (listening) return;
  listening = true;
  const { live } = await import('./live.js');
  live.subscribe('/topic/people', {
    frame: ({ type, account }) => type === 'person' && takers.forEach((taker) => taker(account)),
  });
  live.start();
}
