import { live } from './live.js';
import { outbox } from './outbox.js';

const KEPT = 'What you write waits here.';

/**
 * How it stands with the site, in the words of a chip (`words`) and of a line (`sentence`; empty when all is well).
 *
 * @param {import('./room-store.js').RoomStore} [room] the one that is shown
 * @returns {{state: 'live' | 'catching' | 'offline', words: string, sentence: string}}
 */
export function connection(room) {
  const unsent = outbox.size > 0 ? `, ${outbox.size} unsent` : '';
  if (live.state !== 'live' && !navigator.onLine) {
    return { state: 'offline', words: `Offline${unsent}`, sentence: `You are offline. ${KEPT}` };
  }
  if (live.state !== 'live' && live.failing) {
    return { state: 'offline', words: `Not reachable${unsent}`, sentence: `The site can’t be reached. ${KEPT}` };
  }
  if (live.state !== 'live') return { state: 'catching', words: 'Connecting…', sentence: '' };
  if (outbox.troubled) return { state: 'catching', words: `Waiting${unsent}`, sentence: `The site can’t take messages now. ${KEPT}` };
  const toGo = room?.timeline.toGo ?? 0;
  if (toGo > 0) return { state: 'catching', words: `Catching up, ${toGo} to go`, sentence: 'Catching up with what was said meanwhile…' };
  if (room?.timeline.behind) return { state: 'catching', words: 'Catching up…', sentence: '' };
  return { state: 'live', words: 'Live', sentence: '' };
}
