import { html } from 'lit';
import { api } from '../api.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';

/** An administrator takes away what breaks a rule of the site. */
class RemovePart extends Dialog {
  form = new Form(this, { reason: ['REMOVAL_'] });

  connectedCallback() {
    super.connectedCallback();
    this.heading = `${this.what} of ${this.person.name}?`;
  }

  body() {
    return formOf(this.form, (values) => this.#remove(values), html`
      ${formError(this.form)}
      <p>It disappears for everybody. Who removed it and why stays in the history of the site.</p>
      ${field(this.form, { name: 'reason', label: 'Reason', rows: 3, required: true, maxlength: 500 })}
    `);
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, 'Remove', { kind: 'danger', busy: 'Removing…' })}
    `;
  }

  async #remove({ reason }) {
    await api.post(this.address, { reason: reason.trim() });
    this.close(true);
  }
}

customElements.define('p-remove-part', RemovePart);

/** @param {object} person @param {string} what said as "Remove the …" @param {string} address where to send the reason */
export const removePart = (person, what, address) => openDialog('p-remove-part', { person, what, address });
