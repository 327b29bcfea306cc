import { friends } from '../people/friends.js';
import { namesOf } from '../people/names.js';
import { session } from '../session.js';
import { siteNow } from '../site-clock.js';
import { Store } from '../store.js';

/** What is known of one room, and what follows from it for this person: its name, its people, what one may do. */
export class KnownRoom extends Store {
  /** @type {any} a room or a direct conversation: `conversation` tells which */
  room = null;
  joined = false;
  /** @type {Parley.Time | null} */
  mutedUntil = null;
  banned = false;
  mutedForMe = false;
  archivedForMe = false;

  /** @param {string} id */
  constructor(id) {
    super();
    this.id = id;
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
    return this.conversation?.people.filter(({ id }) => id !== session.account?.id) ?? [];
  }

  /** The other one, where there are only two. */
  get other() {
    return this.conversation?.pair ? this.others[0] : null;
  }

  get isOwner() {
    return !this.conversation && (this.room?.owner === session.account?.id || session.is('ADMIN'));
  }

  get isModerator() {
    const named = session.is('MODERATOR') || (this.room?.moderators.includes(session.account?.id) ?? false);
    return this.isOwner || (!this.conversation && named);
  }

  /** Whether one may pin: in a conversation all are equal. */
  get mayPin() {
    return this.conversation ? this.joined : this.isModerator;
  }

  isMine(message) {
    return message.author.id === session.account?.id;
  }

  get mutedNow() {
    return this.mutedUntil !== null && Date.parse(this.mutedUntil) > siteNow();
  }

  /** Whether one has blocked the other of two: then one is not seen where they talked. */
  get isShut() {
    return Boolean(this.other) && friends.hasBlocked(this.other.id);
  }
}
