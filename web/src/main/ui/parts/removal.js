import { html } from 'lit';
import { api } from '../base/stores.js';
import { Dialog, openDialog } from './dialog.js';
import { field, formError, formOf, submitButton } from './field.js';
import { Form } from './form.js';

/** Whoever keeps order takes something away, and says why. */
class Removal extends Dialog {
  /** @type {string} */
  address;
  /** @type {Shown} */
  effect;
  /** @type {Shown} */
  hint;
  action = 'Remove';
  busy = 'Removing…';
  form = new Form(this, { reason: ['REASON_', 'REMOVAL_'] });

  body() {
    return formOf(this.form, (values) => this.#remove(values), html`
      ${formError(this.form)}
      <p>${this.effect}</p>
      ${field(this.form, { name: 'reason', label: 'Reason', rows: 3, required: true, maxlength: 500, hint: this.hint })}
    `);
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, this.action, { kind: 'danger', busy: this.busy })}
    `;
  }

  async #remove({ reason }) {
    await api.post(this.address, { reason: reason.trim() });
    this.close(true);
  }
}

customElements.define('p-removal', Removal);

/**
 * @param {{heading: unknown, effect: string, address: string, hint?: string, action?: string, busy?: string}} question `address` is
 *     where to send the reason
 * @returns {Promise<boolean | undefined>} whether it was taken away
 */
export const removal = (question) => openDialog('p-removal', question);
