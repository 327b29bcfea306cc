import { html } from 'lit';
import { Dialog, openDialog } from '../parts/dialog.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { conversations } from './stores.js';

/** Gives a group a name, or takes it away. */
class NameConversation extends Dialog {
  /** @type {Parley.RoomStore} */
  room;
  heading = 'Name this group';
  form = new Form(this, { name: ['TITLE_'] });

  body() {
    return formOf(this.form, ({ name }) => this.#name(name.trim()), html`
      ${formError(this.form)}
      ${field(this.form, { name: 'name', label: 'Name', value: this.room.room.name, optional: true, maxlength: 60, autofocus: true, hint: 'Without one, it is called after its people.' })}
    `);
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, 'Save', { busy: 'Saving…' })}
    `;
  }

  async #name(name) {
    await conversations.name(this.room.id, name);
    this.close(true);
  }
}

customElements.define('p-name-conversation', NameConversation);

export const nameConversation = (room) => openDialog('p-name-conversation', { room });
