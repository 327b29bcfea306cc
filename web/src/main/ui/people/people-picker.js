import { html, nothing } from 'lit';
import { avatar } from '../parts/avatar.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import './person-picker.js';
import { friends } from './stores.js';

const SUGGESTED = 8;

/** Chooses one or several people, friends first. Tells by the event `chosen`, with the people as its detail. */
export class PeoplePicker extends Element {
  static properties = { label: {}, chosen: { attribute: false }, without: { attribute: false }, most: {} };

  label = 'People';
  chosen = [];
  without = [];
  most = 11;

  constructor() {
    super();
    this.watching(friends);
  }

  render() {
    const taken = [...this.without, ...this.chosen.map(({ id }) => id)];
    const full = this.chosen.length >= this.most;
    const suggested = friends.friends.map(({ person }) => person).filter(({ id, deactivated }) => !taken.includes(id) && !deactivated)
      .slice(0, SUGGESTED);
    return html`
      ${this.chosen.length ? html`<ul class="chips" role="list" aria-label="Chosen">${this.chosen.map((person) => html`<li class="picked">
        ${avatar(person, 'small')}<span dir="auto">${person.name}</span>
        <button class="icon-button small" type="button" aria-label="Take out ${person.name}" @click=${() => this.#choose(this.chosen.filter((one) => one !== person))}>${icon('close')}</button></li>`)}</ul>` : nothing}
      ${full ? html`<p class="muted">That is as many as a conversation can have.</p>`
        : html`<p-person-picker .label=${this.label} .without=${taken} @picked=${({ detail }) => this.#choose([...this.chosen, detail])}></p-person-picker>
          ${suggested.length ? html`<p class="suggested-title">Friends</p><ul class="suggested" role="list">${suggested.map((person) => html`<li>
            <button class="suggestion" type="button" @click=${() => this.#choose([...this.chosen, person])}>${avatar(person, 'small')}<span dir="auto">${person.name}</span><span class="muted">@${person.username}</span></button></li>`)}</ul>` : nothing}`}`;
  }

  /** What it is for is typing a name: dialogs look for the field before it is there. */
  async firstUpdated() {
    await this.querySelector('p-person-picker')?.updateComplete;
    this.querySelector('#picker')?.focus();
  }

  #choose(people) {
    this.chosen = people;
    this.dispatchEvent(new CustomEvent('chosen', { detail: people }));
  }
}

customElements.define('p-people-picker', PeoplePicker);
