import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { begins } from '../base/folding.js';
import { avatar } from '../parts/avatar.js';
import { Combobox } from '../parts/combobox.js';
import { Element } from '../parts/element.js';
import { peopleNamed } from './search.js';

const MOST = 8;

/** Finds a person by any part of a name. Tells by the event `picked`, with the person as its detail. */
export class PersonPicker extends Element {
  static properties = { label: {}, without: { attribute: false } };

  /** @type {string} */
  label;
  without = [];
  #people = new Combobox(this, {
    id: 'picker',
    none: 'Nobody of that name',
    word: ({ value }) => {
      const text = value.trim().replace(/^@/, '');
      return text ? { text } : null;
    },
    ask: ({ text }) => peopleNamed(text, MOST),
    fits: ({ username, name }, { text }) => begins([username, name], text),
    offer: (_, found) => found.filter(({ id }) => !this.without.includes(id)),
    draw: (person) => html`${avatar(person, 'small')}<span dir="auto">${person.name}</span><span class="muted">@${person.username}</span>`,
    take: (person, _, field) => {
      field.value = '';
      this.dispatchEvent(new CustomEvent('picked', { detail: person }));
    },
  });

  render() {
    return html`
      <div class="field picker">
        <label class="label" for="picker">${this.label}</label>
        <input id="picker" ${ref(this.#people.attach)} autocapitalize="none" spellcheck="false" dir="auto" placeholder="Begin to type a name" />
        ${this.#people.template(this.label)}
      </div>
    `;
  }
}

customElements.define('p-person-picker', PersonPicker);
