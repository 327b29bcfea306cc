import { html, nothing } from 'lit';
import { query } from '../base/address.js';
import { api } from '../base/stores.js';
import { avatar } from '../parts/avatar.js';
import { isComposing } from '../parts/composition.js';
import { Element } from '../parts/element.js';

const PAUSE = 150;

const sought = (text) => text.trim().replace(/^@/, '');

/** Finds a person by any part of a name. Tells by the event `picked`, with the person as its detail. */
export class PersonPicker extends Element {
  static properties = { label: {}, without: { attribute: false }, found: { state: true }, at: { state: true }, text: { state: true } };

  /** @type {string} */
  label;
  #timer;
  #asked = 0;
  /** What those who were found were sought by: of an earlier text nobody can be taken. */
  #sought = '';

  constructor() {
    super();
    this.reset();
    this.without = [];
  }

  reset() {
    Object.assign(this, { found: null, at: 0, text: '' });
  }

  render() {
    const open = this.found !== null && this.text !== '';
    const here = open && this.#here;
    return html`
      <div class="field picker">
        <label class="label" for="picker">${this.label}</label>
        <input
          id="picker"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          dir="auto"
          placeholder="Begin to type a name"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="picker-list"
          aria-autocomplete="list"
          aria-activedescendant=${here ? `picker-${this.at}` : nothing}
          .value=${this.text}
          @input=${this.#typed}
          @keydown=${this.#pressed}
          @blur=${() => (this.found = null)}
        />
        <ul class="picker-list" id="picker-list" role="listbox" aria-label=${this.label} ?hidden=${!open}>${open ? this.#list() : nothing}</ul>
      </div>
    `;
  }

  /** Whoever Enter takes. */
  get #here() {
    return this.#sought === sought(this.text) ? this.found?.[this.at] : undefined;
  }

  #list() {
    if (!this.found.length) {
      return html`<li class="muted" role="option" aria-disabled="true" aria-selected="false">Nobody of that name</li>`;
    }
    return this.found.map((person, i) => html`
      <li id="picker-${i}" role="option" aria-selected=${person === this.#here ? 'true' : 'false'} @mousedown=${(event) => this.#pick(event, person)}>
        ${avatar(person, 'small')}<span dir="auto">${person.name}</span><span class="muted">@${person.username}</span>
      </li>
    `);
  }

  #typed(event) {
    this.text = event.target.value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE);
  }

  async #search() {
    const asked = ++this.#asked;
    const text = sought(this.text);
    if (!text) return (this.found = null);
    const { people } = await api.get(`/api/people${query({ text, limit: 8 })}`).catch(() => ({ people: [] }));
    if (asked !== this.#asked) return;
    this.found = people.map(({ person }) => person).filter(({ id }) => !this.without.includes(id));
    this.at = 0;
    this.#sought = text;
  }

  #pressed(event) {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const person = this.#here;
    if (step && this.found?.length) {
      event.preventDefault();
      this.at = (this.at + step + this.found.length) % this.found.length;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (person) this.#pick(event, person);
    } else if (event.key === 'Escape' && this.found) {
      event.preventDefault();
      event.stopPropagation();
      this.found = null;
    }
  }

  #pick(event, person) {
    event.preventDefault();
    this.reset();
    this.dispatchEvent(new CustomEvent('picked', { detail: person }));
  }
}

customElements.define('p-person-picker', PersonPicker);
