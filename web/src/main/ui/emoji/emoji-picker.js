import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isComposing } from '../parts/composition.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { skeleton } from '../parts/loading.js';
import { placeAt } from '../parts/menu.js';
import { moved } from './emoji-grid.js';
import { TONES } from './skin-tone.js';
import { emojiTable, skinTone } from './stores.js';

const OFTEN = 'Often used';
/** Beginning with what was used; as the table has them, but here with the frame. */
const SIGNS = {
  [OFTEN]: '🕒',
  'Smileys & Emotion': '😀',
  'People & Body': '👋',
  'Animals & Nature': '🐻',
  'Food & Drink': '🍔',
  'Travel & Places': '🚗',
  Activities: '⚽',
  Objects: '💡',
  Symbols: '🔣',
  Flags: '🏁',
};

/** All emoji in their groups, or those that are sought. */
export class EmojiPicker extends Element {
  static properties = {
    text: { state: true },
    found: { state: true },
    at: { state: true },
    about: { state: true },
    failed: { state: true },
    whole: { state: true },
  };

  text = '';
  /** What is sought; none where all are shown. @type {import('./emoji-table.js').Choice[] | null} */
  found = null;
  /** The group that one sees. */
  at = 0;
  /** The emoji that a pointer or the focus is at. @type {{emoji: string, code: string} | null} */
  about = null;
  failed = false;
  /** Whether all groups are filled; at first those that are seen are, so that they are there at once. */
  whole = false;
  #often = emojiTable.recent;
  #resized = new ResizeObserver(() => this.#reserve());

  connectedCallback() {
    super.connectedCallback();
    if (!emojiTable.groups.length) this.#fetch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  async #fetch() {
    this.failed = false;
    await emojiTable.load();
    this.failed = !emojiTable.groups.length;
    this.#show();
  }

  /** Everything anew: by another table, text or tone. */
  #show() {
    this.#often = emojiTable.recent;
    this.found = this.text.trim() && emojiTable.groups.length ? emojiTable.find(this.text) : null;
    this.requestUpdate();
  }

  #seek(text) {
    this.text = text;
    this.#show();
  }

  #again() {
    this.#field.focus();
    this.#fetch();
  }

  get #field() {
    return this.querySelector('#emoji-search');
  }

  get #scroller() {
    return this.querySelector('.emoji-scroll');
  }

  get #choices() {
    return [...this.querySelectorAll('[data-emoji]')];
  }

  firstUpdated() {
    this.#resized.observe(this.#scroller);
  }

  updated(changed) {
    this.#reserve();
    if (emojiTable.groups.length && !this.whole) requestAnimationFrame(() => setTimeout(() => (this.whole = true)));
    if (changed.has('text')) this.#scroller.scrollTop = 0;
    if (changed.has('text') || !this.querySelector('[data-emoji][tabindex="0"]')) this.#reachByTab(this.#choices[0]);
  }

  render() {
    const { found } = this;
    return html`
      <label class="visually-hidden" for="emoji-search">Search emoji</label>
      <input id="emoji-search" class="input" type="text" dir="auto" autocomplete="off" placeholder="Search emoji" .value=${this.text}
        @input=${(event) => this.#seek(event.target.value)} @keydown=${this.#enter}>
      ${this.#groups()}
      <div class="emoji-scroll" aria-busy=${String(!emojiTable.groups.length && !this.failed)} @keydown=${this.#move} @click=${this.#choose}
        @scroll=${this.#scrolled} @focusin=${this.#look} @pointerover=${this.#look}>${this.#content()}</div>
      <div class="emoji-foot">
        <p class="emoji-about" aria-hidden="true">${this.about ? html`<span>${this.about.emoji}</span> <span class="muted">${this.about.code}</span>` : nothing}</p>
        <fieldset class="emoji-tones" @change=${this.#tone}>
          <legend class="visually-hidden">Skin tone</legend>
          ${TONES.map(({ name, sign }, tone) => html`<label title=${name}>
            <input type="radio" name="emoji-tone" value=${tone} aria-label=${name} .checked=${tone === skinTone.chosen}>
            <span aria-hidden="true">✋${sign}</span></label>`)}
        </fieldset>
      </div>
      <p class="visually-hidden" role="status">${found ? `${found.length || 'No'} emoji found` : ''}</p>`;
  }

  #groups() {
    const shown = emojiTable.groups.length && !this.found ? this.at : -1;
    return html`<div class="emoji-groups" role="toolbar" aria-label="Groups" @keydown=${this.#moveGroup} @click=${this.#openGroup}>
      ${Object.entries(SIGNS).map(([name, sign], at) => html`<button type="button" aria-label=${name} title=${name}
        tabindex=${at === this.at ? 0 : -1} aria-current=${at === shown ? 'true' : nothing}>${sign}</button>`)}
    </div>`;
  }

  #content() {
    const { found } = this;
    if (this.failed) {
      return html`<div class="emoji-none" role="alert"><p class="muted">The emoji can’t be fetched now.</p>
        <button class="button" type="button" @click=${this.#again}>${icon('retry')} Try again</button></div>`;
    }
    if (!emojiTable.groups.length) return skeleton(6);
    if (found && !found.length) return html`<p class="muted emoji-none">Nothing found for “<bdi>${this.text.trim()}</bdi>”.</p>`;
    const tone = skinTone.chosen;
    return html`<div role="listbox" aria-label="Emoji">
      ${guard([found ?? this.#often, this.whole], () => (found ? [group('Found', found)] : [
        group(OFTEN, this.#often),
        ...emojiTable.groups.map(({ name, emoji }, at) => group(name, at && !this.whole ? [] : emoji.map((one) => emojiTable.choiceOf(one, tone)), emoji.length)),
      ]))}
    </div>`;
  }

  #choose(event) {
    const choice = event.target.closest('[data-emoji]');
    if (choice) this.dispatchEvent(new CustomEvent('chosen', { detail: choice.dataset.emoji }));
  }

  #look(event) {
    const choice = event.target.closest('[data-emoji]');
    if (!choice) return;
    this.about = { emoji: choice.dataset.emoji, code: choice.title };
    if (event.type === 'focusin') this.#reachByTab(choice);
  }

  #tone({ target }) {
    skinTone.choose(Number(target.value));
    this.about = null;
    this.#show();
  }

  #enter(event) {
    if (isComposing(event)) return;
    if (event.key === 'Enter') this.text.trim() && this.#choices[0]?.click();
    else if (event.key === 'ArrowDown') this.querySelector('[data-emoji][tabindex="0"]')?.focus();
    else return;
    event.preventDefault();
  }

  #move(event) {
    const choices = this.#choices;
    const at = choices.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at < 0 || isComposing(event)) return;
    const counts = [...this.querySelectorAll('.emoji-grid')].map((grid) => grid.childElementCount);
    const page = Math.max(1, Math.floor(this.#scroller.clientHeight / choices[0].offsetHeight) - 1);
    const to = moved(event, { counts, columns: this.#columns, page }, at);
    if (to === undefined) return this.#type(event);
    event.preventDefault();
    (choices[to] ?? this.#field).focus();
  }

  /** Who goes on typing is searching. */
  #type({ key, ctrlKey, metaKey, altKey }) {
    if ([...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) this.#field.focus();
  }

  #moveGroup(event) {
    const buttons = [...event.currentTarget.children];
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length).focus();
  }

  async #openGroup(event) {
    const button = event.target.closest('button');
    if (!button || !emojiTable.groups.length) return;
    const at = [...event.currentTarget.children].indexOf(button);
    const byKey = event.detail === 0;
    this.whole = true;
    this.#seek('');
    await this.updateComplete;
    const opened = this.querySelectorAll('.emoji-group')[at];
    const first = opened.querySelector('[data-emoji]');
    this.#scroller.scrollTop = opened.offsetTop;
    if (byKey) first.focus({ preventScroll: true });
    else this.#reachByTab(first);
    this.at = at;
  }

  #scrolled() {
    const { scrollTop } = this.#scroller;
    const at = [...this.querySelectorAll('.emoji-group')].findLastIndex((one) => one.offsetTop <= scrollTop + 1);
    if (at < 0 || at === this.at || this.found) return;
    this.at = at;
    this.querySelectorAll('.emoji-groups button')[at].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  get #columns() {
    return getComputedStyle(this.querySelector('.emoji-grid')).gridTemplateColumns.split(' ').length;
  }

  /** What is not there or not drawn yet has its place, so that a group is where its button leads. */
  #reserve() {
    const grids = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.emoji-grid'));
    const columns = grids.length && this.#columns;
    for (const grid of grids) grid.style.setProperty('--rows', String(Math.ceil(Number(grid.dataset.count) / columns)));
  }

  /** One of all emoji is on the way of the Tab key. */
  #reachByTab(choice) {
    const before = this.querySelector('[data-emoji][tabindex="0"]');
    if (before) before.tabIndex = -1;
    if (choice) choice.tabIndex = 0;
  }
}

const group = (name, choices, count = choices.length) => html`<div class="emoji-group" role="group" aria-label=${name}>
  <div class="emoji-heading" aria-hidden="true">${name}</div>
  <div class="emoji-grid" data-count=${count}>${choices.map(choiceButton)}</div>
</div>`;

const choiceButton = ({ emoji, name, code }) =>
  html`<button type="button" role="option" class="emoji-choice" tabindex="-1" data-emoji=${emoji}
  aria-label=${name} title=${`:${code}:`}>${emoji}</button>`;

customElements.define('p-emoji-picker', EmojiPicker);

/** @param {HTMLElement} anchor @returns {Promise<string | null>} the emoji chosen */
export function pickEmoji(anchor) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const picker = document.createElement('p-emoji-picker');
  picker.className = 'popover emoji-picker';
  picker.popover = 'auto';
  picker.tabIndex = -1;
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
    picker.updateComplete.then(() => {
      picker.showPopover();
      placeAt(anchor, picker, { above: true, end: true });
      // A finger would only get a keyboard over the choice.
      const first = matchMedia('(pointer: coarse)').matches ? picker : picker.querySelector('#emoji-search');
      first.focus({ preventScroll: true });
    });
  });
}
