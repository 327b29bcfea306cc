import { html, svg } from 'lit';
import { codeField } from '../account/code-field.js';
import { api, session } from '../base/stores.js';
import { confirmed } from '../parts/dialog.js';
import { Element } from '../parts/element.js';
import { formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { Loading, skeleton } from '../parts/loading.js';
import { copy } from '../parts/text-export.js';
import { attempt, toast } from '../parts/toast.js';
import './recovery-codes.js';

/** A code from an app, asked for after the password. */
class SecondFactorSettings extends Element {
  static properties = { setup: { state: true }, codes: { state: true } };

  form = new Form(this, { code: ['CODE_', 'WRONG_SECOND_FACTOR'] });
  state = new Loading(this, () => api.get('/api/account/second-factor'));
  /** What the app is given, while it is being set up. */
  setup = null;
  /** Recovery codes that were just made: nobody can show them again. */
  codes = null;

  render() {
    if (this.codes) return html`<p-recovery-codes .codes=${this.codes} @done=${() => (this.codes = null)}></p-recovery-codes>`;
    if (this.setup) return this.#setUp(this.setup);
    return this.state.show((state) => (state.on ? this.#on(state) : this.#off()), skeleton(2));
  }

  #off() {
    return html`
      <p class="muted">
        After your password you enter a code that an app on your phone shows, such as Aegis, FreeOTP or Google Authenticator. Whoever learns
        your password gets no further. Passkeys need no code: they are two steps already.
      </p>
      <p class="form-foot"><button class="button primary" type="button" @click=${() => this.#begin()}>Set up an app</button></p>
    `;
  }

  #setUp({ secret, uri, qr }) {
    return html`
      <ol class="steps">
        <li>
          <p>Scan this picture with your authenticator app.</p>
          <a class="qr" href=${uri} title="Open the app on this device">
            <svg viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label="QR code of the secret below" shape-rendering="crispEdges">${svg`<path d=${qr.path}></path>`}</svg>
          </a>
          <p class="muted">Can’t scan it? Enter this secret into the app, or <a href=${uri}>open the app here</a>.</p>
          <p class="state-line"><code class="secret">${grouped(secret)}</code> <button class="button small" type="button" @click=${() => copy(secret, 'Copied.')}>${icon('copy')} Copy</button></p>
        </li>
        <li>
          <p>Enter the code that the app shows now. Until then nothing is changed.</p>
          ${formOf(this.form, ({ code }) => this.#confirm(code), html`
            ${formError(this.form)}
            ${codeField(this.form, { hint: 'Six digits.' })}
            <div class="form-foot">
              ${submitButton(this.form, 'Turn it on', { busy: 'Checking…' })}
              <button class="button" type="button" @click=${() => (this.setup = null)}>Cancel</button>
            </div>
          `)}
        </li>
      </ol>
    `;
  }

  #on({ recoveryCodes }) {
    const few = recoveryCodes < 3;
    return html`
      <div class="state-line">
        <p><strong>An authenticator app</strong></p>
        <span class="tag accent">${icon('check')} On</span>
        <button class="button small" type="button" @click=${() => this.#remove()}>Remove…</button>
      </div>
      <h3>Recovery codes</h3>
      <p class=${few ? 'notice warning' : 'muted'}>
        ${recoveryCodes === 1 ? 'One is' : `${recoveryCodes} are`} left. Each lets you in once without the app: keep them where you would look for
        them without your phone.
      </p>
      <p class="form-foot"><button class="button" type="button" @click=${() => this.#renew()}>Make new codes…</button></p>
    `;
  }

  async #begin() {
    await attempt(async () => (this.setup = await api.post('/api/account/second-factor')));
    await this.updateComplete;
    this.querySelector('input[name="code"]')?.focus();
  }

  async #confirm(code) {
    const { recoveryCodes } = await api.put('/api/account/second-factor', { code });
    this.setup = null;
    this.codes = recoveryCodes;
    this.#changed(true);
  }

  async #remove() {
    const text = 'Your password alone signs you in then. The recovery codes are void.';
    if (!(await confirmed({ heading: 'Remove the authenticator app?', text, action: 'Remove', danger: true }))) return;
    if (!(await attempt(() => api.delete('/api/account/second-factor')))) return;
    toast('Your password alone signs you in now.');
    this.#changed(false);
  }

  async #renew() {
    if (
      !(await confirmed({ heading: 'Make new recovery codes?', text: 'The codes that you have are void then.', action: 'Make new codes' }))
    ) return;
    await attempt(async () => (this.codes = (await api.post('/api/account/recovery-codes')).recoveryCodes));
    this.state.reload();
  }

  #changed(secondFactor) {
    session.update({ secondFactor });
    this.state.reload();
  }
}

const grouped = (secret) => secret.match(/.{1,4}/g).join(' ');

customElements.define('p-second-factor-settings', SecondFactorSettings);
