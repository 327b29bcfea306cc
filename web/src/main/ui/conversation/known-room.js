import { Store } from '../base/store.js';
import { namesOf } from '../people/names.js';

/** What is known of one room, and what follows from it for this person: its name, its people, what one may do. */
export class KnownRoom extends Store {
  room = null;
  joined = false;
  mutedUntil = null;
  banned = false;
  mutedForMe = false;
  archivedForMe = false;

  #session;
  #friends;
  #clock;

  /**
   * @param {string} id
   * @param {{session: import('../base/session.js').Session, friends: import('../people/friends.js').Friends,
   *     clock: import('../base/site-clock.js').SiteClock}} site
   */
  constructor(id, { session, friends, clock }) {
    super();
    this.id = id;
    this.#session = session;
    this.#friends = friends;
    this.#clock = clock;
  }

  /** The same where it is a direct conversation: it has people, may wait for one of them, and has a last line. */
  get conversation() {
    return this.room?.kind === 'direct' ? this.room : null;
  }

  /** What it is called: a conversation without a name of its own is called after its people. */
  get name() {
    return this.room?.name || (this.conversation ? namesOf(this.others) : '');
  }

  get title() {
    return this.conversation ? this.name : `#${this.name}`;
  }

  /** The people of a conversation beside oneself. */
  get others() {
    return this.conversation?.people.filter(({ id }) => id !== this.#session.account?.id) ?? [];
  }

  /** The other one, where there are only two. */
  get other() {
    return this.conversation?.pair ? this.others[0] : null;
  }

  get isOwner() {
    return !this.conversation && (this.room?.owner === this.#session.account?.id || this.#session.is('ADMIN'));
  }

  get isModerator() {
    if (this.conversation) return false;
    return this.isOwner || this.#session.is('MODERATOR') || (this.room?.moderators.includes(this.#session.account?.id) ?? false);
  }

  /** Whether one may pin: in a conversation all are equal. */
  get mayPin() {
    return this.conversation ? this.joined : this.isModerator;
  }

  /** What was said last in a conversation, but by somebody one has blocked. */
  get lastShown() {
    const last = this.conversation?.last;
    return last && !this.hasBlocked(last.author) ? last : null;
  }

  /** When something happened there that one sees: what somebody says whom one has blocked moves nothing up. */
  get movedAt() {
    if (!this.conversation || !this.room.lastNumber) return this.room.lastActivityAt;
    return this.lastShown?.at ?? this.room.openedAt;
  }

  /** @param {{id: string}} person whether one has blocked them: what they say is folded away, and counts nowhere */
  hasBlocked({ id }) {
    return this.#friends.hasBlocked(id);
  }

  /** Whether a message calls the person who looks at it. */
  mentionsMe({ mentions }) {
    return mentions.includes(this.#session.account?.username.toLowerCase());
  }

  isMine(message) {
    return message.author.id === this.#session.account?.id;
  }

  get mutedNow() {
    return this.mutedUntil !== null && new Date(this.mutedUntil) > this.#clock.now();
  }

  /** Whether one has blocked the other of two: then one is not seen where they talked. */
  get isShut() {
    return Boolean(this.other) && this.hasBlocked(this.other);
  }
}
