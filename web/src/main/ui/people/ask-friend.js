import { html } from 'lit';
import { Dialog, openDialog } from '../parts/dialog.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { toast } from '../parts/toast.js';
import { friends } from './stores.js';

/** Asks somebody to be friends, with a few words. */
class AskFriend extends Dialog {
  /** @type {Parley.Person} */
  person;
  form = new Form(this, { note: ['NOTE_'] });

  connectedCallback() {
    super.connectedCallback();
    this.heading = html`Add <bdi>${this.person.name}</bdi> as a friend`;
  }

  body() {
    return formOf(this.form, ({ note }) => this.#send(note.trim()), html`
      ${formError(this.form)}
      ${field(this.form, {
        name: 'note', label: 'A few words', rows: 3, maxlength: 300, optional: true,
        hint: 'They see it with your request, at most 300 characters.',
      })}
    `);
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, 'Ask', { busy: 'Asking…' })}
    `;
  }

  async #send(note) {
    await friends.ask(this.person, note);
    this.close(true);
    toast(
      friends.relation(this.person.id) === 'FRIENDS'
        ? html`You and <bdi>${this.person.name}</bdi> are friends now.`
        : html`You asked <bdi>${this.person.name}</bdi>.`,
    );
  }
}

customElements.define('p-ask-friend', AskFriend);

/** @param {object} person @returns {Promise<true | undefined>} whether they were asked */
export const askFriend = (person) => openDialog('p-ask-friend', { person });
