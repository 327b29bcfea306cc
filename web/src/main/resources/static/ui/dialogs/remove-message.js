import { html } from 'lit';
import { api, path } from '../api.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';

/** A moderator takes away what somebody else wrote; a stub with the reason stays. */
class RemoveMessage extends Dialog {
  form = new Form(this, { reason: ['REASON_'] });

  connectedCallback() {
    super.connectedCallback();
    this.heading = `Remove this message by ${this.message.author.name}?`;
  }

  body() {
    return formOf(this.form, (values) => this.#remove(values), html`
      ${formError(this.form)}
      <p>Its text disappears for everybody. A note stays that says who removed it, when and why.</p>
      ${field(this.form, { name: 'reason', label: 'Reason', rows: 3, required: true, maxlength: 500, hint: 'Everybody in the room sees it.' })}
    `);
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, 'Remove', { kind: 'danger', busy: 'Removing…' })}
    `;
  }

  async #remove({ reason }) {
    await api.post(path`/api/rooms/${this.message.room}/messages/${this.message.id}/removal`, { reason: reason.trim() });
    this.close(true);
  }
}

customElements.define('p-remove-message', RemoveMessage);

/** @param {object} message @returns {Promise<boolean | undefined>} whether it was removed */
export const removeMessage = (message) => openDialog('p-remove-message', { message });
