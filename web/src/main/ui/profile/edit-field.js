import { html } from 'lit';
import { Dialog, openDialog } from '../parts/dialog.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { myProfile } from './stores.js';
import { visibilityField } from './visibility.js';

const WORDS = {
  LINK: {
    heading: ['Add a link', 'Change the link'],
    label: 'Name',
    placeholder: 'My garden',
    text: 'Address',
    example: 'https://example.org',
    maxlength: 500,
    inputmode: 'url',
    type: 'url',
    invalid: 'Enter an address such as https://example.org.',
  },
  TEXT: {
    heading: ['Add a field', 'Change the field'],
    label: 'Label',
    placeholder: 'Plays',
    text: 'Text',
    example: 'The cello',
    maxlength: 200,
  },
};

/** One link or field of one's own. */
class EditField extends Dialog {
  /** @type {Parley.FieldKind} */
  kind;
  /** @type {Parley.ProfileField | undefined} */
  field;
  form = new Form(this, { text: ['FIELD_', 'LINK_'] });

  connectedCallback() {
    super.connectedCallback();
    this.heading = WORDS[this.kind].heading[this.field ? 1 : 0];
  }

  body() {
    const { label, placeholder, text, example, maxlength, inputmode, type, invalid } = WORDS[this.kind];
    return formOf(this.form, (values) => this.#save(values), html`
      ${formError(this.form)}
      ${field(this.form, { name: 'label', label, placeholder, value: this.field?.label, required: true, maxlength: 40, capitalize: 'sentences', autofocus: true })}
      ${field(this.form, { name: 'text', label: text, placeholder: example, value: this.field?.text, required: true, maxlength, inputmode, type, invalid, capitalize: 'sentences' })}
      <div class="beside"><span class="label">Who sees it</span>${visibilityField(this.form, { name: 'visibleTo', about: 'this', value: this.field?.visibleTo ?? 'EVERYONE' })}</div>
    `);
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, 'Save', { busy: 'Saving…' })}
    `;
  }

  async #save({ label, text, visibleTo }) {
    const id = this.field?.id ?? crypto.randomUUID();
    await myProfile.setField({ id, kind: this.kind, label: label.trim(), text: text.trim(), visibleTo });
    this.close();
  }
}

customElements.define('p-edit-field', EditField);

/** @param {'LINK' | 'TEXT'} kind @param {object} [field] the one to change; a new one otherwise */
export const editField = (kind, field) => openDialog('p-edit-field', { kind, field });
