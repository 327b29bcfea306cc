import { html, nothing } from 'lit';
import { rooms } from '../conversation/stores.js';
import { conversations } from '../direct/stores.js';

/** In how many conversations somebody waits to be read, and how many ask for one. */
export function messagesBadge() {
  const waiting = rooms.conversations.filter(({ unread }) => unread.matters).length + conversations.requests.length;
  return badge(waiting, 'waiting', 'mention');
}

/** In how many rooms there is something to read; by how often one is called in them, if one is. */
export function roomsBadge() {
  const unread = rooms.joined.filter((room) => room.unread.matters);
  const calls = unread.reduce((sum, room) => sum + room.unread.mentions, 0);
  return calls ? badge(calls, calls === 1 ? 'mention' : 'mentions', 'mention') : badge(unread.length, 'unread', '');
}

const badge = (
  count,
  words,
  kind,
) => (count ? html`<b class="badge ${kind}">${count > 99 ? '99+' : count}<i class="visually-hidden"> ${words}</i></b>` : nothing);
