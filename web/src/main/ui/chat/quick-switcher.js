import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { query } from '../base/address.js';
import { api, router } from '../base/stores.js';
import { face } from '../conversation/conversation-line.js';
import { rooms } from '../conversation/stores.js';
import { avatar } from '../parts/avatar.js';
import { Combobox } from '../parts/combobox.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { icon } from '../parts/icons.js';
import { peopleNamed } from '../people/search.js';
import { rank } from './fuzzy.js';

const MOST = 12;

/** Goes anywhere by a few letters: conversations, rooms one is in, all other rooms, people. The id of an option is its address. */
class QuickSwitcher extends Dialog {
  heading = 'Go to';
  size = 'high';
  #places = new Combobox(this, {
    id: 'switcher',
    stays: true,
    none: 'Nothing found.',
    word: ({ value }) => ({ text: value.trim() }),
    offer: ({ text }, found) => {
      const own = ownPlaces(text);
      const others = found.filter(({ id, person }) => !person && own.every((place) => place.id !== id));
      const people = found.filter(({ person }) => person);
      return [...[...own, ...others].slice(0, MOST - people.length), ...people];
    },
    ask: ({ text }) => places(text),
    fits: ({ name, person }, { text }) => rank([{ name: `${name} ${person?.username ?? ''}` }], text).length > 0,
    draw,
    take: ({ id }) => {
      this.close();
      router.go(id);
    },
  });

  constructor() {
    super();
    this.watching(rooms);
  }

  /** Before anything is typed there is where one may go at once. */
  firstUpdated() {
    this.#places.look();
    return super.firstUpdated();
  }

  body() {
    return html`<input class="input" ${ref(this.#places.attach)} type="text" dir="auto" aria-label="Room or person" placeholder="Room or person" autofocus>
      ${this.#places.template('Rooms and people')}`;
  }
}

customElements.define('p-quick-switcher', QuickSwitcher);

const addressOf = ({ id }) => `/rooms/${encodeURIComponent(id)}`;

/** Conversations and rooms one is in: the best first, or those with something unread. */
function ownPlaces(text) {
  const own = [...rooms.conversations, ...rooms.joined].map((room) => ({
    id: addressOf(room),
    name: room.name,
    talk: room.conversation && room,
    unread: room.unread.count,
    mentions: room.unread.mentions,
  }));
  return text ? rank(own, text) : own.sort((a, b) => Number(Boolean(b.unread)) - Number(Boolean(a.unread)));
}

/** All other rooms and people, as far as the site can say. */
async function places(text) {
  const [found, people] = await Promise.all([api.get(`/api/rooms${query({ text, limit: 8 })}`, { repeats: 0 }), peopleNamed(text, 5)]);
  return [
    ...found.rooms.map((room) => ({ id: addressOf(room), name: room.name, detail: room.topic })),
    ...people.map((person) => ({
      id: `/people/${encodeURIComponent(person.username)}`,
      name: person.name,
      detail: `@${person.username}`,
      person,
    })),
  ];
}

const draw = ({ name, detail, talk, person, unread, mentions }) => html`
  ${talk ? face(talk, 'small') : person ? avatar(person, 'small') : icon('hash')}<span class="switch-name" dir="auto">${name}</span>
  ${detail ? html`<span class="muted" dir="auto">${detail}</span>` : nothing}
  ${mentions ? html`<span class="badge mention">@${mentions}</span>` : nothing}${unread ? html`<span class="badge">${unread}</span>` : nothing}`;

export function openSwitcher() {
  if (!document.querySelector('p-quick-switcher')) openDialog('p-quick-switcher');
}
