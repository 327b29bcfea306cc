import { html, nothing } from 'lit';
import { avatar } from '../parts/avatar.js';

/** A person in a list, with what can be done at the end of the line. @param {Parley.Person} person @param {Shown} [end] @param {Shown} [below] */
export const personLine = (person, end = nothing, below = nothing) => html`
  <div class="person-line">
    ${avatar(person)}
    <div class="who">
      ${person.username
        ? html`<a class="name" href="/people/${encodeURIComponent(person.username)}" dir="auto">${person.name}</a> <span class="muted">@${person.username}</span>`
        : html`<span class="name" dir="auto">${person.name}</span>`}
      ${below}
    </div>
    <div class="end">${end}</div>
  </div>
`;
