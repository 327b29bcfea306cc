import { html, nothing } from 'lit';
import { friends } from './stores.js';

/** How many ask to be friends. */
export function requestsBadge() {
  const asking = friends.incoming.length;
  return asking
    ? html`<b class="badge mention">${asking}<i class="visually-hidden"> ${asking === 1 ? 'friend request' : 'friend requests'}</i></b>`
    : nothing;
}
