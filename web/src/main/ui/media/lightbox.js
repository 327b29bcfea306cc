import { html, nothing } from 'lit';
import { openDialog } from '../parts/dialog.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { full } from '../parts/time.js';
import { addressOf, downloadOf } from './media-view.js';

const SWIPE = 48;

/** Pictures and videos one at a time over everything else. The browser's dialog keeps the focus inside. */
class Lightbox extends Element {
  static properties = { items: { attribute: false }, at: { state: true } };

  items = [];
  at = 0;
  #from = null;

  firstUpdated() {
    import('./zoomable.js'); // Only whoever opens a picture needs it.
    this.querySelector('dialog').showModal();
  }

  #step(by) {
    this.at = Math.max(0, Math.min(this.items.length - 1, this.at + by));
  }

  get #picture() {
    return this.querySelector('p-zoomable-picture');
  }

  #key(event) {
    if (this.#picture?.key?.(event)) return event.preventDefault();
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || event.target.tagName === 'VIDEO') return;
    event.preventDefault();
    this.#step(step);
  }

  #down(event) {
    this.#from = !event.isPrimary || event.target.closest('button, a, video') ? null : event;
  }

  /** A swipe turns the page, and so it does not close; a click beside the picture does. An enlarged picture is moved. */
  #up(event) {
    if (this.#picture?.zoom?.moved) this.#from = null;
    const moved = this.#from ? event.clientX - this.#from.clientX : 0;
    if (Math.abs(moved) > SWIPE) this.#step(moved < 0 ? 1 : -1);
    else if (this.#from && event.target.matches('.lightbox-stage, .zoom-stage')) this.#close();
    this.#from = null;
  }

  #close() {
    this.querySelector('dialog').close();
  }

  render() {
    const { message, file } = this.items[this.at];
    const several = this.items.length > 1;
    return html`<dialog class="lightbox" aria-label="${file.name}, ${this.at + 1} of ${this.items.length}" @keydown=${this.#key}
        @close=${() => this.dispatchEvent(new CustomEvent('closed'))}>
      <div class="lightbox-bar">
        <p class="lightbox-caption" aria-live="polite"><strong dir="auto">${file.name}</strong>
          <span>${message.author.name}, ${full(message.at)}${several ? ` · ${this.at + 1} of ${this.items.length}` : ''}</span></p>
        <a class="icon-button" href=${downloadOf(message, file)} download=${file.name} aria-label="Download ${file.name}" title="Download">${icon('download')}</a>
        <button class="icon-button" type="button" aria-label="Close" title="Close (Esc)" autofocus @click=${this.#close}>${icon('close')}</button>
      </div>
      <div class="lightbox-stage" @pointerdown=${this.#down} @pointerup=${this.#up}>${this.#shown(message, file)}</div>
      ${several ? html`
        <button class="icon-button lightbox-turn back" type="button" aria-label="Previous" title="Previous (←)" ?disabled=${this.at === 0} @click=${() => this.#step(-1)}>${icon('arrow-left')}</button>
        <button class="icon-button lightbox-turn on" type="button" aria-label="Next" title="Next (→)" ?disabled=${this.at === this.items.length - 1} @click=${() => this.#step(1)}>${icon('chevron')}</button>` : nothing}
    </dialog>`;
  }

  #shown(message, file) {
    if (file.kind === 'VIDEO') {
      return html`<video controls playsinline src=${addressOf(message, file, 'original')} aria-label=${file.name}></video>`;
    }
    return html`<p-zoomable-picture .message=${message} .file=${file}></p-zoomable-picture>`;
  }
}

customElements.define('p-lightbox', Lightbox);

/** What a lightbox can show of these messages. */
export const visible = (messages) =>
  messages.flatMap((message) =>
    message.attachments.filter(({ kind }) => kind === 'PICTURE' || kind === 'VIDEO').map((file) => ({ message, file }))
  );

/** @param {{message: object, file: object}[]} items @param {string} id of the file to begin with */
export function openLightbox(items, id) {
  return openDialog('p-lightbox', { items, at: Math.max(0, items.findIndex(({ file }) => file.id === id)) });
}
