import { html, nothing } from 'lit';
import { icon } from '../parts/icons.js';
import { date } from '../parts/time.js';
import './local-time.js';

/** What a person tells of themselves in few words, beginning with what every profile has. */
export function facts({ person, location, timeZone, fields }) {
  return html`
    <dl class="facts profile-facts">
      ${location ? html`<dt>Location</dt><dd dir="auto">${location}</dd>` : nothing}
      ${timeZone ? html`<dt>Local time</dt><dd><p-local-time .zone=${timeZone}></p-local-time></dd>` : nothing}
      <dt>Member since</dt><dd>${date(person.registeredAt)}</dd>
      ${fields.filter(({ kind }) => kind === 'TEXT').map(({ label, text }) => html`<dt dir="auto">${label}</dt><dd dir="auto">${text}</dd>`)}
    </dl>
  `;
}

/** Where else a person is found. Only addresses of the web get here; the server refuses all others. */
export function links({ fields }) {
  const found = fields.filter(({ kind }) => kind === 'LINK');
  if (!found.length) return nothing;
  return html`
    <ul class="profile-links" role="list" aria-label="Links">
      ${found.map(({ label, text }) => html`<li><a href=${text} target="_blank" rel="noopener noreferrer nofollow me">${icon('link')}<span dir="auto">${label}</span></a></li>`)}
    </ul>
  `;
}
