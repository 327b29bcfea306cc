import { html, nothing } from 'lit';
import { query } from '../base/address.js';
import { api, router } from '../base/stores.js';
import { face } from '../conversation/conversation-line.js';
import { rooms } from '../conversation/stores.js';
import { avatar } from '../parts/avatar.js';
import { isComposing } from '../parts/composition.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { icon } from '../parts/icons.js';
import { rank } from './fuzzy.js';

const MOST = 12;

/** Goes anywhere by a few letters: conversations, rooms one is in, all other rooms, people. */
class QuickSwitcher extends Dialog {
  static properties = { text: { state: true }, at: { state: true }, elsewhere: { state: true }, people: { state: true } };

  heading = 'Go to';
  size = 'high';
  text = '';
  at = 0;
  elsewhere = [];
  people = [];
  #asked = 0;
  #timer = 0;
  /** What the answers were asked for: while one types on, only those of them stay that fit. */
  #answered = '';

  get #choices() {
    const text = this.text.trim();
    const own = [...rooms.conversations, ...rooms.joined].map((room) => ({
      talk: room.conversation && room,
      room: room.room,
      name: room.name,
      unread: room.unread.count,
      mentions: room.unread.mentions,
      href: `/rooms/${encodeURIComponent(room.id)}`,
    }));
    const ranked = text ? rank(own, text) : own.sort((a, b) => Number(Boolean(b.unread)) - Number(Boolean(a.unread)));
    const fresh = (list, name) => (this.#answered === text ? list : list.filter((one) => rank([{ name: name(one) }], text).length));
    const people = fresh(this.people, ({ name, username }) => `${name} ${username}`);
    const all = [
      ...ranked,
      ...fresh(this.elsewhere, ({ name }) => name).filter(({ id }) => !own.some(({ room }) => room.id === id))
        .map((room) => ({ room, name: room.name, detail: room.topic, href: `/rooms/${encodeURIComponent(room.id)}` })),
    ];
    return [
      ...all.slice(0, MOST - people.length),
      ...people.map((person) => ({
        person,
        name: person.name,
        detail: `@${person.username}`,
        href: `/people/${encodeURIComponent(person.username)}`,
      })),
    ];
  }

  body() {
    const choices = this.#choices;
    return html`
      <input class="input" type="text" dir="auto" role="combobox" aria-label="Room or person" aria-expanded="true" aria-controls="switcher-list" autocomplete="off" autofocus
        aria-activedescendant=${choices.length ? `switch-${this.at}` : nothing} placeholder="Room or person" .value=${this.text} @input=${this.#input} @keydown=${(event) => this.#key(event, choices)}>
      <ul class="switcher-list" role="listbox" id="switcher-list" aria-label="Rooms and people">
        ${choices.map((choice, i) => html`<li role="option" id="switch-${i}" aria-selected=${String(i === this.at)} @click=${() => this.#go(choice)} @pointermove=${() => (this.at = i)}>
          ${choice.talk ? face(choice.talk, 'small') : choice.person ? avatar(choice.person, 'small') : icon('hash')}<span class="switch-name" dir="auto">${choice.name}</span>
          ${choice.detail ? html`<span class="muted switch-detail" dir="auto">${choice.detail}</span>` : nothing}
          ${choice.mentions ? html`<span class="badge mention">@${choice.mentions}</span>` : nothing}${choice.unread ? html`<span class="badge">${choice.unread}</span>` : nothing}</li>`)}
      </ul>
      ${choices.length ? nothing : html`<p class="muted">Nothing found.</p>`}`;
  }

  #input(event) {
    this.text = event.target.value;
    this.at = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), 150);
  }

  async #ask() {
    const asked = ++this.#asked;
    const text = this.text.trim();
    if (!text) {
      Object.assign(this, { elsewhere: [], people: [] });
      return;
    }
    const [found, people] = await Promise.all([
      api.get(`/api/rooms${query({ text, limit: 8 })}`, { repeats: 0 }).catch(() => ({ rooms: [] })),
      api.get(`/api/people${query({ text, limit: 5 })}`, { repeats: 0 }).catch(() => ({ people: [] })),
    ]);
    if (asked !== this.#asked) return;
    const chosen = this.#choices[this.at]?.href;
    this.#answered = text;
    Object.assign(this, { elsewhere: found.rooms, people: people.people.map(({ person }) => person) });
    this.at = Math.max(0, this.#choices.findIndex(({ href }) => href === chosen));
  }

  #key(event, choices) {
    if (isComposing(event) || !choices.length) return;
    if (event.key === 'ArrowDown') this.at = (this.at + 1) % choices.length;
    else if (event.key === 'ArrowUp') this.at = (this.at - 1 + choices.length) % choices.length;
    else if (event.key === 'Enter') this.#go(choices[this.at]);
    else return;
    event.preventDefault();
    this.updateComplete.then(() => this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
  }

  #go({ href }) {
    this.close();
    router.go(href);
  }
}

customElements.define('p-quick-switcher', QuickSwitcher);

export function openSwitcher() {
  if (!document.querySelector('p-quick-switcher')) openDialog('p-quick-switcher');
}
