import { html } from 'lit';
import { path } from '../../base/address.js';
import { api } from '../../base/stores.js';
import { field, formError, formOf, submitButton } from '../../parts/field.js';
import { Form } from '../../parts/form.js';
import '../../parts/markdown-field.js';
import { toast } from '../../parts/toast.js';
import { NAME, ROOM_FIELDS, TOPIC } from './fields.js';
import { RoomPart } from './part.js';

/** Name, topic and description. */
class RoomAbout extends RoomPart {
  form = new Form(this, ROOM_FIELDS);

  render() {
    const { name, topic, description } = this.room;
    return formOf(this.form, (values) => this.#save(values), html`
      ${formError(this.form)}
      ${field(this.form, { ...NAME, value: name })}
      ${field(this.form, { ...TOPIC, value: topic, optional: true })}
      <p-markdown-field .form=${this.form} .value=${description} field="description" label="Description" maxlength="4000"
        hint="What newcomers should know. Markdown works here."></p-markdown-field>
      <div class="form-foot">${submitButton(this.form, 'Save', { busy: 'Saving…' })}</div>
    `);
  }

  async #save({ name, topic, description }) {
    const { id } = this.room;
    const now = { name: name.trim(), topic: topic.trim(), description };
    if (now.name !== this.room.name) await api.put(path`/api/rooms/${id}/name`, { name: now.name });
    if (now.topic !== this.room.topic || description !== this.room.description) {
      await api.put(path`/api/rooms/${id}/description`, { topic: now.topic, description });
    }
    this.tellChanged(now);
    toast('Saved.');
  }
}

customElements.define('p-room-about', RoomAbout);
