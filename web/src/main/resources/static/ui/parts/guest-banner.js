import { html } from 'lit';
import { comingBack } from '../pages/entrance.js';

/** Stands where a visitor would write in a room that guests may read. */
export const guestBanner = (room) => html`
  <aside class="guest-banner" aria-label="You are a guest">
    <p>You read <strong>#${room.name}</strong> as a guest. Sign in to write, react and keep your place.</p>
    <p class="actions">
      <a class="button small" href=${comingBack('/sign-in')}>Sign in</a>
      <a class="button small primary" href=${comingBack('/sign-up')}>Sign up</a>
    </p>
  </aside>
`;
