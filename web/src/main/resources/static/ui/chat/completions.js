import { html, nothing } from 'lit';
import { api, query } from '../api.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { findEmoji, usedEmoji } from './emoji.js';
import { type } from './markdown-edits.js';
import { rooms } from './rooms.js';

const MOST = 8;
const OPENERS = [
  ['person', /(?:^|[\s(>])@([\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,29})?$/u],
  ['room', /(?:^|[\s(>])#([\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,39})$/u],
  ['emoji', /(?:^|[\s(>]):([\w+-]{2,30})$/],
];

/** Completes @people, #rooms and :emoji: while one types: a controller of the composer. */
export class Completions {
  kind = null;
  list = [];
  at = 0;
  #from = 0;
  #asked = 0;

  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {}

  get open() {
    return this.list.length > 0;
  }

  /** Looks at what stands before the cursor. @param {HTMLTextAreaElement} field */
  async look(field) {
    const asked = ++this.#asked;
    const before = field.value.slice(Math.max(0, field.selectionStart - 60), field.selectionStart);
    const opener = field.selectionStart === field.selectionEnd
      && OPENERS.map(([kind, form]) => [kind, form.exec(before)]).find(([, found]) => found);
    if (!opener) return this.close();
    const [kind, [, text = '']] = opener;
    const list = await this.#find(kind, text);
    if (asked !== this.#asked) return;
    Object.assign(this, { kind, list: list.slice(0, MOST), at: 0 });
    this.#from = field.selectionStart - text.length - 1;
    this.host.requestUpdate();
  }

  close() {
    this.#asked++;
    if (!this.open) return;
    this.list = [];
    this.host.requestUpdate();
  }

  async #find(kind, text) {
    const sought = text.toLowerCase();
    if (kind === 'emoji') return findEmoji(sought, MOST).map(({ emoji, name }) => ({ insert: emoji, label: `:${name}:`, emoji }));
    if (kind === 'room') {
      return rooms.joined.filter(({ name }) => name.toLowerCase().startsWith(sought))
        .map(({ name, room }) => ({ insert: `#${name}`, label: `#${name}`, detail: room.topic }));
    }
    const members = this.host.room.people.members.filter(({ username, name }) =>
      username.startsWith(sought) || name.toLowerCase().split(' ').some((word) => word.startsWith(sought)));
    const others = text && members.length < MOST && !this.host.room.conversation ? await this.#people(text) : [];
    const all = [...members, ...others.filter(({ id }) => !members.some((member) => member.id === id))];
    return all.map((person) => ({ insert: `@${person.username}`, label: person.name, detail: `@${person.username}`, person }));
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
    if (!this.open) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : -1) + this.list.length) % this.list.length;
      this.host.requestUpdate();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.choose(field, this.list[this.at]);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  choose(field, choice) {
    if (choice.emoji) usedEmoji(choice.emoji);
    const to = field.selectionStart;
    this.close();
    type(field, this.#from, to, `${choice.insert} `);
  }

  template(field) {
    if (!this.open) return nothing;
    return html`<ul class="completions" role="listbox" id="completions" aria-label="Suggestions">
      ${this.list.map((choice, i) => html`
        <li role="option" id="completion-${i}" aria-selected=${String(i === this.at)} @mousedown=${(event) => event.preventDefault()}
          @click=${() => this.choose(field(), choice)}>
          ${choice.person ? avatar(choice.person, 'small') : choice.emoji ? html`<span class="completion-emoji">${choice.emoji}</span>` : icon('hash')}
          <span>${choice.label}</span>${choice.detail ? html`<span class="muted">${choice.detail}</span>` : nothing}
        </li>`)}
    </ul>`;
  }
}
