const KEPT = 'What you write waits here.';

/** How it stands with the site, in the words of a chip (`words`) and of a line (`sentence`; empty when all is well). */
export class Connection {
  /**
   * @param {{live: import('../live/live.js').Live, reach: import('../base/reach.js').Reach, outbox: import('./outbox.js').Outbox,
   *     rooms: import('./rooms.js').Rooms, page?: typeof globalThis}} site
   */
  constructor({ live, reach, outbox, rooms, page = globalThis }) {
    this.live = live;
    this.reach = reach;
    this.outbox = outbox;
    this.rooms = rooms;
    this.page = page;
  }

  /**
   * @param {import('./room-store.js').RoomStore} [room] the one that is shown
   * @returns {{state: 'live' | 'polling' | 'catching' | 'offline', words: string, sentence: string}}
   */
  of(room) {
    const { live, reach, outbox, rooms, page } = this;
    const unsent = outbox.size > 0 ? `, ${outbox.size} unsent` : '';
    if (live.state !== 'live' && !page.navigator.onLine) {
      return { state: 'offline', words: `Offline${unsent}`, sentence: `You are offline. ${KEPT}` };
    }
    if (live.crowded) {
      return {
        state: 'offline',
        words: 'Open too often',
        sentence: `Parley is open in too many windows: this one waits until you come back to it. ${KEPT}`,
      };
    }
    if (live.state !== 'live' && live.failing && !reach.answered) {
      return { state: 'offline', words: `Not reachable${unsent}`, sentence: `The site can’t be reached. ${KEPT}` };
    }
    if (outbox.troubled) return { state: 'catching', words: `Waiting${unsent}`, sentence: `The site can’t take messages now. ${KEPT}` };
    if (outbox.tooOften) {
      return {
        state: 'catching',
        words: `Waiting${unsent}`,
        sentence: 'You wrote often just now. What you write waits here and goes by itself.',
      };
    }
    const { timeline } = room ?? {};
    if (room ? timeline.problem : rooms.problem) {
      return { state: 'catching', words: 'Not up to date', sentence: 'What is new can’t be fetched now. It is tried again and again.' };
    }
    if (live.state !== 'live') {
      return live.failing
        ? {
          state: 'polling',
          words: 'Every few seconds',
          sentence: 'This network lets no live connection through: messages come every few seconds.',
        }
        : { state: 'catching', words: 'Connecting…', sentence: '' };
    }
    const toGo = timeline?.toGo ?? 0;
    if (toGo > 0) return { state: 'catching', words: `Catching up, ${toGo} to go`, sentence: 'Catching up with what was said meanwhile…' };
    if (timeline?.behind) return { state: 'catching', words: 'Catching up…', sentence: '' };
    if (timeline && !timeline.loaded) return { state: 'catching', words: 'Loading…', sentence: '' };
    return { state: 'live', words: 'Live', sentence: '' };
  }
}
