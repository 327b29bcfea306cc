import { html } from 'lit';
import { idsOf } from '../parts/field.js';

/** Who sees a part of a profile, in words. */
export const VISIBILITIES = { EVERYONE: 'Everyone', FRIENDS: 'Friends', NOBODY: 'Only me' };

/**
 * Chooses who sees something; stands beside what it is about.
 *
 * @param {import('../parts/form.js').Form} form
 * @param {{name: string, about: string, value: string, onChange?: (event: Event) => void}} choice
 */
export function visibilityField(form, { name, about, value, onChange }) {
  const { control } = idsOf(form, name);
  return html`
    <label class="visibility">
      <span class="visually-hidden">Who sees ${about}</span>
      <select id=${control} name=${name} @change=${onChange}>
        ${Object.entries(VISIBILITIES).map(([key, label]) => html`<option value=${key} .selected=${key === value} ?selected=${key === value}>${label}</option>`)}
      </select>
    </label>
  `;
}
