import { html } from 'lit';
import { myProfile } from '../../my-profile.js';
import { Element } from '../../parts/element.js';
import { failure, skeleton } from '../../parts/loading.js';
import '../../parts/status.js';
import { session } from '../../session.js';
import './profile/details.js';
import './profile/fields.js';
import './profile/name.js';
import './profile/pictures.js';

/** What one tells of oneself, and who sees it. */
class ProfileSettings extends Element {
  constructor() {
    super();
    this.watching(session, myProfile);
  }

  render() {
    const { profile, problem } = myProfile;
    return html`
      <p class="muted">Everything here is up to you. <a href="/people/${encodeURIComponent(session.account.username)}">See how it looks</a></p>
      <p-name-settings></p-name-settings>
      ${profile ? this.#parts(profile) : problem ? failure(problem, myProfile.load) : html`<div class="waiting" aria-busy="true">${skeleton()}</div>`}
    `;
  }

  #parts({ status }) {
    return html`
      <p-picture-settings></p-picture-settings>
      <section class="part" aria-labelledby="status-heading">
        <h3 id="status-heading">Status</h3>
        <div class="state-line">
          ${status ? html`<p-status .status=${status}></p-status>` : html`<p class="muted">None.</p>`}
          <button class="button small" type="button" @click=${this.#status}>${status ? 'Change' : 'Set a status'}</button>
        </div>
      </section>
      <p-detail-settings></p-detail-settings>
      <p-field-settings kind="LINK"></p-field-settings>
      <p-field-settings kind="TEXT"></p-field-settings>
    `;
  }

  async #status() {
    (await import('../../dialogs/set-status.js')).setStatus();
  }
}

customElements.define('p-profile-settings', ProfileSettings);
