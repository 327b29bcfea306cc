import { html } from 'lit';
import { rooms } from '../conversation/stores.js';
import '../direct/conversation-list.js';
import { icon } from '../parts/icons.js';
import { Page } from '../parts/page.js';
import { openSwitcher } from './quick-switcher.js';
import './room-list.js';

/** All conversations on a page of their own: on a phone, where nothing stands beside one. */
class ChatsPage extends Page {
  heading = 'Chats';
  width = 'narrow';

  connectedCallback() {
    super.connectedCallback();
    rooms.start();
  }

  content() {
    return html`
      <div class="chats">
        <button class="switcher-button" type="button" @click=${openSwitcher}>${icon('search')}<span>Search or go to…</span></button>
        <p-room-list></p-room-list>
        <a class="room-link all-rooms" href="/directory">${icon('compass')}<span class="room-name">All rooms</span></a>
        <p-conversation-list></p-conversation-list>
      </div>`;
  }
}

customElements.define('p-chats', ChatsPage);
