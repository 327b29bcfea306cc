import { html } from 'lit';
import { api, session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { attempt, toast } from '../parts/toast.js';

/** Where mail goes, and whether that is confirmed. */
class MailSettings extends Element {
  form = new Form(this, { email: ['EMAIL_'] });

  constructor() {
    super();
    this.watching(session);
  }

  render() {
    const { email, emailVerified } = session.account;
    return html`
      <div class="state-line">
        <p><strong>${email}</strong></p>
        ${emailVerified
          ? html`<span class="tag accent">${icon('check')} Confirmed</span>`
          : html`<span class="tag warning">Not confirmed yet</span>
              <button class="button small" type="button" @click=${() => this.#again()}>Send the link again</button>`}
      </div>
      <p class="muted">For resetting your password, and for signing in once it is confirmed. Nobody else sees it.</p>
      <h3>Use another address</h3>
      ${formOf(this.form, (values, form) => this.#save(values, form), html`
        ${formError(this.form)}
        ${field(this.form, {
          name: 'email', label: 'New mail address', type: 'email', inputmode: 'email', autocomplete: 'email', required: true, maxlength: 254,
          invalid: 'Enter a mail address such as ana@example.org.', hint: 'We send a link there to confirm it, and tell the old address.',
        })}
        <div class="form-foot">${submitButton(this.form, 'Change address', { busy: 'Changing…' })}</div>
      `)}
    `;
  }

  async #save({ email }, form) {
    await api.put('/api/account/email', { email: email.trim() });
    form.reset();
    await session.load();
    toast(`A link is on its way to ${email.trim()}.`);
  }

  async #again() {
    if (await attempt(() => api.post('/api/account/email/verification'))) toast(`A link is on its way to ${session.account.email}.`);
  }
}

customElements.define('p-mail-settings', MailSettings);
