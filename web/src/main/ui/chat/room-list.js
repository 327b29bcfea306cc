import { html, nothing } from 'lit';
import { router } from '../base/stores.js';
import { mutedMark, unreadBadge } from '../conversation/conversation-line.js';
import { rooms } from '../conversation/stores.js';
import { avatar } from '../parts/avatar.js';
import { FoldingList } from '../parts/folding-list.js';
import { icon } from '../parts/icons.js';
import { createRoom } from '../rooms/create-room.js';
import { goToNextUnread, nextUnread } from './next-unread.js';

/** The rooms one is in, with what is unread in them. */
class RoomList extends FoldingList {
  name = 'rooms';
  heading = 'Rooms';

  /** @type {Parley.RoomStore} */
  current;
  /** @type {Parley.ChatScreen} */
  screen;

  constructor() {
    super();
    this.watching(rooms, router);
  }

  get entries() {
    return rooms.loaded || rooms.joined.length ? rooms.joined : null;
  }

  actions() {
    return html`
      ${nextUnread() ? html`<button class="icon-button small" type="button" aria-label="Next unread room" title="Next unread room (n)" @click=${goToNextUnread}>${icon('unread')}</button>` : nothing}
      <button class="icon-button small" type="button" aria-label="Create a room" title="Create a room" @click=${this.#create}>${icon('plus')}</button>`;
  }

  entry(room) {
    const { unread, mutedForMe } = room;
    const { mentions } = unread;
    return html`
      <a class="room-link ${unread.matters ? 'unread' : ''} ${room.room.archived ? 'archived' : ''} ${mutedForMe ? 'silent' : ''}" href="/rooms/${encodeURIComponent(room.id)}"
        title=${this.icons ? room.title : nothing} aria-current=${this.isShown(room) ? 'page' : nothing} data-room=${room.id}>
        ${this.icons ? avatar(room) : icon(room.room.archived ? 'archive' : room.room.posting === 'MODERATORS' ? 'megaphone' : 'hash')}
        <span class="room-name" dir="auto">${room.name}</span>
        ${mentions ? html`<span class="badge mention" title="Mentions">@${mentions > 99 ? '99+' : mentions}<span class="visually-hidden"> ${mentions === 1 ? 'mention' : 'mentions'}</span></span>` : nothing}
        ${mutedForMe ? mutedMark() : nothing}
        ${unreadBadge(room)}
      </a>`;
  }

  async #create() {
    const room = await createRoom();
    if (room) router.go(`/rooms/${room.id}`);
  }
}

customElements.define('p-room-list', RoomList);
