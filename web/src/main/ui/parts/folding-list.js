import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { kept, router } from '../base/stores.js';
import { Element } from './element.js';
import { icon } from './icons.js';

/**
 * A list under a heading that folds it, which this device remembers; what is unread, and what is open, shows all the same.
 * Extend it, give `name`, `heading`, `entries` and `entry()`.
 */
export class FoldingList extends Element {
  /** `icons`: there is room for nothing else. */
  static properties = { icons: { attribute: false } };

  /** @type {boolean | undefined} */
  icons;
  name = '';
  heading = '';

  /** What is listed; null while it is not known. @returns {Parley.RoomStore[] | null} */
  get entries() {
    return null;
  }

  /** @param {Parley.RoomStore} _room @returns {Shown} */
  entry(_room) {
    return nothing;
  }

  /** What stands beside the heading. @returns {Shown} */
  actions() {
    return nothing;
  }

  /** What stands below all entries. @returns {Shown} */
  below() {
    return nothing;
  }

  isShown(room) {
    return router.parameters.id === room.id;
  }

  get #folded() {
    return !this.icons && kept.get(`folded.${this.name}`) === 'yes';
  }

  render() {
    const folded = this.#folded;
    if (this.icons) {
      return html`<hr class="rooms-line"><h2 class="visually-hidden">${this.heading}</h2>${this.#list(folded)}${this.below()}`;
    }
    return html`
      <div class="rooms-title"><h2><button class="fold-button" type="button" aria-expanded=${String(!folded)} @click=${() => this.#fold(!folded)}>
        ${icon('chevron')}<span>${this.heading}</span></button></h2>
        ${this.actions()}
      </div>
      ${this.#list(folded)}
      ${this.below()}`;
  }

  #list(folded) {
    const { entries } = this;
    if (!entries) return html`<div class="skeletons" aria-hidden="true">${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}</div>`;
    const shown = folded ? entries.filter((room) => room.unread.matters || this.isShown(room)) : entries;
    if (!shown.length) return nothing;
    return html`<ul role="list" class="room-links">${repeat(shown, ({ id }) => id, (room) => html`<li>${this.entry(room)}</li>`)}</ul>`;
  }

  #fold(folded) {
    kept.set(`folded.${this.name}`, folded ? 'yes' : 'no');
    this.requestUpdate();
  }
}
