import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { image } from './image.js';

const HUES = 12;

/** One or two letters that stand for a name. */
export function initials(name) {
  const words = name.trim().split(/[\s._-]+/u).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [...(words[0] ?? '?')].slice(0, 2);
  return letters.map((word) => [...word][0].toLocaleUpperCase()).join('');
}

/** Which of the twelve colours is a person's own. */
export function hue(id) {
  let sum = 0;
  for (const character of id ?? '') sum = (sum * 31 + character.codePointAt(0)) >>> 0;
  return sum % HUES;
}

/** @typedef {'' | 'small' | 'large' | 'huge'} Size */

/**
 * Somebody's picture over their initials, which stay where there is none or it can't be loaded.
 *
 * @param {{id: string, name: string, avatar?: string | null}} person @param {Size} [size]
 */
export function avatar(person, size = '') {
  return html`<span class="avatar ${size} hue-${hue(person.id)}" aria-hidden="true" data-initials=${initials(person.name)}>${face(person, size)}</span>`;
}

/** The address of a picture of somebody's profile. @param {'avatar' | 'cover'} which @param {'thumb' | 'view'} variant */
export const pictureAddress = (account, which, media, variant) =>
  `/api/people/${encodeURIComponent(account)}/${which}/${encodeURIComponent(media)}/${variant}`;

/** Visitors are shown none: who somebody is, is for those who are signed in. @param {{id: string, avatar?: string | null}} person @param {Size} size */
function face({ id, avatar: media }, size) {
  if (!media || !session.signedIn) return nothing;
  const variant = size === 'large' || size === 'huge' ? 'view' : 'thumb';
  return image(pictureAddress(id, 'avatar', media, variant), { kind: 'face', lazy: true });
}

/** @param {'active' | 'away' | undefined} state */
export function presence(state) {
  const words = { active: 'online', away: 'away' }[state] ?? 'offline';
  return html`<span class="presence ${state ?? ''}" role="img" aria-label=${words} title=${words}></span>`;
}
