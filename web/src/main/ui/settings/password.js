import { html } from 'lit';
import { endOtherAccess } from '../account/end-other-access.js';
import '../account/password-field.js';
import { api, session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { toast } from '../parts/toast.js';

/** Another password, and what of the old one's goes with it. */
class PasswordSettings extends Element {
  form = new Form(this, { current: ['WRONG_PASSWORD'], password: ['PASSWORD_'] });

  render() {
    const { username, name, email } = session.account;
    return html`
      ${formOf(this.form, (values, form) => this.#save(values, form), html`
        ${formError(this.form)}
        <input class="visually-hidden" name="username" autocomplete="username" tabindex="-1" aria-hidden="true" readonly .defaultValue=${username} />
        <p-password-field .form=${this.form} field="current" label="Current password"></p-password-field>
        <p-password-field .form=${this.form} .context=${[username, name, email]} label="New password" autocomplete="new-password" fresh></p-password-field>
        ${endOtherAccess(false)}
        <div class="form-foot">${submitButton(this.form, 'Change password', { busy: 'Changing…' })} <a href="/reset">Forgot it?</a></div>
      `)}
    `;
  }

  async #save({ current, password, endSessions, removePasskeys }, form) {
    await api.put('/api/account/password', {
      current,
      password,
      endSessions: Boolean(endSessions),
      removePasskeys: Boolean(removePasskeys),
    });
    form.reset();
    if (removePasskeys) await session.load();
    toast(endSessions ? 'Your password is changed. Other devices are signed out.' : 'Your password is changed.');
  }
}

customElements.define('p-password-settings', PasswordSettings);
