import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { codeField } from './code-field.js';
import { passkeysSupported, reasonOf, signInByPasskey } from './passkeys.js';
import './password-field.js';

/** Asks who is signed in to show again that it is they, before something that could take the account over. */
class ConfirmIdentity extends Dialog {
  heading = 'Confirm that it is you';
  form = new Form(this, { password: ['WRONG_PASSWORD'], code: ['CODE_', 'WRONG_SECOND_FACTOR'] });

  body() {
    const { username, secondFactor, passkeys } = session.account;
    return html`
      <p>You signed in a while ago, and this could be used to take your account over. What you asked for goes on at once afterwards.</p>
      ${formOf(this.form, (values) => this.#confirm(values), html`
        ${formError(this.form)}
        <input hidden name="username" autocomplete="username" readonly .defaultValue=${username} />
        <p-password-field .form=${this.form} label="Your password"></p-password-field>
        ${secondFactor ? codeField(this.form) : nothing}
      `)}
      ${passkeys && passkeysSupported
        ? html`<p class="divider"><span>or</span></p>
            <button class="button block" type="button" @click=${() => this.#usePasskey()}>${icon('key')} Use a passkey</button>`
        : nothing}
    `;
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, 'Confirm', { busy: 'Confirming…' })}`;
  }

  async #confirm({ password, code }) {
    await session.confirm(password, code);
    this.close(true);
  }

  /** A passkey may be another person's: then this page waits for its own. */
  async #usePasskey() {
    try {
      await signInByPasskey();
      this.close(!session.interruption);
    } catch (error) {
      this.form.refuse(reasonOf(error));
    }
  }
}

customElements.define('p-confirm-identity', ConfirmIdentity);

let asking = null;

/** One question for all requests that wait for it. @returns {Promise<boolean>} */
export function confirmIdentity() {
  asking ??= openDialog('p-confirm-identity').then((confirmed) => {
    asking = null;
    return confirmed === true;
  });
  return asking;
}
