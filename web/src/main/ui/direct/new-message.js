import { html, nothing } from 'lit';
import { router, session } from '../base/stores.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import '../people/people-picker.js';
import { friends } from '../people/stores.js';

/** Begins a conversation with one person, or with several friends. */
class NewMessage extends Dialog {
  static properties = { people: { state: true } };

  heading = 'New message';
  people = [];
  form = new Form(this, { name: ['TITLE_'] });
  /** Made once, so that sending again after a lost answer begins no second group. */
  #id = crypto.randomUUID();

  body() {
    const strangers = this.people.filter(({ id }) => friends.relation(id) !== 'FRIENDS');
    return formOf(this.form, ({ name }) => this.#open(name?.trim()), html`
      ${formError(this.form)}
      <p-people-picker label="To" .without=${[session.account.id]} @chosen=${({ detail }) => (this.people = detail)}></p-people-picker>
      ${this.people.length > 1 ? field(this.form, { name: 'name', label: 'Name of the group', optional: true, maxlength: 60 }) : nothing}
      ${hint(this.people, strangers)}
    `);
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, 'Write', { busy: 'Opening…' })}
    `;
  }

  async #open(name) {
    if (!this.people.length) return this.form.refuse('Choose at least one person.');
    const { conversations } = await import('./stores.js');
    const id = this.people.length === 1 ? await conversations.with(this.people[0]) : await conversations.group(this.#id, this.people, name);
    this.close(id);
  }
}

function hint(people, strangers) {
  if (!strangers.length) return nothing;
  if (people.length === 1) {
    return html`<p class="muted">You are not friends with ${people[0].name}: one message is all until they accept.</p>`;
  }
  return html`<p class="muted">A group is for friends: take out ${strangers.map(({ name }) => name).join(', ')}.</p>`;
}

customElements.define('p-new-message', NewMessage);

/** Asks whom to write to, and goes there. */
export async function newMessage() {
  const id = await openDialog('p-new-message');
  if (id) await router.go(`/rooms/${encodeURIComponent(id)}`);
}
