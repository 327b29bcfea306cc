import { html, nothing } from 'lit';
import { ACTS, isRefusal } from '../account/security-actions.js';
import { query } from '../base/address.js';
import { api } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { Paged } from '../parts/paged.js';
import { full } from '../parts/time.js';

const AT_ONCE = 30;

/** What was done to one's account, and what others tried. */
class ActivitySettings extends Element {
  activity = new Paged(
    this,
    async (before) => (await api.get(`/api/account/activity${query({ before, limit: AT_ONCE })}`)).entries,
    AT_ONCE,
  );

  render() {
    return html`
      <p class="muted">
        What you don’t remember may have been somebody else: <a href="/settings/password">change your password</a> then, and look at
        <a href="/settings/sessions">your devices</a>. It is kept for some months.
      </p>
      ${this.activity.show(line, 'Nothing yet.')}
    `;
  }
}

const line = ({ act, at, by, address, device }) => html`
  <li class="line">
    <div class="what">
      <p>${by ? 'An administrator' : isRefusal(act) ? 'Somebody' : 'You'} ${ACTS[act]} ${act !== 'RESET_ASKED' && isRefusal(act) ? html`<span class="tag warning">Refused</span>` : nothing}</p>
      <p class="muted">${device} · ${address}</p>
    </div>
    <time class="muted" datetime=${at}>${full(at)}</time>
  </li>
`;

customElements.define('p-activity-settings', ActivitySettings);
