import { html } from 'lit';
import { api, path } from '../api.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';

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

/** A stub with the reason stays. @param {object} message @returns {Promise<boolean | undefined>} whether it was removed */
export const removeMessage = (message) => openDialog('p-removal', {
  heading: html`Remove this message by <bdi>${message.author.name}</bdi>?`,
  effect: 'Its text disappears for everybody. A note stays that says who removed it, when and why.',
  hint: 'Everybody in the room sees it.',
  address: path`/api/conversations/${message.conversation}/messages/${message.id}/removal`,
});

/** @param {object} person @param {string} what said as "Remove the …" @param {string} address where to send the reason */
export const removePart = (person, what, address) => openDialog('p-removal', {
  heading: html`${what} of <bdi>${person.name}</bdi>?`,
  effect: 'It disappears for everybody. Who removed it and why stays in the history of the site.',
  address,
});

/** An administrator gives up an event that a document can't take. @param {object} letter */
export const dropDeadLetter = ({ processor, document, event, type, waiting }) => openDialog('p-removal', {
  heading: `Drop this ${type}?`,
  effect: `${document} in ${processor} will never show it. ${waiting > 1 ? 'What waits behind it is tried then. ' : ''}The event itself stays in the history.`,
  hint: 'Administrators and auditors see it in the log.',
  address: path`/api/admin/dead-letters/${processor}/${document}/${event}/drop`,
  action: 'Drop',
  busy: 'Dropping…',
});
