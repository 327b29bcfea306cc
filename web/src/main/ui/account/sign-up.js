import { html } from 'lit';
import { api, router, session } from '../base/stores.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { toast } from '../parts/toast.js';
import { comingBack, Entrance, wayBack } from './entrance.js';
import './password-field.js';

const FIELDS = { username: ['USERNAME_'], name: ['DISPLAY_NAME_'], email: ['EMAIL_'], password: ['PASSWORD_'] };

/** Becoming a member. Whether a username is free is told when it is sent, and not while it is typed. */
class SignUp extends Entrance {
  static properties = { known: { state: true } };

  heading = 'Create your account';
  form = new Form(this, FIELDS);
  known = [];

  connectedCallback() {
    super.connectedCallback();
    if (session.signedIn) router.go(wayBack(), { replace: true });
  }

  content() {
    return html`
      ${formOf(this.form, (values) => this.#signUp(values), this.#fields())}
      <p class="aside">Already a member? <a href=${comingBack('/sign-in')}>Sign in</a></p>
    `;
  }

  #fields() {
    return html`
      ${formError(this.form)}
      ${field(this.form, {
        name: 'username', label: 'Username', autocomplete: 'username', required: true, autofocus: true, maxlength: 30, onInput: this.#learn,
        hint: 'How others mention you, as in @ana. It can’t be changed later.',
      })}
      ${field(this.form, {
        name: 'name', label: 'Display name', autocomplete: 'name', capitalize: 'words', required: true, maxlength: 60, onInput: this.#learn,
        hint: 'Shown beside what you write.',
      })}
      ${field(this.form, {
        name: 'email', label: 'Mail address', type: 'email', inputmode: 'email', autocomplete: 'email', required: true, maxlength: 254,
        invalid: 'Enter a mail address such as ana@example.org.', hint: 'For resetting your password. Nobody else sees it.',
      })}
      <p-password-field .form=${this.form} .context=${this.known} autocomplete="new-password" fresh></p-password-field>
      <div class="form-foot">${submitButton(this.form, 'Create account', { busy: 'Creating…' })}</div>
    `;
  }

  #learn = () => {
    const { username, name } = /** @type {any} */ (this.querySelector('form').elements);
    this.known = [username.value, name.value];
  };

  async #signUp({ username, name, email, password }) {
    const to = wayBack();
    session.accept(
      await api.post('/api/accounts', { username: username.trim(), name: name.trim(), email: email.trim(), password }, { anyone: true }),
    );
    await router.go(to, { replace: true });
    toast(`Welcome to ${session.site.name}. A link to confirm your mail address is on its way.`);
  }
}

customElements.define('p-sign-up', SignUp);
