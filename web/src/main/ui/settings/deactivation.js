import { html } from 'lit';
import { api, session } from '../base/stores.js';
import { confirmed } from '../parts/dialog.js';
import { Element } from '../parts/element.js';
import { attempt } from '../parts/toast.js';

/** Leaving the site. What was written stays. */
class DeactivationSettings extends Element {
  render() {
    return html`
      <p>Nobody can sign in to your account any more, you included, and all your devices are signed out at once.</p>
      <p>What you wrote stays where it is, under your name. An administrator can open the account again if you ask.</p>
      <p class="form-foot"><button class="button danger" type="button" @click=${() => this.#close()}>Close my account…</button></p>
    `;
  }

  async #close() {
    const sure = await confirmed({
      heading: 'Close your account?',
      text: 'All your devices are signed out at once, this one too.',
      action: 'Close my account',
      danger: true,
    });
    if (!sure || !(await attempt(() => api.post('/api/account/deactivation')))) return;
    session.forget();
    location.assign('/?goodbye');
  }
}

customElements.define('p-deactivation-settings', DeactivationSettings);
