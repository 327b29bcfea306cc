import { html, nothing } from 'lit';
import { api, path } from '../api.js';
import { avatar } from '../parts/avatar.js';
import { Loading } from '../parts/loading.js';
import '../people/friend-actions.js';
import { roleTags } from '../parts/role-tags.js';
import { date } from '../parts/time.js';
import { session } from '../session.js';
import { Page } from './page.js';

/** Who somebody is. */
class Person extends Page {
  heading = '';
  width = 'narrow';
  person = new Loading(this, () => this.#ask());

  willUpdate(changed) {
    if (changed.get('parameters')) {
      this.person.value = undefined;
      this.person.reload();
    }
    this.heading = this.person.value?.name ?? `@${this.parameters.username}`;
  }

  action() {
    return this.person.value?.id === session.account?.id ? html`<a class="button" href="/settings">Edit</a>` : nothing;
  }

  content() {
    return this.person.show((person) => html`
      <div class="person-head">
        ${avatar(person, 'large')}
        <div class="names">
          <p>@${person.username}</p>
          <p class="muted">Member since ${date(person.registeredAt)}</p>
          <p class="tags">${roleTags(person)}</p>
        </div>
      </div>
      <p class="actions"><p-friend-actions .person=${person}></p-friend-actions></p>
    `);
  }

  #ask() {
    return api.get(path`/api/people/by-username/${this.parameters.username}`);
  }
}

customElements.define('p-person', Person);
