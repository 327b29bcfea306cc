import { html, nothing } from 'lit';
import { createPasskey, passkeysSupported, reasonOf } from '../account/passkeys.js';
import { path } from '../base/address.js';
import { api, session } from '../base/stores.js';
import { confirmed } from '../parts/dialog.js';
import { Element } from '../parts/element.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { Loading, skeleton } from '../parts/loading.js';
import { date, relative } from '../parts/time.js';
import { attempt, toast } from '../parts/toast.js';

/** Signing in with a fingerprint, a face, a PIN or a key instead of a password. */
class PasskeySettings extends Element {
  form = new Form(this);
  passkeys = new Loading(this, () => api.get('/api/account/passkeys'));

  render() {
    return html`
      <p class="muted">A passkey signs you in with your fingerprint, your face, a PIN or a security key. There is nothing to remember and nothing to steal.</p>
      ${this.passkeys.show(({ passkeys }) => this.#list(passkeys), skeleton(1))}
      ${passkeysSupported ? this.#add(this.passkeys.value?.device ?? '') : html`<p class="notice">This browser does not offer passkeys here. They need a current browser, and an address with https or localhost.</p>`}
    `;
  }

  #list(passkeys) {
    if (!passkeys.length) return html`<p class="empty framed">You have no passkey yet.</p>`;
    return html`<ul class="lines" role="list">${passkeys.map((passkey) => html`
      <li class="line">
        <span class="line-icon">${icon('key')}</span>
        <div class="what">
          <p class="name" dir="auto">${passkey.label}</p>
          <p class="muted">Added ${date(passkey.createdAt)}${passkey.lastUsedAt ? html`, used ${relative(passkey.lastUsedAt)}` : nothing}</p>
        </div>
        <button class="button small" type="button" aria-label="Delete ${passkey.label}" @click=${() => this.#delete(passkey)}>Delete…</button>
      </li>
    `)}</ul>`;
  }

  #add(device) {
    return html`
      <h3>Add a passkey</h3>
      ${formOf(this.form, (values, form) => this.#create(values, form), html`
        ${formError(this.form)}
        ${field(this.form, { name: 'label', label: 'Name', value: device, required: true, maxlength: 60, hint: 'To tell your passkeys apart.' })}
        <div class="form-foot">${submitButton(this.form, 'Add a passkey', { busy: 'Follow your browser…' })}</div>
      `)}
    `;
  }

  async #create({ label }, form) {
    try {
      await createPasskey(label.trim());
    } catch (error) {
      const reason = reasonOf(error);
      if (reason) this.form.refuse(reason);
      return;
    }
    form.reset();
    session.load();
    toast('Your passkey is ready. Use it the next time you sign in.');
    this.passkeys.reload();
  }

  async #delete({ id, label }) {
    const sure = await confirmed({
      heading: html`Delete “<bdi>${label}</bdi>”?`,
      text: 'You can’t sign in with it any more. Delete it from your device too.',
      action: 'Delete',
      danger: true,
    });
    if (sure && (await attempt(() => api.delete(path`/webauthn/register/${id}`)))) {
      session.load();
      this.passkeys.reload();
    }
  }
}

customElements.define('p-passkey-settings', PasskeySettings);
