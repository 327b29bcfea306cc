import { friends } from '../people/friends.js';
import { mentionsMe } from './mentions-me.js';

/**
 * What a person has still to read in a room: whatever comes after their read position, but their own words, those of people
 * whom they blocked, and what was withdrawn. The server derives it alike (`Unread`), so that what a page has counted is what it shows when loaded again.
 */
export class Unread {
  /** Numbers of messages that are not to be read. */
  #without = new Set();
  #mentions = new Set();

  /** @param {import('./room-store.js').RoomStore} room */
  constructor(room) {
    this.room = room;
  }

  get count() {
    const { room, timeline, reading } = this.room;
    const last = Math.max(room?.lastNumber ?? 0, timeline.lastNumber);
    return Math.max(0, last - reading.readNumber - this.#ahead(this.#without));
  }

  get mentions() {
    return this.#ahead(this.#mentions);
  }

  /** A message as it is now. */
  mark(message) {
    const counts = message.state === 'SHOWN' && !this.room.isMine(message) && !friends.hasBlocked(message.author.id);
    put(this.#without, message.number, !counts);
    put(this.#mentions, message.number, counts && mentionsMe(message));
  }

  mentioned(number) {
    this.#mentions.add(number);
  }

  /** What the server derived up to its last message; what came later is known here. */
  take({ mentionedIn, notUnread }, upTo) {
    const later = (numbers) => [...numbers].filter((number) => number > upTo);
    this.#mentions = new Set([...mentionedIn, ...later(this.#mentions)]);
    this.#without = new Set([...notUnread, ...later(this.#without)]);
  }

  #ahead(numbers) {
    const { readNumber } = this.room.reading;
    return [...numbers].filter((number) => number > readNumber).length;
  }
}

function put(numbers, number, there) {
  if (there) numbers.add(number);
  else numbers.delete(number);
}
