import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { router, session } from '../base/stores.js';
import '../conversation/connection-state.js';
import { mutedMark, unreadBadge } from '../conversation/conversation-line.js';
import { rooms } from '../conversation/stores.js';
import '../direct/conversation-list.js';
import { avatar } from '../parts/avatar.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { requestsBadge } from '../people/requests-badge.js';
import { friends } from '../people/stores.js';
import { accountMenu, statusLine } from '../profile/account-menu.js';
import { myProfile } from '../profile/stores.js';
import { createRoom } from '../rooms/create-room.js';
import { showKeys } from './key-help.js';
import { goToNextUnread, nextUnread } from './next-unread.js';
import { openSwitcher } from './quick-switcher.js';

/** The conversations and rooms one is in, with what is unread in them. */
class RoomList extends Element {
  static properties = { current: { attribute: false }, screen: { attribute: false } };

  /** @type {Parley.RoomStore} */
  current;
  /** @type {Parley.ChatScreen} */
  screen;

  constructor() {
    super();
    this.watching(rooms, session, friends, myProfile);
  }

  render() {
    return html`
      <nav class="rooms-pane" aria-label="Rooms">
        <div class="rooms-head">
          <a class="site-name" href="/">${session.site.name}</a>
          <button class="icon-button small" type="button" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" @click=${showKeys}>${icon('keyboard')}</button>
        </div>
        <button class="switcher-button" type="button" @click=${openSwitcher}>
          ${icon('search')}<span>Go to…</span><kbd>Ctrl K</kbd>
        </button>
        <div class="rooms-scroll">
          <p-conversation-list .current=${this.current} .screen=${this.screen}></p-conversation-list>
          <a class="room-link" href="/friends">${icon('people')}<span class="room-name">Friends</span>${requestsBadge()}</a>
          <a class="room-link" href="/saved">${icon('bookmark')}<span class="room-name">Saved messages</span></a>
          <div class="rooms-title"><h2>Rooms</h2>
            ${nextUnread() ? html`<button class="icon-button small" type="button" aria-label="Next unread room" title="Next unread room (n)" @click=${goToNextUnread}>${icon('unread')}</button>` : nothing}
            <button class="icon-button small" type="button" aria-label="Create a room" title="Create a room" @click=${this.#create}>${icon('plus')}</button>
          </div>
          ${this.#rooms()}
          <a class="room-link all-rooms" href="/directory">${icon('compass')}<span class="room-name">All rooms</span></a>
        </div>
        <div class="rooms-foot">
          <button class="me" type="button" aria-haspopup="menu" @click=${(event) => accountMenu(event.currentTarget, { above: true })}>
            ${avatar(session.account ?? { id: '', name: '?' })}
            <span class="me-name"><span dir="auto">${session.account?.name}</span><small dir="auto">${this.#about()}</small></span>
          </button>
          <p-connection-state></p-connection-state>
        </div>
      </nav>`;
  }

  /** What one is about, or else how one signs in. */
  #about() {
    const { status } = myProfile;
    return status ? statusLine(status) : `@${session.account?.username}`;
  }

  #rooms() {
    if (!rooms.loaded) return html`<div class="skeletons" aria-hidden="true">${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}</div>`;
    return html`<ul role="list" class="room-links">
      ${repeat(rooms.joined, ({ id }) => id, (room) => html`<li>${this.#link(room)}</li>`)}
    </ul>`;
  }

  #link(room) {
    const current = room === this.current;
    const { unread, mutedForMe } = room;
    const { mentions } = unread;
    return html`
      <a class="room-link ${unread.matters ? 'unread' : ''} ${room.room.archived ? 'archived' : ''}" href="/rooms/${encodeURIComponent(room.id)}"
        aria-current=${current ? 'page' : nothing} data-room=${room.id} @click=${() => this.screen.showList(false)}>
        ${icon(room.room.archived ? 'archive' : room.room.posting === 'MODERATORS' ? 'megaphone' : 'hash')}
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
