import { html } from 'lit';
import { comingBack } from '../account/entrance.js';
import { session, siteClock } from '../base/stores.js';
import { countOf } from '../parts/count.js';
import { full } from '../parts/time.js';
import { outbox } from './stores.js';

const COUNTS_FROM = 1000;

/** Why one can't write here, said instead of a field that would fail; null where one can. @param {Parley.RoomStore} room @returns {{text: Shown, icon?: Parley.Icon, href?: string, action?: string, join?: boolean} | null} */
export function hindrance(room) {
  const { room: data } = room;
  if (!session.signedIn) {
    return { text: 'You read as a guest.', href: comingBack('/sign-in'), action: 'Sign in to write' };
  }
  if (room.banned) return { icon: 'mute', text: 'A moderator has banned you from this room.' };
  if (data.archived) return { icon: 'archive', text: 'This room is archived. An owner can reopen it.' };
  if (room.conversation && !room.joined) return { icon: 'door', text: 'You are no longer in this conversation.' };
  if (room.isShut) return { icon: 'block', text: html`You have blocked <bdi>${room.name}</bdi>. Unblock them to write.` };
  if (room.partner.isGone) {
    return { icon: 'person', text: html`<bdi>${room.name}</bdi> has closed their account and receives nothing any more.` };
  }
  if (room.conversation?.waiting && room.timeline.lastNumber > 0) {
    return { icon: 'history', text: html`You can write more once <bdi>${room.name}</bdi> accepts your message.` };
  }
  if (!room.joined) return { text: 'You are looking in from outside.', join: true };
  if (data.posting === 'MODERATORS' && !room.isModerator) return { icon: 'megaphone', text: 'Only moderators write in this room.' };
  if (room.mutedNow) return { icon: 'mute', text: `A moderator has muted you here until ${full(room.mutedUntil)}.` };
  return null;
}

/** How many seconds slow mode still asks this person to wait. */
export function pause(room) {
  const seconds = room?.room?.slowModeSeconds ?? 0;
  if (!seconds || room.isModerator) return 0;
  const own = room.timeline.messages.findLast((message) => room.isMine(message))?.at;
  const coming = outbox.of(room.id).at(-1)?.at;
  const last = Math.max(...[own, coming].filter(Boolean).map((at) => new Date(at).getTime()), 0);
  return Math.max(0, Math.ceil(seconds - (siteClock.now() - last) / 1000));
}

/** How the text stands against the longest message: `left` is null while that is far away. */
export function counter(text) {
  const most = session.site.longestMessage;
  if (text.length < most - COUNTS_FROM) return { left: null, over: 0 };
  const left = most - countOf(text);
  return { left: left <= COUNTS_FROM ? left : null, over: Math.max(0, -left) };
}
