import { html } from 'lit';
import { api, session } from '../../base/stores.js';
import { Element } from '../../parts/element.js';
import { field, formError, formOf, submitButton } from '../../parts/field.js';
import { Form } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';

/** How one is called here. */
class NameSettings extends Element {
  form = new Form(this, { name: ['DISPLAY_NAME_'] });

  constructor() {
    super();
    this.watching(session);
  }

  render() {
    return formOf(this.form, (values) => this.#save(values), html`
      ${formError(this.form)}
      ${field(this.form, {
        name: 'name', label: 'Display name', value: session.account.name, required: true, maxlength: 60, autocomplete: 'name', capitalize: 'words',
        hint: 'Shown beside what you write, also beside what you wrote before.',
      })}
      <div class="form-foot">${submitButton(this.form, 'Save name', { busy: 'Saving…' })}</div>
    `);
  }

  async #save({ name }) {
    await api.put('/api/account/name', { name: name.trim() });
    session.update({ name: name.trim() });
    toast('Saved.');
  }
}

customElements.define('p-name-settings', NameSettings);
