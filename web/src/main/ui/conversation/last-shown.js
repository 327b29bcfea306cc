import { friends } from '../people/friends.js';

/** What was said last in a conversation, but by somebody one has blocked. */
export function lastShown({ conversation }) {
  const last = conversation?.last;
  return last && !friends.hasBlocked(last.author.id) ? last : null;
}

/** When something happened there that one sees: what somebody says whom one has blocked moves nothing up. */
export function movedAt(room) {
  if (!room.conversation || !room.room.lastNumber) return room.room.lastActivityAt;
  return lastShown(room)?.at ?? room.room.openedAt;
}
