import { html } from 'lit';
import { isComposing } from '../parts/composition.js';
import { Element } from '../parts/element.js';
import { placeAt } from '../parts/menu.js';
import { emojiTable } from './stores.js';

const COLUMNS = 8;

/** A small choice of emoji with a search field. */
export class EmojiPicker extends Element {
  static properties = { text: { state: true } };

  text = '';

  render() {
    const sought = this.text.trim();
    const found = sought ? emojiTable.find(sought) : null;
    return html`
      <label class="visually-hidden" for="emoji-search">Search emoji</label>
      <input id="emoji-search" class="input" type="text" dir="auto" autocomplete="off" placeholder="Search emoji" .value=${this.text}
        @input=${(event) => (this.text = event.target.value)} @keydown=${this.#enter}>
      <div class="emoji-scroll" @keydown=${this.#move} @click=${this.#choose}>
        ${found
          ? found.length ? this.#group('Found', found) : html`<p class="muted emoji-none">${emojiTable.all.length ? 'Nothing found.' : 'The emoji can’t be fetched now. Try again in a moment.'}</p>`
          : html`${this.#group('Often used', emojiTable.recent)}${this.#group('All', emojiTable.all)}`}
      </div>`;
  }

  #group(heading, list) {
    return html`<h3 class="emoji-heading">${heading}</h3><div class="emoji-grid">
      ${list.map(({ emoji, name }) => html`<button type="button" class="emoji-choice" data-emoji=${emoji} aria-label=${name.replaceAll('_', ' ')} title=${`:${name}:`}>${emoji}</button>`)}
    </div>`;
  }

  #choose(event) {
    const button = event.target.closest('[data-emoji]');
    if (button) this.dispatchEvent(new CustomEvent('chosen', { detail: button.dataset.emoji }));
  }

  #enter(event) {
    if (isComposing(event)) return;
    const first = this.querySelector('[data-emoji]');
    if (event.key === 'Enter') this.text.trim() && first?.click();
    else if (event.key === 'ArrowDown') first?.focus();
    else return;
    event.preventDefault();
  }

  #move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...this.querySelectorAll('[data-emoji]')];
    const to = all.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + step;
    if (to < 0) this.querySelector('input').focus();
    else all[Math.min(to, all.length - 1)].focus();
  }
}

customElements.define('p-emoji-picker', EmojiPicker);

/** @param {HTMLElement} anchor @returns {Promise<string | null>} the emoji chosen */
export function pickEmoji(anchor) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const picker = document.createElement('p-emoji-picker');
  picker.className = 'popover emoji-picker';
  picker.popover = 'auto';
  picker.setAttribute('role', 'dialog');
  picker.setAttribute('aria-label', 'Choose an emoji');
  (anchor.closest('dialog') ?? document.body).append(picker);
  return new Promise((resolve) => {
    let chosen = null;
    picker.addEventListener('chosen', ({ detail }) => {
      chosen = detail;
      emojiTable.used(detail);
      picker.hidePopover();
    });
    picker.addEventListener('toggle', ({ newState }) => {
      if (newState !== 'closed') return;
      picker.remove();
      if (before?.isConnected) before.focus({ preventScroll: true });
      resolve(chosen);
    });
    Promise.all([picker.updateComplete, emojiTable.load().then(() => picker.requestUpdate())]).then(() => picker.updateComplete).then(() => {
      picker.showPopover();
      placeAt(anchor, picker, { above: true, end: true });
      // A finger would only get a keyboard over the choice.
      const first = matchMedia('(pointer: coarse)').matches ? '[data-emoji]' : 'input';
      picker.querySelector(first).focus({ preventScroll: true });
    });
  });
}
