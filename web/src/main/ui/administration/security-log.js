import { html, nothing } from 'lit';
import { ACTS } from '../account/security-actions.js';
import { query } from '../base/address.js';
import { api } from '../base/stores.js';
import { icon } from '../parts/icons.js';
import { Page } from '../parts/page.js';
import { Paged } from '../parts/paged.js';
import { full } from '../parts/time.js';

const AT_ONCE = 50;
const KINDS = { '': 'Everything', SIGN_IN: 'Sign-ins', REFUSAL: 'Refusals', CHANGE: 'Changes of accounts' };

/** Who signed in, who was refused, and what was done to accounts: for administrators and auditors. */
class SecurityLog extends Page {
  static properties = { ...Page.properties, kind: { state: true }, address: { state: true } };

  heading = 'Sign-ins and refusals';
  kind = '';
  username = '';
  address = '';
  #timer = 0;
  log = new Paged(this, (before) => this.#ask(before), AT_ONCE);

  content() {
    return html`
      <search class="filters">
        <label class="search">
          <span class="visually-hidden">Username</span>
          ${icon('search')}
          <input class="input" type="search" name="username" placeholder="Whole username" autocomplete="off" autocapitalize="none" @input=${this.#typed} />
        </label>
        <label class="field-inline">
          <span class="visually-hidden">What</span>
          <select class="input" name="kind" @change=${({ target }) => this.#narrow({ kind: target.value })}>
            ${Object.entries(KINDS).map(([value, label]) => html`<option value=${value} ?selected=${value === this.kind}>${label}</option>`)}
          </select>
        </label>
        ${this.address
          ? html`<button class="button small" type="button" aria-label="Show all networks again" @click=${() => this.#narrow({ address: '' })}>${this.address} ${icon('close')}</button>`
          : nothing}
      </search>
      ${this.log.show((entry) => this.#line(entry), 'Nothing of that kind is recorded.')}
    `;
  }

  #line({ act, at, person, by, address, device }) {
    const who = by ?? person;
    return html`
      <li class="line">
        <div class="what">
          <p>${who ? nameOf(who) : 'Somebody with an unknown name'} ${ACTS[act]}${by ? html` of ${nameOf(person)}` : nothing}</p>
          <p class="muted">${device} · <button class="link-button" type="button" title="Only what came from here" @click=${() => this.#narrow({ address })}>${address}</button></p>
        </div>
        <time class="muted" datetime=${at}>${full(at)}</time>
      </li>
    `;
  }

  #ask = async (before) =>
    (await api.get(
      `/api/security-log${query({ username: this.username, kind: this.kind, address: this.address, before, limit: AT_ONCE })}`,
    )).entries;

  #narrow(filter) {
    Object.assign(this, filter);
    this.log.reload();
  }

  #typed = ({ target }) => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#narrow({ username: target.value.trim().replace(/^@/, '') }), 200);
  };
}

const nameOf = (
  { username, name },
) => (username ? html`<a href="/people/${encodeURIComponent(username)}"><bdi>${name}</bdi></a>` : 'somebody erased');

customElements.define('p-security-log', SecurityLog);
