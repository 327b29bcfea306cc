import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { face, marks } from '../conversation/conversation-line.js';
import { rooms } from '../conversation/stores.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { attempt } from '../parts/toast.js';
import { newMessage } from './new-message.js';
import { conversations } from './stores.js';

const SHOWN = 15;

/** The part of the side bar that lists private conversations, the last ones first. */
class ConversationList extends Element {
  static properties = { current: { attribute: false }, screen: { attribute: false } };

  /** @type {Parley.RoomStore} */
  current;
  /** @type {Parley.ChatScreen} */
  screen;

  constructor() {
    super();
    this.watching(rooms, conversations);
  }

  render() {
    const asking = conversations.requests.length;
    return html`
      <div class="rooms-title"><h2>Direct messages</h2>
        <button class="icon-button small" type="button" aria-label="New message" title="New message" @click=${() => attempt(() => newMessage())}>${icon('plus')}</button>
      </div>
      ${this.#list()}
      <a class="room-link all-messages" href="/messages">${icon('mail')}<span class="room-name">All messages</span></a>
      ${asking ? html`<a class="room-link unread" href="/messages/requests">${icon('add-person')}<span class="room-name">Requests</span><span class="badge mention">${asking}</span></a>` : nothing}`;
  }

  #list() {
    if (!conversations.loaded) return conversations.problem ? nothing : html`<div class="skeletons" aria-hidden="true">${[1, 2].map(() => html`<div class="skeleton"></div>`)}</div>`;
    const shown = rooms.conversations.slice(0, SHOWN);
    if (!shown.length) return nothing;
    return html`<ul role="list" class="room-links">${repeat(shown, ({ id }) => id, (room) => html`<li>${this.#link(room)}</li>`)}</ul>`;
  }

  #link(room) {
    return html`
      <a class="room-link talk ${room.unread.matters ? 'unread' : ''}" href="/rooms/${encodeURIComponent(room.id)}" data-room=${room.id}
        aria-current=${room === this.current ? 'page' : nothing} @click=${() => this.screen.showList(false)}>
        ${face(room, 'small')}<span class="room-name" dir="auto">${room.name}</span>${marks(room)}
      </a>`;
  }
}

customElements.define('p-conversation-list', ConversationList);
