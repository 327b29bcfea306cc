import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { icon } from '../parts/icons.js';
import '../parts/time.js';

const counted = (count, one, many) => `${count.toLocaleString()} ${count === 1 ? one : many}`;

/**
 * A room in the directory.
 *
 * @param {object} room
 * @param {{joined: boolean, busy: boolean, toggle: () => void}} how
 */
export const directoryRow = (room, { joined, busy, toggle }) => html`
  <li class="directory-row">
    <div class="about">
      <a class="name" href="/rooms/${encodeURIComponent(room.id)}">${icon('hash')}<span dir="auto">${room.name}</span></a>
      ${marks(room)}
      <p class="topic" dir="auto">${room.topic || nothing}</p>
    </div>
    <p class="numbers muted">
      <span>${counted(room.members, 'member', 'members')}</span>
      <span>${counted(room.lastNumber, 'message', 'messages')}</span>
      <span><p-time at=${room.lastActivityAt}></p-time></span>
    </p>
    ${session.signedIn ? membership(room, joined, busy, toggle) : nothing}
  </li>
`;

function marks(room) {
  return html`
    ${room.archived ? html`<span class="tag">Archived</span>` : nothing}
    ${room.posting === 'MODERATORS' ? html`<span class="tag">Announcements</span>` : nothing}
    ${room.guestsMayRead ? html`<span class="tag">Open to guests</span>` : nothing}
  `;
}

function membership(room, joined, busy, toggle) {
  const label = joined ? 'Leave' : 'Join';
  return html`<button class="button small ${joined ? '' : 'soft'}" type="button" aria-label="${label} ${room.name}" aria-disabled=${busy ? 'true' : 'false'} @click=${toggle}>${label}</button>`;
}
