/**
 * What a person has still to read in a room: whatever comes after their read position, but their own words, those of people
 * whom they blocked, and what was withdrawn. The server derives it alike (`Unread`), so that what a page has counted is what it shows when loaded again.
 */
export class Unread {
  /** Numbers of messages that are not to be read. */
  #without = new Set();
  #mentions = new Set();
  /** What was told of messages since the topic of the room stands, by number: no answer on its way knows better. */
  #told = new Map();

  /** @param {import('./room-store.js').RoomStore} room */
  constructor(room) {
    this.room = room;
  }

  get count() {
    const { room, joined, timeline, reading } = this.room;
    if (!joined) return 0;
    const last = Math.max(room?.lastNumber ?? 0, timeline.lastNumber);
    return Math.max(0, last - reading.readNumber - this.#ahead(this.#without));
  }

  get mentions() {
    return this.#ahead(this.#mentions);
  }

  /** Whether there is something to read that one wants to hear of. */
  get matters() {
    return this.count > 0 && !this.room.mutedForMe;
  }

  /** A message as it is now. */
  mark(message) {
    const told = {
      author: message.author,
      others: message.state === 'SHOWN' && !this.room.isMine(message),
      calls: this.room.mentionsMe(message),
    };
    this.#told.set(message.number, told);
    this.#put(message.number, told);
  }

  mentioned(number) {
    this.#mentions.add(number);
  }

  /** The topic of the room is gone: from now on something may happen that nobody tells. */
  lost() {
    this.#told.clear();
  }

  /** What the server derived of the numbers after its read position, up to its last message; of all others it says nothing. */
  take({ readNumber, mentionedIn, notUnread }, upTo) {
    const beyond = (numbers) => [...numbers].filter((number) => number <= readNumber || number > upTo);
    this.#mentions = new Set([...mentionedIn, ...beyond(this.#mentions)]);
    this.#without = new Set([...notUnread, ...beyond(this.#without)]);
    this.#told.forEach((told, number) => this.#put(number, told));
  }

  #put(number, { author, others, calls }) {
    const counts = others && !this.room.hasBlocked(author);
    put(this.#without, number, !counts);
    put(this.#mentions, number, counts && calls);
  }

  #ahead(numbers) {
    const { readNumber } = this.room.reading;
    return [...numbers].filter((number) => number > readNumber).length;
  }
}

/** What is still to be read in all rooms together. */
export class UnreadEverywhere {
  /** @param {{joined: object[], conversations: object[]}} rooms */
  constructor(rooms) {
    this.all = rooms;
  }

  /** Where there is something to read that one wants to hear of; those with a mention first. */
  get rooms() {
    return this.#mine.filter(({ unread }) => unread.matters).sort((a, b) => b.unread.mentions - a.unread.mentions);
  }

  get count() {
    return this.rooms.reduce((sum, { unread }) => sum + unread.count, 0);
  }

  get #mine() {
    return [...this.all.joined, ...this.all.conversations];
  }
}

function put(numbers, number, there) {
  if (there) numbers.add(number);
  else numbers.delete(number);
}
