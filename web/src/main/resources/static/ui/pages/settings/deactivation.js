import { html } from 'lit';
import { api } from '../../api.js';
import { Element } from '../../parts/element.js';
import { formError, formOf, submitButton } from '../../parts/field.js';
import { Form } from '../../parts/form.js';
import '../../parts/password-field.js';
import { CONFIRMING } from './confirming.js';

/** Leaving the site. What was written stays. */
class DeactivationSettings extends Element {
  form = new Form(this, CONFIRMING);

  render() {
    return html`
      <p>Nobody can sign in to your account any more, you included, and all your devices are signed out at once.</p>
      <p>What you wrote stays where it is, under your name. An administrator can open the account again if you ask.</p>
      ${formOf(this.form, (values) => this.#close(values), html`
        ${formError(this.form)}
        <p-password-field .form=${this.form} label="Your password"></p-password-field>
        <div class="form-foot">${submitButton(this.form, 'Close my account', { kind: 'danger', busy: 'Closing…' })}</div>
      `)}
    `;
  }

  async #close({ password }) {
    await api.post('/api/account/deactivation', { password });
    location.assign('/?goodbye');
  }
}

customElements.define('p-deactivation-settings', DeactivationSettings);
