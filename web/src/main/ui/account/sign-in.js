import { html, nothing } from 'lit';
import { Problem } from '../base/problem.js';
import { router, session } from '../base/stores.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { codeField } from './code-field.js';
import { comingBack, Entrance, wayBack } from './entrance.js';
import { passkeysOffered, passkeysSupported, reasonOf, signInByPasskey } from './passkeys.js';
import './password-field.js';

/**
 * Signing in, by password or passkey. Also stands in for a page that a visitor may not see, or over one whose person was
 * signed out meanwhile (`session.interruption`), and then gives way to it.
 */
class SignIn extends Entrance {
  static properties = { passkeyError: { state: true }, known: { state: true } };

  form = new Form(this);
  codeForm = new Form(this, { code: ['CODE_', 'WRONG_SECOND_FACTOR'] });
  /** Login and password, once they were right and a code is asked for. */
  known = null;
  #waiting = null;
  #used = Promise.resolve();

  connectedCallback() {
    super.connectedCallback();
    if (!session.signedIn || session.interruption) this.#offerPasskeys();
  }

  willUpdate() {
    const { by } = session.interruption ?? {};
    if (this.known) this.heading = 'Enter your code';
    else if (by) this.heading = `${by.name} is signed in now`;
    else this.heading = session.interruption || session.lapsed ? 'You were signed out' : 'Sign in';
  }

  updated() {
    super.updated();
    if (session.signedIn && !session.interruption) this.#enter();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#waiting?.abort();
  }

  content() {
    if (this.known) return this.#secondStep();
    return html`
      ${this.#why()}
      ${formOf(this.form, (values) => this.#signIn(values), this.#fields())}
      ${passkeysSupported ? this.#passkey() : nothing}
      ${this.#otherwise()}
    `;
  }

  #why() {
    const { interruption, lapsed, account } = session;
    if (interruption?.by) {
      return html`<p>This page is still that of ${account.name}. Sign in as ${account.name} to go on; what you wrote is kept.</p>`;
    }
    if (interruption || lapsed) return html`<p>Sign in to go on; what you wrote is kept.</p>`;
    return this.#elsewhere ? html`<p class="muted">Sign in to see this page.</p>` : nothing;
  }

  /** Leaving what waits loads everything anew: what one person saw is not in another's page. */
  #otherwise() {
    const { interruption, lapsed } = session;
    if (interruption?.by) {
      return html`<p class="aside"><button class="button block" type="button" @click=${() => location.reload()}>Go on as ${interruption.by.name}</button></p>`;
    }
    if (!interruption && !lapsed) return html`<p class="aside">New here? <a href=${comingBack('/sign-up')}>Create an account</a></p>`;
    return html`<p class="aside"><button class="button quiet block" type="button" @click=${this.#leave}>Go on without signing in</button></p>`;
  }

  #leave() {
    session.forget();
    location.assign('/');
  }

  #fields() {
    return html`
      ${formError(this.form)}
      ${field(this.form, { name: 'login', label: 'Username or mail address', autocomplete: 'username webauthn', required: true, autofocus: true, maxlength: 254, value: (session.account ?? session.lapsed)?.username })}
      <p-password-field .form=${this.form}></p-password-field>
      <div class="form-foot">
        ${submitButton(this.form, 'Sign in', { busy: 'Signing in…' })}
        <a href="/reset" target=${session.interruption ? '_self' : nothing}>Forgot your password?</a>
      </div>
    `;
  }

  #secondStep() {
    return html`
      <p class="muted">Your password is right. Open your authenticator app and enter the code that it shows for ${session.site.name}.</p>
      ${formOf(this.codeForm, ({ code }) => this.#enterCode(code), html`
        ${formError(this.codeForm)}
        ${codeField(this.codeForm, { autofocus: true, hint: 'Lost your phone? Enter one of your recovery codes instead.' })}
        <div class="form-foot">
          ${submitButton(this.codeForm, 'Sign in', { busy: 'Signing in…' })}
          <button class="button" type="button" @click=${() => (this.known = null)}>Back</button>
        </div>
      `)}
      <p class="aside">Neither phone nor recovery codes? Ask an administrator of the site to remove the second step.</p>
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
    try {
      await session.signIn(login.trim(), password);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.code !== 'CODE_REQUIRED') throw problem;
      this.#waiting?.abort();
      this.known = { login: login.trim(), password };
      await this.updateComplete;
      this.querySelector('input[name="code"]').focus();
      return;
    }
    this.#entered();
  }

  async #enterCode(code) {
    await session.signIn(this.known.login, this.known.password, code);
    this.known = null;
    this.#entered();
  }

  /** Over somebody's page, it may be another person who has signed in. */
  #entered() {
    if (session.interruption?.by) location.reload();
  }

  #enter() {
    if (!this.#elsewhere) router.go(wayBack(), { replace: true });
  }

  /** Unless the person has been quicker than the browser with its answer. */
  async #offerPasskeys() {
    if ((await passkeysOffered()) && !this.#waiting) await this.#usePasskey({ mediation: 'conditional' });
  }

  /** One after the other: the server remembers the challenge alone that it gave last. @param {{mediation?: CredentialMediationRequirement}} [options] */
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
      this.#entered();
    } catch (error) {
      if (!signal.aborted && (!mediation || error.status === 401)) this.passkeyError = reasonOf(error);
    }
  }
}

customElements.define('p-sign-in', SignIn);
