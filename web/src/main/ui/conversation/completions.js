import { html, nothing } from 'lit';
import { begins } from '../base/folding.js';
import { emojiTable } from '../emoji/stores.js';
import { avatar } from '../parts/avatar.js';
import { Combobox } from '../parts/combobox.js';
import { icon } from '../parts/icons.js';
import { peopleNamed } from '../people/search.js';
import { type } from './field-edits.js';
import { rooms } from './stores.js';
import { completed, wordAt } from './suggestions.js';

const MOST = 8;

/** Completes @people, #rooms and :emoji: while one types. The id of an option is what is inserted. @param {Parley.Composer} composer */
export const completions = (composer) =>
  new Combobox(composer, {
    id: 'completions',
    inText: true,
    word: wordAt,
    offer: (word, found) => KINDS[word.kind].offer(word.text, composer.room, found).slice(0, MOST),
    ask: (word, offered) => KINDS[word.kind].ask?.(word.text, composer.room, offered),
    fits: isNamed,
    draw: ({ label, detail, person, emoji }) => html`
      ${person ? avatar(person, 'small') : emoji ? html`<span class="completion-emoji">${emoji}</span>` : icon('hash')}
      <span dir="auto">${label}</span>${detail ? html`<span class="muted" dir="auto">${detail}</span>` : nothing}`,
    take: ({ id, emoji }, word, field) => {
      if (emoji) emojiTable.used(emoji);
      type(/** @type {HTMLTextAreaElement} */ (field), completed(field.value, word, id));
    },
  });

const isNamed = ({ username, name }, { text }) => begins([username, name], text);

const KINDS = {
  /** Those of the room, then whom the site knows; a direct conversation is among those who have it. */
  person: {
    offer(text, { people: { members }, conversation }, found) {
      const others = text && !conversation ? found.filter(({ id }) => !members.some((member) => member.id === id)) : [];
      return [...members.filter((member) => isNamed(member, { text })), ...others]
        .map((person) => ({ id: `@${person.username}`, label: person.name, detail: `@${person.username}`, person }));
    },
    ask: (text, { conversation }, offered) => (conversation || offered.length >= MOST ? null : peopleNamed(text, MOST)),
  },
  room: {
    offer: (text) =>
      rooms.joined.filter(({ name }) => begins([name], text))
        .map(({ name, room }) => ({ id: `#${name}`, label: `#${name}`, detail: room.topic })),
  },
  emoji: {
    offer: (text) => emojiTable.find(text, MOST).map(({ emoji, code }) => ({ id: emoji, label: `:${code}:`, emoji })),
    ask: () => emojiTable.load(),
  },
};
