import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { rooms } from '../conversation/stores.js';
import { conversations } from '../direct/stores.js';
import { avatar } from '../parts/avatar.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { requestsBadge } from '../people/requests-badge.js';
import { friends } from '../people/stores.js';
import { messagesBadge, roomsBadge } from './counts.js';
import { frame, trail } from './stores.js';

const PLACES = {
  chats: { label: 'Chats', sign: () => icon('hash'), count: roomsBadge },
  messages: { label: 'Messages', sign: () => icon('mail'), count: messagesBadge },
  people: { label: 'People', sign: () => icon('people'), count: requestsBadge },
  saved: { label: 'Saved', sign: () => icon('bookmark') },
  you: { label: 'You', sign: () => avatar(session.account, 'small') },
};

/** The places of the site at the bottom of a phone; it makes room for a keyboard. */
class TabBar extends Element {
  constructor() {
    super();
    this.watching(frame, trail, session, rooms, conversations, friends);
  }

  render() {
    if (!frame.phone || frame.typing) return nothing;
    return html`<nav class="tab-bar" aria-label="Site">${Object.entries(PLACES).map(([place, { label, sign, count }]) => html`
      <a href=${trail.to(place)} aria-current=${place === trail.here ? 'true' : nothing} @click=${(event) => enter(event, place)}>
        <span class="tab-sign">${sign()}${count?.()}</span><span>${label}</span></a>`)}</nav>`;
  }
}

/** Where one is already, one comes to the top. */
function enter({ currentTarget, metaKey, ctrlKey, shiftKey }, place) {
  if (metaKey || ctrlKey || shiftKey) return;
  trail.enter(place);
  if (currentTarget.pathname === location.pathname) scrollTo(0, 0);
}

customElements.define('p-tab-bar', TabBar);
