import { html, nothing } from 'lit';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import '../parts/password-field.js';
import { passkeysOffered, passkeysSupported, reasonOf, signInByPasskey } from '../passkeys.js';
import { router } from '../router.js';
import { session } from '../session.js';
import { comingBack, Entrance, wayBack } from './entrance.js';

/** Signing in, by password or passkey. Also stands in for a page that a visitor may not see, and then gives way to it. */
class SignIn extends Entrance {
  static properties = { passkeyError: { state: true } };

  heading = 'Sign in';
  form = new Form(this);
  #waiting = null;
  #used = Promise.resolve();

  connectedCallback() {
    super.connectedCallback();
    if (session.signedIn) this.#enter();
    else this.#offerPasskeys();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#waiting?.abort();
  }

  content() {
    return html`
      ${this.#elsewhere ? html`<p class="muted">Sign in to see this page.</p>` : nothing}
      ${formOf(this.form, (values) => this.#signIn(values), this.#fields())}
      ${passkeysSupported ? this.#passkey() : nothing}
      <p class="aside">New here? <a href=${comingBack('/sign-up')}>Create an account</a></p>
    `;
  }

  #fields() {
    return html`
      ${formError(this.form)}
      ${field(this.form, { name: 'login', label: 'Username or mail address', autocomplete: 'username webauthn', required: true, autofocus: true, maxlength: 254 })}
      <p-password-field .form=${this.form}></p-password-field>
      <div class="form-foot">
        ${submitButton(this.form, 'Sign in', { busy: 'Signing in…' })}
        <a href="/reset">Forgot your password?</a>
      </div>
    `;
  }

  #passkey() {
    return html`
      <p class="divider"><span>or</span></p>
      <button class="button block" type="button" @click=${() => this.#usePasskey()}>${icon('key')} Sign in with a passkey</button>
      <div role="alert">${this.passkeyError ? html`<p class="notice danger">${this.passkeyError}</p>` : nothing}</div>
    `;
  }

  get #elsewhere() {
    return location.pathname !== '/sign-in';
  }

  async #signIn({ login, password }) {
    await session.signIn(login.trim(), password);
    this.#enter();
  }

  #enter() {
    if (!this.#elsewhere) router.go(wayBack(), { replace: true });
  }

  /** Unless the person has been quicker than the browser with its answer. */
  async #offerPasskeys() {
    if ((await passkeysOffered()) && !this.#waiting) await this.#usePasskey({ mediation: 'conditional' });
  }

  /** One after the other: the server remembers the challenge alone that it gave last. */
  #usePasskey({ mediation } = {}) {
    this.#waiting?.abort();
    const { signal } = (this.#waiting = new AbortController());
    this.passkeyError = '';
    this.#used = this.#used.then(() => this.#tryPasskey(mediation, signal));
    return this.#used;
  }

  async #tryPasskey(mediation, signal) {
    if (signal.aborted) return;
    try {
      await signInByPasskey({ mediation, signal });
      this.#enter();
    } catch (error) {
      if (!signal.aborted && (!mediation || error.status === 401)) this.passkeyError = reasonOf(error);
    }
  }
}

customElements.define('p-sign-in', SignIn);
