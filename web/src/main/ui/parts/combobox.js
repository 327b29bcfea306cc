import { html } from 'lit';
import { Problem } from '../base/problem.js';
import { isComposing } from './composition.js';

const PAUSE = 150;

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/**
 * What its user says: where the `word` is; what to `offer` for it, of what is known here and what was `found`, known again by
 * its `id`; how to `ask` for more, where there is more; whether what was found for an earlier word still `fits`; and for all to
 * see, that there is `none`. `inText` stands more than the word, whose keys are its own until something is active. What `stays`
 * never closes: its page is there for it.
 *
 * @typedef {{
 *   id: string,
 *   word: (field: Field) => {text: string} | null,
 *   offer: (word: any, found: any[]) => {id: string}[],
 *   ask: (word: any, offered: {id: string}[]) => Promise<any> | null,
 *   fits: (found: any, word: any) => boolean,
 *   draw: (option: any) => unknown,
 *   take: (option: any, word: any, field: Field) => void,
 *   none?: string,
 *   inText?: boolean,
 *   stays?: boolean,
 * }} About
 */

/** Whether what was made for one word may be used for the other. @param {object | null} a @param {object | null} b */
export const isSame = (a, b) => Boolean(a && b) && Object.keys(a).every((name) => a[name] === b[name]);

/**
 * A field with a list of suggestions, after the combobox of the ARIA Authoring Practices; a Lit controller. What is known here
 * is offered at once, what the site knows joins it when it comes; a list serves the word it was made for and no other.
 */
export class Combobox {
  /** @type {Field | null} */
  field = null;
  /** @type {{text: string} | null} */
  word = null;
  /** @type {{id: string}[]} */
  list = [];
  /** Which of them is active; -1 for none. */
  at = -1;
  #about;
  #timer = 0;
  #asking = false;
  #problem = null;
  /** What was found last, and for which word. @type {{for: object | null, all: any[]}} */
  #found = { for: null, all: [] };
  /** Whether the active option must be brought into view. */
  #away = false;

  /** @param {import('lit').LitElement} host @param {About} about */
  constructor(host, about) {
    this.host = host;
    this.#about = about;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('selectionchange', this.#moved);
  }

  hostDisconnected() {
    document.removeEventListener('selectionchange', this.#moved);
    this.close();
  }

  /** What is known here may come later than the word: where nothing could be offered it is looked again. */
  hostUpdated() {
    if (!this.field) return;
    if (!this.open && this.#belongs && this.#offer()) this.host.requestUpdate();
    this.#tell();
    if (!this.#away) return;
    this.#away = false;
    this.host.querySelector(`#${this.#idOf(this.at)}`)?.scrollIntoView({ block: 'nearest' });
  }

  get open() {
    return this.list.length > 0;
  }

  /** Whether the word is still the one that was looked at. */
  get #belongs() {
    return this.word !== null && isSame(this.word, this.#about.word(this.field));
  }

  get #active() {
    return this.list[this.at];
  }

  #idOf(at) {
    return `${this.#about.id}-${at}`;
  }

  /** Looks at the word that stands in the field. */
  look = () => {
    const word = this.#about.word(this.field);
    if (!word) return this.close();
    if (isSame(word, this.word)) return;
    this.close();
    this.word = word;
    this.#offer();
    this.#asking = word.text !== '';
    if (this.#asking) this.#timer = setTimeout(() => this.#ask(word), PAUSE);
  };

  close() {
    clearTimeout(this.#timer);
    Object.assign(this, { word: null, list: [] });
    this.#asking = false;
    this.#problem = null;
    this.host.requestUpdate();
  }

  /** @returns {boolean} whether there is anything */
  #offer() {
    const { inText, fits, offer } = this.#about;
    const { word } = this;
    const active = this.#active?.id;
    const { all } = this.#found;
    this.list = offer(word, isSame(word, this.#found.for) ? all : all.filter((one) => fits(one, word)));
    // Where nothing is typed yet nothing is meant yet: Enter is for the text.
    const first = inText && !word.text ? -1 : 0;
    this.at = Math.max(first, this.list.findIndex(({ id }) => id === active));
    this.#away = this.open;
    return this.open;
  }

  async #ask(word) {
    let all = null;
    let problem = null;
    try {
      all = await this.#about.ask(word, this.list);
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      problem = refusal;
    }
    if (this.word !== word || !this.#belongs) return;
    if (all) this.#found = { for: word, all };
    this.#asking = false;
    this.#problem = problem;
    this.#offer();
    this.host.requestUpdate();
  }

  /** The caret went elsewhere: what is offered belongs to another word now, or to none. */
  #moved = () => {
    if (this.open && document.activeElement === this.field && !this.#belongs) this.look();
  };

  #left = () => {
    if (!this.#about.stays) this.close();
  };

  #pressed = (event) => {
    if (isComposing(event) || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || !this.#answers(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Home, End and all other keys are the field's. @returns {boolean} whether the key was for the list */
  #answers(key) {
    const { inText, stays } = this.#about;
    switch (key) {
      case 'ArrowDown':
        return this.#step(1);
      case 'ArrowUp':
        return this.#step(-1);
      case 'Enter':
        return this.#take(this.#active) || !inText;
      case 'Tab':
        return Boolean(inText) && this.#take(this.#active);
      case 'Escape':
        if (stays || !this.#shown) return false;
        this.close();
        return true;
      default:
        return false;
    }
  }

  #step(by) {
    if (!this.open) return this.#reopens();
    const { length } = this.list;
    this.at = this.at < 0 && by < 0 ? length - 1 : (this.at + by + length) % length;
    this.#away = true;
    this.host.requestUpdate();
    return true;
  }

  /** In a text an arrow moves the caret. */
  #reopens() {
    if (this.#about.inText || this.word) return false;
    this.look();
    return this.word !== null;
  }

  /** @returns {boolean} whether it still belonged to what stands there */
  #take(option) {
    if (!option) return false;
    const { word } = this;
    const belongs = this.#belongs;
    this.close();
    if (belongs) this.#about.take(option, word, this.field);
    return belongs;
  }

  /** Takes a field as its own: `<input ${ref(combobox.attach)}>`, before listeners that shall not hear of its keys. */
  attach = (field) => {
    if (!field) return;
    this.field = field;
    const { id, inText } = this.#about;
    const listeners = { input: this.look, compositionend: this.look, keydown: this.#pressed, blur: this.#left };
    for (const [type, listener] of Object.entries(listeners)) field.addEventListener(type, listener);
    // Several lines are a text box, which takes no other role and can't be expanded.
    const always = {
      'aria-autocomplete': 'list',
      'aria-controls': `${id}-list`,
      ...(inText ? {} : { role: 'combobox', autocomplete: 'off' }),
    };
    for (const [name, value] of Object.entries(always)) field.setAttribute(name, value);
  };

  #tell() {
    if (!this.#about.inText) this.field.setAttribute('aria-expanded', String(this.open));
    if (this.#active) this.field.setAttribute('aria-activedescendant', this.#idOf(this.at));
    else this.field.removeAttribute('aria-activedescendant');
  }

  get #shown() {
    return this.open || this.#note !== '';
  }

  /** What everybody sees beside the options. */
  get #note() {
    const { none } = this.#about;
    if (!none || !this.word) return '';
    if (this.#problem) return this.#problem.detail;
    if (this.open) return '';
    return this.#asking ? 'Searching…' : none;
  }

  /** What is read out: how many there are is seen by everybody else. */
  get said() {
    const { length } = this.list;
    if (this.#note || this.#asking || !length) return this.#note;
    return length === 1 ? '1 suggestion' : `${length} suggestions`;
  }

  /** @param {string} label */
  template(label) {
    const { id, draw } = this.#about;
    const waiting = this.#asking && !this.open;
    return html`<div class="suggestions ${this.#shown ? 'shown' : ''} ${waiting ? 'waiting' : ''}" @mousedown=${(event) => event.preventDefault()}>
      <ul role="listbox" id="${id}-list" aria-label=${label} ?hidden=${!this.open}>${this.list.map((option, at) => html`
        <li role="option" id=${this.#idOf(at)} aria-selected=${String(at === this.at)} @pointermove=${() => this.#point(at)}
          @click=${() => this.#take(option)}>${draw(option)}</li>`)}</ul>
      <p class=${this.#note ? 'muted' : 'visually-hidden'} role="status">${this.said}</p>
    </div>`;
  }

  #point(at) {
    if (this.at === at) return;
    this.at = at;
    this.host.requestUpdate();
  }
}
