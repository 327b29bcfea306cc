import { html } from 'lit';
import { Dialog, openDialog } from '../parts/dialog.js';
import { formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import '../people/people-picker.js';
import { conversations } from './stores.js';

const MOST = 12;

/** Brings friends into a group, with what was said before or without. */
class AddToConversation extends Dialog {
  static properties = { people: { state: true } };

  /** @type {Parley.RoomStore} */
  room;
  heading = 'Add people';
  people = [];
  form = new Form(this);

  body() {
    const there = this.room.conversation.people.map(({ id }) => id);
    return formOf(this.form, ({ history }) => this.#add(history === 'all'), html`
      ${formError(this.form)}
      <p-people-picker label="Friends to add" .without=${there} .most=${MOST - there.length} @chosen=${({ detail }) => (this.people = detail)}></p-people-picker>
      <fieldset class="choices"><legend class="label">What they may read</legend>
        <label class="choice"><input type="radio" name="history" value="none" checked> <span>What is said from now on</span></label>
        <label class="choice"><input type="radio" name="history" value="all"> <span>Everything that was said here</span></label>
      </fieldset>
    `);
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, 'Add', { busy: 'Adding…' })}
    `;
  }

  async #add(withHistory) {
    if (!this.people.length) return this.form.refuse('Choose at least one friend.');
    for (const person of this.people) await conversations.add(this.room.id, person, withHistory);
    this.close(true);
  }
}

customElements.define('p-add-to-conversation', AddToConversation);

export const addToConversation = (room) => openDialog('p-add-to-conversation', { room });
