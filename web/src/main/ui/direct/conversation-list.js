import { html, nothing } from 'lit';
import { router } from '../base/stores.js';
import { face, marks } from '../conversation/conversation-line.js';
import { rooms } from '../conversation/stores.js';
import { FoldingList } from '../parts/folding-list.js';
import { icon } from '../parts/icons.js';
import { attempt } from '../parts/toast.js';
import { newMessage } from './new-message.js';
import { conversations } from './stores.js';

const SHOWN = 15;

/** The private conversations, the last ones first, and what strangers ask. */
class ConversationList extends FoldingList {
  name = 'direct';
  heading = 'Direct messages';

  /** @type {Parley.RoomStore} */
  current;
  /** @type {Parley.ChatScreen} */
  screen;

  constructor() {
    super();
    this.watching(rooms, conversations, router);
  }

  get entries() {
    return conversations.loaded || conversations.problem ? rooms.conversations.slice(0, SHOWN) : null;
  }

  actions() {
    return html`<button class="icon-button small" type="button" aria-label="New message" title="New message" @click=${() => attempt(() => newMessage())}>${icon('plus')}</button>`;
  }

  entry(room) {
    return html`
      <a class="room-link talk ${room.unread.matters ? 'unread' : ''} ${room.mutedForMe ? 'silent' : ''}" href="/rooms/${encodeURIComponent(room.id)}" data-room=${room.id}
        title=${this.icons ? room.name : nothing} aria-current=${this.isShown(room) ? 'page' : nothing}>
        ${face(room, this.icons ? '' : 'small')}<span class="room-name" dir="auto">${room.name}</span>${marks(room)}
      </a>`;
  }

  below() {
    const asking = conversations.requests.length;
    return asking
      ? html`<a class="room-link unread" href="/messages/requests" title=${this.icons ? 'Requests' : nothing}>${icon('add-person')}<span class="room-name">Requests</span><span class="badge mention">${asking}</span></a>`
      : nothing;
  }
}

customElements.define('p-conversation-list', ConversationList);
