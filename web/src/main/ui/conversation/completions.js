import { html, nothing } from 'lit';
import { query } from '../base/address.js';
import { begins, fold } from '../base/folding.js';
import { api } from '../base/stores.js';
import { emojiTable } from '../emoji/stores.js';
import { avatar } from '../parts/avatar.js';
import { isComposing } from '../parts/composition.js';
import { icon } from '../parts/icons.js';
import { type } from './field-edits.js';
import { rooms } from './stores.js';
import { completed, isSame, wordAt } from './suggestions.js';

const MOST = 8;

/**
 * Completes @people, #rooms and :emoji: while one types: a controller of the composer. What is known here is offered at
 * once, what the site knows joins it when it comes; a list serves the word it was made for and no other.
 */
export class Completions {
  list = [];
  at = 0;
  #word = null;
  /** Who belonged to the room when it was looked last. */
  #members = [];
  /** People of earlier answers: typing on narrows them down without waiting. @type {Map<string, object>} */
  #met = new Map();

  /** @param {import('./composer.js').Composer} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('selectionchange', this.#moved);
  }

  hostDisconnected() {
    document.removeEventListener('selectionchange', this.#moved);
  }

  /** The members of a room may come later than the sign that calls one: where nobody could be offered it is looked again. */
  hostUpdated() {
    const { field, room } = this.host;
    if (!room || room.people.members === this.#members) return;
    this.#members = room.people.members;
    if (field && !this.open && this.#word?.kind === 'person' && isSame(this.#word, wordAt(field))) this.look(field);
  }

  get open() {
    return this.list.length > 0;
  }

  /** The caret went elsewhere: what is offered belongs to another word now, or to none. */
  #moved = () => {
    const { field } = this.host;
    if (this.open && field && document.activeElement === field && !isSame(this.#word, wordAt(field))) this.look(field);
  };

  /** Looks at what stands before the caret. @param {HTMLTextAreaElement} field */
  async look(field) {
    const word = wordAt(field);
    if (!word) return this.close();
    this.#word = word;
    if (word.kind === 'emoji') await emojiTable.load();
    if (this.#word !== word || !isSame(word, wordAt(field))) return;
    const here = this.#known(word);
    // Where nothing is typed yet nothing is meant yet: Enter is for the message.
    this.#offer(here, word.text ? 0 : -1);
    if (word.kind !== 'person' || !word.text || here.length >= MOST || this.host.room.conversation) return;
    const people = await this.#people(word.text);
    for (const person of people) this.#met.set(person.id, person);
    if (this.#word !== word || !isSame(word, wordAt(field))) return;
    const known = this.list.map(({ person }) => person.id);
    this.#offer([...this.list, ...people.filter(({ id }) => !known.includes(id)).map(choiceOf)], this.open ? this.at : 0);
  }

  close() {
    this.#word = null;
    if (this.open) this.#offer([], 0);
  }

  #offer(list, at) {
    Object.assign(this, { list: list.slice(0, MOST), at });
    this.host.requestUpdate();
  }

  #known({ kind, text }) {
    if (kind === 'emoji') return emojiTable.find(text, MOST).map(({ emoji, code }) => ({ insert: emoji, label: `:${code}:`, emoji }));
    if (kind === 'room') {
      return rooms.joined.filter(({ name }) => fold(name).startsWith(fold(text)))
        .map(({ name, room }) => ({ insert: `#${name}`, label: `#${name}`, detail: room.topic }));
    }
    const { members } = this.host.room.people;
    const met = text && !this.host.room.conversation
      ? [...this.#met.values()].filter(({ id }) => !members.some((member) => member.id === id))
      : [];
    return [...members, ...met].filter(({ username, name }) => begins([username, name], text)).map(choiceOf);
  }

  async #people(text) {
    try {
      const { people } = await api.get(`/api/people${query({ text, limit: MOST })}`, { repeats: 0 });
      return people.map(({ person }) => person);
    } catch {
      return [];
    }
  }

  /** @returns {boolean} whether the key was for the list */
  key(event, field) {
    if (!this.open || isComposing(event) || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.at = this.at < 0 ? (step > 0 ? 0 : this.list.length - 1) : (this.at + step + this.list.length) % this.list.length;
      this.host.requestUpdate();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.list[this.at]) {
      if (!this.choose(field, this.list[this.at])) return false;
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** @returns {boolean} whether the choice still belonged to what stands there */
  choose(field, choice) {
    const word = wordAt(field);
    const belongs = isSame(this.#word, word);
    this.close();
    if (!belongs) return false;
    if (choice.emoji) emojiTable.used(choice.emoji);
    type(field, completed(field.value, word, choice.insert));
    return true;
  }

  template() {
    if (!this.open) return nothing;
    return html`<ul class="completions" role="listbox" id="completions" aria-label="Suggestions">
      ${this.list.map((choice, i) => html`
        <li role="option" id="completion-${i}" aria-selected=${String(i === this.at)} @mousedown=${(event) => event.preventDefault()}
          @click=${() => this.choose(this.host.field, choice)}>
          ${choice.person ? avatar(choice.person, 'small') : choice.emoji ? html`<span class="completion-emoji">${choice.emoji}</span>` : icon('hash')}
          <span dir="auto">${choice.label}</span>${choice.detail ? html`<span class="muted" dir="auto">${choice.detail}</span>` : nothing}
        </li>`)}
    </ul>`;
  }
}

const choiceOf = (person) => ({ insert: `@${person.username}`, label: person.name, detail: `@${person.username}`, person });
