import { html } from 'lit';
import { api } from '../../api.js';
import { avatar } from '../../parts/avatar.js';
import { Element } from '../../parts/element.js';
import { field, formError, formOf, submitButton } from '../../parts/field.js';
import { Form } from '../../parts/form.js';
import { date } from '../../parts/time.js';
import { toast } from '../../parts/toast.js';
import { session } from '../../session.js';

/** How one is called here. */
class ProfileSettings extends Element {
  form = new Form(this, { name: ['DISPLAY_NAME_'] });

  constructor() {
    super();
    this.watching(session);
  }

  render() {
    const { account } = session;
    return html`
      <div class="person-head">
        ${avatar(account, 'large')}
        <div class="names">
          <p class="name">${account.name}</p>
          <p class="muted">@${account.username}, member since ${date(account.registeredAt)}</p>
        </div>
      </div>
      ${formOf(this.form, (values) => this.#save(values), html`
        ${formError(this.form)}
        ${field(this.form, {
          name: 'name', label: 'Display name', value: account.name, required: true, maxlength: 60, autocomplete: 'name', capitalize: 'words',
          hint: 'Shown beside what you write, also beside what you wrote before.',
        })}
        <div class="form-foot">${submitButton(this.form, 'Save', { busy: 'Saving…' })}</div>
      `)}
    `;
  }

  async #save({ name }) {
    await api.put('/api/account/name', { name: name.trim() });
    session.update({ name: name.trim() });
    toast('Saved.');
  }
}

customElements.define('p-profile-settings', ProfileSettings);
