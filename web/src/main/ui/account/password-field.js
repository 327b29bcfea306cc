import { html, nothing } from 'lit';
import { Element } from '../parts/element.js';
import { idsOf, note } from '../parts/field.js';
import { icon } from '../parts/icons.js';
import { strength } from './password-strength.js';

/** A password that can be looked at, and, where a new one is chosen, a hint how good it is. */
class PasswordField extends Element {
  static properties = {
    form: { attribute: false },
    field: {},
    label: {},
    autocomplete: {},
    fresh: { type: Boolean },
    context: { attribute: false },
    shown: { state: true },
    typed: { state: true },
  };

  /** @type {Parley.Form} */
  form;
  /** @type {boolean} */
  fresh;
  #watching = this.watching();

  constructor() {
    super();
    this.field = 'password';
    this.label = 'Password';
    this.autocomplete = 'current-password';
    this.context = [];
    this.typed = '';
  }

  willUpdate() {
    this.#watching.of(this.form);
  }

  render() {
    const { control, note: noteId } = idsOf(this.form, this.field);
    return html`
      <div class="field">
        <label class="label" for=${control}>${this.label}</label>
        <div class="password">
          <input
            id=${control}
            name=${this.field}
            type=${this.shown ? 'text' : 'password'}
            autocomplete=${this.autocomplete}
            autocapitalize="none"
            spellcheck="false"
            required
            minlength=${this.fresh ? 10 : nothing}
            data-longest="128"
            aria-describedby=${noteId}
            aria-invalid=${this.form.errors[this.field] ? 'true' : 'false'}
            @input=${(event) => (this.typed = event.target.value)}
          />
          <button
            class="icon-button small"
            type="button"
            aria-label="Show the password"
            aria-pressed=${this.shown ? 'true' : 'false'}
            title=${this.shown ? 'Hide the password' : 'Show the password'}
            @click=${this.#toggle}
          >
            ${icon(this.shown ? 'eye-off' : 'eye')}
          </button>
        </div>
        ${this.fresh ? this.#strength() : note(this.form, this.field)}
      </div>
    `;
  }

  #strength() {
    const { level, advice } = strength(this.typed, this.context);
    return html`
      <div class="strength level-${level}" aria-hidden="true"><span></span><span></span><span></span></div>
      ${note(this.form, this.field, advice)}
    `;
  }

  #toggle() {
    this.shown = !this.shown;
  }
}

customElements.define('p-password-field', PasswordField);
