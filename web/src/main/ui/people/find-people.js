import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { query } from '../base/address.js';
import { api, router, session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { Loading } from '../parts/loading.js';
import { relatedPersonLine } from './related-person-line.js';

const PAUSE = 150;
const AT_ONCE = 30;

/** Finds people by any part of their names; before anything is typed, shows whom one may know. */
class FindPeople extends Element {
  static properties = { text: { state: true } };

  text = router.query.get('text') ?? '';
  found = new Loading(this, () => this.#ask());
  #timer;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    return html`
      <search class="filters">
        <label class="search">
          <span class="visually-hidden">Name or username</span>
          ${icon('search')}
          <input class="input" type="search" dir="auto" placeholder="Name or username" autocomplete="off" autocapitalize="none" spellcheck="false" .value=${this.text} @input=${this.#typed} />
        </label>
      </search>
      ${this.found.show((found) => this.#list(found))}
    `;
  }

  #list({ sought, people }) {
    const others = people.filter(({ person }) => person.id !== session.account?.id);
    if (!others.length) {
      return html`<p class="empty" role="status">${sought ? 'Nobody of that name, or they don’t want to be found.' : 'Type a name. Once you have friends, and rooms in common with others, people you may know appear here.'}</p>`;
    }
    return html`
      <h2 class="list-title">${sought ? 'Found' : 'People you may know'}</h2>
      <p class="visually-hidden" role="status">${others.length === 1 ? '1 person' : `${others.length} people`}</p>
      <ul class="lines padded" role="list">${repeat(others, ({ person }) => person.id, (one) => html`<li>${relatedPersonLine(one.person, inCommon(one))}</li>`)}</ul>
    `;
  }

  #typed = (event) => {
    this.text = event.target.value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE);
  };

  /** The address says what is shown, so that coming back shows it again. */
  #search() {
    history.replaceState(history.state, '', location.pathname + query({ text: this.text.trim() }));
    this.found.reload();
  }

  async #ask() {
    const sought = this.text.trim().replace(/^@/, '');
    const address = sought ? `/api/people${query({ text: sought, limit: AT_ONCE })}` : '/api/people/suggestions';
    return { sought, ...(await api.get(address)) };
  }
}

function inCommon({ commonFriends, commonRooms }) {
  const parts = [counted(commonFriends, 'common friend'), counted(commonRooms, 'common room')].filter(Boolean);
  return parts.length ? html`<p class="muted">${parts.join(', ')}</p>` : nothing;
}

const counted = (number, what) => (number ? `${number} ${what}${number === 1 ? '' : 's'}` : '');

customElements.define('p-find-people', FindPeople);
