import { html } from 'lit';
import { path } from '../base/address.js';
import { api } from '../base/stores.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { NAME, ROOM_FIELDS, TOPIC } from './settings/fields.js';

/** Opens a new room, whose owner one becomes. */
class CreateRoom extends Dialog {
  heading = 'Create a room';
  form = new Form(this, ROOM_FIELDS);
  /** Made once, so that sending again after a lost answer opens no second room. */
  #id = crypto.randomUUID();

  body() {
    return formOf(this.form, (values) => this.#create(values), html`
      ${formError(this.form)}
      ${field(this.form, { ...NAME, autofocus: true })}
      ${field(this.form, { ...TOPIC, optional: true })}
      <p class="muted">Everybody signed in can find, read and join it. You own it and can change all this later.</p>
    `);
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, 'Create room', { busy: 'Creating…' })}
    `;
  }

  async #create({ name, topic }) {
    const about = { name: name.trim().replace(/^#/, ''), topic: topic.trim() };
    await api.put(path`/api/rooms/${this.#id}`, about, { repeats: 2 });
    this.close({ id: this.#id, ...about });
  }
}

customElements.define('p-create-room', CreateRoom);

/** @returns {Promise<{id: string, name: string} | undefined>} the room, unless the person thought better of it */
export const createRoom = () => openDialog('p-create-room');
