import { html, nothing } from 'lit';
import { router, session } from '../base/stores.js';
import '../chat/room-list.js';
import '../conversation/connection-state.js';
import { rooms } from '../conversation/stores.js';
import '../direct/conversation-list.js';
import { conversations } from '../direct/stores.js';
import { avatar } from '../parts/avatar.js';
import { brand } from '../parts/brand.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { requestsBadge } from '../people/requests-badge.js';
import { friends } from '../people/stores.js';
import { accountMenu, statusLine } from '../profile/account-menu.js';
import { myProfile } from '../profile/stores.js';
import { messagesBadge } from './counts.js';
import { openSwitcher, showKeys } from './keys.js';
import { frame } from './stores.js';

/** What the site holds, at the left of every page: it stays as it is while pages change. */
class Column extends Element {
  constructor() {
    super();
    this.watching(frame, router, session, rooms, conversations, friends, myProfile);
  }

  connectedCallback() {
    super.connectedCallback();
    rooms.start();
  }

  render() {
    if (frame.phone) return nothing;
    const { folded } = frame;
    const label = folded ? 'Open the side bar' : 'Fold the side bar';
    return html`
      <nav class="rooms-pane" aria-label="Site and rooms" @keydown=${this.#move}>
        <div class="rooms-head">
          ${folded ? nothing : brand()}
          <button class="icon-button column-toggle" type="button" aria-expanded=${String(!folded)} aria-label=${label} title=${label}
            @click=${() => frame.toggle()}>${icon('menu')}</button>
        </div>
        <button class="switcher-button" type="button" title=${folded ? 'Search or go to… (Ctrl K)' : nothing} @click=${openSwitcher}>
          ${icon('search')}<span>Search or go to…</span><kbd>Ctrl K</kbd>
        </button>
        <div class="rooms-scroll">
          <ul role="list" class="site-links">
            ${entry('/', 'home', 'Home')}
            ${entry('/messages', 'mail', 'Messages', messagesBadge())}
            ${entry('/friends', 'people', 'People', requestsBadge())}
            ${entry('/saved', 'bookmark', 'Saved messages')}
            ${entry('/directory', 'compass', 'All rooms')}
          </ul>
          <p-room-list .icons=${folded}></p-room-list>
          <p-conversation-list .icons=${folded}></p-conversation-list>
        </div>
        <div class="rooms-foot">
          <button class="me" type="button" aria-haspopup="menu" @click=${({ currentTarget }) => this.#account(currentTarget)}>
            ${avatar(session.account ?? { id: '', name: '?' })}
            <span class="me-name"><span dir="auto">${session.account?.name}</span><small dir="auto">${about()}</small></span>
          </button>
          <p-connection-state></p-connection-state>
        </div>
      </nav>`;
  }

  #account(anchor) {
    accountMenu(anchor, { above: true }, [{ label: 'Keyboard shortcuts', icon: 'keyboard', key: '?', act: showKeys }]);
  }

  /** Arrow keys go up and down among all that leads somewhere. */
  #move = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.closest('[role="menu"]')) return;
    const all = [...this.querySelectorAll('.rooms-scroll :is(a, button)')];
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at < 0) return;
    event.preventDefault();
    all.at((at + step) % all.length).focus();
  };
}

/** @param {string} address @param {Parameters<typeof icon>[0]} drawing @param {string} label @param {Shown} [count] */
function entry(address, drawing, label, count = nothing) {
  const here = address !== '/' && `${location.pathname}/`.startsWith(`${address}/`);
  return html`<li><a class="room-link" href=${address} title=${frame.folded ? label : nothing} aria-current=${here ? 'page' : nothing}>
    ${icon(drawing)}<span class="room-name">${label}</span>${count}</a></li>`;
}

/** What one is about, or else how one signs in. */
function about() {
  const { status } = myProfile;
  return status ? statusLine(status) : `@${session.account?.username}`;
}

customElements.define('p-column', Column);
