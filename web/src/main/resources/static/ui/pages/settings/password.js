import { html } from 'lit';
import { api } from '../../api.js';
import { Element } from '../../parts/element.js';
import { formError, formOf, submitButton } from '../../parts/field.js';
import { Form } from '../../parts/form.js';
import '../../parts/password-field.js';
import { toast } from '../../parts/toast.js';
import { session } from '../../session.js';
import { CONFIRMING } from './confirming.js';

/** Another password; all other devices are signed out by it. */
class PasswordSettings extends Element {
  form = new Form(this, { current: CONFIRMING.password.slice(0, 2), password: ['PASSWORD_'] });

  render() {
    const { username, name, email } = session.account;
    return html`
      <p class="muted">All your other devices are signed out when you change it.</p>
      ${formOf(this.form, (values, form) => this.#save(values, form), html`
        ${formError(this.form)}
        <input class="visually-hidden" name="username" autocomplete="username" tabindex="-1" aria-hidden="true" readonly .defaultValue=${username} />
        <p-password-field .form=${this.form} field="current" label="Current password"></p-password-field>
        <p-password-field .form=${this.form} .context=${[username, name, email]} label="New password" autocomplete="new-password" fresh></p-password-field>
        <div class="form-foot">${submitButton(this.form, 'Change password', { busy: 'Changing…' })} <a href="/reset">Forgot it?</a></div>
      `)}
    `;
  }

  async #save({ current, password }, form) {
    await api.put('/api/account/password', { current, password });
    form.reset();
    toast('Your password is changed. Other devices are signed out.');
  }
}

customElements.define('p-password-settings', PasswordSettings);
