import { html, nothing } from 'lit';
import { avatar, presence } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { drafts } from './stores.js';

const WITHOUT_WORDS = {
  SNIPPET: 'sent a text',
  PICTURE: 'sent a picture',
  VIDEO: 'sent a video',
  AUDIO: 'sent a recording',
  FILE: 'sent a file',
  PENDING: 'sent a message that can’t be shown yet',
  GONE: 'deleted a message',
};

/** The face of a conversation: the other one's, or that of a group. @param {Parley.RoomStore} room @param {import('../parts/avatar.js').Size} [size] */
export function face(room, size = '') {
  if (room.other) return html`<span class="portrait">${avatar(room.other, size)}${presence(room.people.online.get(room.other.id))}</span>`;
  return html`<span class="portrait"><span class="avatar group ${size}" aria-hidden="true">${icon('people')}</span></span>`;
}

/** What was said last, in one line; a draft goes before it. */
export function lastLine(room) {
  const draft = drafts.of(room.id).draft.text;
  if (draft) return html`<span class="draft">Draft:</span> <bdi>${draft.slice(0, 120)}</bdi>`;
  const last = room.lastShown;
  if (!last) return room.conversation?.waiting ? 'Write one message to ask' : 'Nothing was said yet';
  const mine = room.isMine(last);
  if (last.excerpt && last.what !== 'GONE') {
    return html`${mine ? 'You: ' : room.other ? '' : html`<bdi>${last.author.name}</bdi>: `}<bdi>${last.excerpt}</bdi>`;
  }
  return html`${mine ? 'You' : html`<bdi>${last.author.name}</bdi>`} ${WITHOUT_WORDS[last.what] ?? 'sent something'}`;
}

/** What sets it apart from others: silent, begun and not sent, waiting, unread. */
export function marks(room) {
  return html`
    ${room.conversation?.waiting ? html`<span class="tag">Waiting</span>` : nothing}
    ${drafts.of(room.id).draft.text ? mark('edit', 'Draft') : nothing}
    ${room.mutedForMe ? mutedMark() : nothing}
    ${unreadBadge(room)}`;
}

const mark = (drawing, words) => html`<span class="mark" role="img" aria-label=${words} title=${words}>${icon(drawing)}</span>`;

/** How much there is to read. */
export function unreadBadge({ unread: { count }, mutedForMe }) {
  if (!count) return nothing;
  return html`<span class="badge ${mutedForMe ? 'silent' : ''}">${count > 999 ? '999+' : count}<span class="visually-hidden"> unread</span></span>`;
}

/** That one wants to hear nothing of it. */
export const mutedMark = () => mark('mute', 'Muted');
