import { html } from 'lit';
import { path } from '../base/address.js';
import { api, router, session } from '../base/stores.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { Loading } from '../parts/loading.js';
import { toast } from '../parts/toast.js';
import { endOtherAccess } from './end-other-access.js';
import { Entrance } from './entrance.js';
import './password-field.js';

/** A forgotten password: asks for the link and, opened by that link, for the new password. */
class Reset extends Entrance {
  static properties = { askedFor: { state: true } };

  form = new Form(this, { password: ['PASSWORD_'] });
  owner = new Loading(this, async () => (this.#token ? api.get(path`/api/password-resets/${this.#token}`) : null));

  willUpdate() {
    if (this.#token) this.heading = 'Choose a new password';
    else this.heading = this.askedFor ? 'Look into your mail' : 'Reset your password';
  }

  content() {
    if (this.#token) return this.#choose();
    return this.askedFor ? this.#sent() : this.#ask();
  }

  get #token() {
    return router.query.get('token');
  }

  #ask() {
    return html`
      <p class="muted">Enter the mail address of your account. We send a link to choose a new password.</p>
      ${formOf(this.form, (values) => this.#request(values), html`
        ${formError(this.form)}
        ${field(this.form, {
          name: 'email', label: 'Mail address', type: 'email', inputmode: 'email', autocomplete: 'email', required: true, autofocus: true,
          invalid: 'Enter a mail address such as ana@example.org.',
        })}
        <div class="form-foot">${submitButton(this.form, 'Send the link', { busy: 'Sending…' })} <a href="/sign-in">Back to sign in</a></div>
      `)}
    `;
  }

  #sent() {
    return html`
      <div role="status">
        <p>If an account has the address <strong>${this.askedFor}</strong>, a link is on its way to it.</p>
        <p class="muted">Nothing there after some minutes? Look among the unwanted mail, and whether the address is the one you signed up with.</p>
      </div>
      <p class="form-foot">
        <button class="button" type="button" @click=${() => (this.askedFor = '')}>Use another address</button>
        <a href="/sign-in">Back to sign in</a>
      </p>
    `;
  }

  #choose() {
    if (this.owner.problem && !this.owner.problem.passing) {
      return html`
        <p class="notice danger" role="alert">${this.owner.problem.detail}</p>
        <p class="form-foot"><a class="button primary" href="/reset">Ask for a new link</a></p>
      `;
    }
    return this.owner.show((owner) => html`
      <p class="muted">For your account <strong>${owner.username}</strong>.</p>
      ${formOf(this.form, (values) => this.#change(values), html`
        ${formError(this.form)}
        <input class="visually-hidden" name="username" autocomplete="username" tabindex="-1" aria-hidden="true" readonly .defaultValue=${owner.username} />
        <p-password-field .form=${this.form} .context=${[owner.username]} label="New password" autocomplete="new-password" fresh></p-password-field>
        ${endOtherAccess(true)}
        <div class="form-foot">${submitButton(this.form, 'Set the password', { busy: 'Setting…' })} <a href="/reset">Ask for a new link</a></div>
      `)}
    `);
  }

  async #request({ email }) {
    await api.post('/api/password-resets', { email: email.trim() });
    this.askedFor = email.trim();
  }

  async #change({ password, endSessions, removePasskeys }) {
    await api.put(path`/api/password-resets/${this.#token}`, {
      password,
      endSessions: Boolean(endSessions),
      removePasskeys: Boolean(removePasskeys),
    });
    await session.load();
    await router.go('/sign-in', { replace: true });
    toast('Your password is changed. Sign in with it.');
  }
}

customElements.define('p-reset', Reset);
