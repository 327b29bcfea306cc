import { html, nothing } from 'lit';
import { avatar, hue, pictureAddress } from '../parts/avatar.js';
import { image } from '../parts/image.js';
import { roleTags } from '../people/role-tags.js';
import './status.js';

/** The face of a profile: cover, picture, name, what the person is about now, and what to do next. */
export function profileHead({ person, pronouns, status, cover }, doings) {
  return html`
    <header class="profile-head">
      <div class="cover hue-${hue(person.id)}">
        ${cover ? image(pictureAddress(person.id, 'cover', cover, 'view')) : nothing}
      </div>
      <div class="profile-line">
        ${avatar(person, 'huge')}
        <div class="profile-doings">${doings}</div>
      </div>
      <div class="names">
        <h1 dir="auto">${person.name || 'Erased'}</h1>
        <p class="muted">${person.username ? html`@${person.username}` : nothing}${pronouns ? html` · <bdi>${pronouns}</bdi>` : nothing}</p>
        <p class="tags">${roleTags(person)}</p>
        <p-status .status=${status}></p-status>
      </div>
    </header>
  `;
}
