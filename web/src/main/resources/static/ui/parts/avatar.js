import { html } from 'lit';

const HUES = 12;

/** One or two letters that stand for a name. */
export function initials(name) {
  const words = name.trim().split(/[\s._-]+/u).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [...(words[0] ?? '?')].slice(0, 2);
  return letters.map((word) => [...word][0].toLocaleUpperCase()).join('');
}

function hue(id) {
  let sum = 0;
  for (const character of id ?? '') sum = (sum * 31 + character.codePointAt(0)) >>> 0;
  return sum % HUES;
}

/** @param {{id: string, name: string}} person @param {'' | 'small' | 'large'} [size] */
export function avatar(person, size = '') {
  return html`<span class="avatar ${size} hue-${hue(person.id)}" aria-hidden="true" data-initials=${initials(person.name)}></span>`;
}

/** @param {'active' | 'away' | undefined} state */
export function presence(state) {
  const words = { active: 'online', away: 'away' }[state] ?? 'offline';
  return html`<span class="presence ${state ?? ''}" role="img" aria-label=${words} title=${words}></span>`;
}
