import { html } from 'lit';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { addressOf } from './media-view.js';
import { moves, still } from './moving.js';
import { Zoom } from './zoom.js';

/** One picture that can be enlarged and moved: by wheel, buttons, keys, double click, with one finger or two. */
export class ZoomablePicture extends Element {
  static properties = { message: { attribute: false }, file: { attribute: false }, playing: { state: true } };

  /** @type {Parley.Message} */
  message;
  /** @type {Parley.MediaFile} */
  file;
  zoom = new Zoom();
  #pointers = new Map();
  #sizes = new ResizeObserver(() => this.#change(() => this.#measure()));

  connectedCallback() {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  willUpdate(changes) {
    if (!changes.has('file')) return;
    this.zoom.reset();
    this.#measure();
    this.playing = !still(this.file);
  }

  /** By its style object: the policy of the page lets no attribute set styles. */
  updated() {
    const { x, y, scale, fit } = this.zoom;
    Object.assign(this.querySelector('img').style, {
      width: `${fit.width}px`,
      height: `${fit.height}px`,
      transform: `translate(${x}px, ${y}px) scale(${scale})`,
    });
  }

  /** @returns {boolean} whether the key was for the picture */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.zoom.key(event.key)) return false;
    this.requestUpdate();
    return true;
  }

  #measure() {
    const stage = { width: this.clientWidth, height: this.clientHeight };
    const scale = Math.min(1, stage.width / this.file.width, stage.height / this.file.height);
    this.zoom.measure({ width: Math.max(1, this.file.width * scale), height: Math.max(1, this.file.height * scale) }, stage);
  }

  #at({ clientX, clientY }) {
    const box = this.getBoundingClientRect();
    return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
  }

  #change(what) {
    what();
    this.requestUpdate();
  }

  #wheel(event) {
    event.preventDefault();
    this.#change(() => (event.deltaY < 0 ? this.zoom.closer(this.#at(event)) : this.zoom.farther(this.#at(event))));
  }

  #double(event) {
    const readable = this.zoom.readable(this.file);
    this.#change(() => (this.zoom.moved ? this.zoom.reset() : this.zoom.to(readable > 1.1 ? readable : 2, this.#at(event))));
  }

  #down(event) {
    if (event.target.closest('button')) return;
    this.#pointers.set(event.pointerId, event);
    if (this.zoom.moved || this.#pointers.size > 1) event.currentTarget.setPointerCapture(event.pointerId);
  }

  #move(event) {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const [other] = [...this.#pointers.values()].filter(({ pointerId }) => pointerId !== event.pointerId);
    this.#pointers.set(event.pointerId, event);
    const x = event.clientX - before.clientX;
    const y = event.clientY - before.clientY;
    if (other) this.#pinch(before, event, other);
    else if (this.zoom.moved) this.#change(() => this.zoom.by(x, y));
  }

  #pinch(before, now, other) {
    const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const middle = this.#at({ clientX: (now.clientX + other.clientX) / 2, clientY: (now.clientY + other.clientY) / 2 });
    this.#change(() => this.zoom.to((this.zoom.scale * apart(now)) / Math.max(1, apart(before)), middle));
  }

  #up(event) {
    this.#pointers.delete(event.pointerId);
  }

  render() {
    const { zoom, file, message } = this;
    const variant = moves(file) ? (this.playing ? 'original' : 'view') : zoom.scale > 1.5 ? 'original' : 'view';
    return html`<div class="zoom-stage ${zoom.moved ? 'moved' : ''}" @wheel=${this.#wheel} @dblclick=${this.#double} @pointerdown=${this.#down}
        @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#up}>
      <img class="grounded" src=${addressOf(message, file, variant)} alt=${file.name}
        width=${file.width} height=${file.height} draggable="false"></div>
      <div class="zoom-bar" role="group" aria-label="Size">
        ${moves(file) ? html`<button class="icon-button" type="button" aria-label=${this.playing ? 'Stop the animation' : 'Play the animation'}
          @click=${() => (this.playing = !this.playing)}>${icon(this.playing ? 'pause' : 'play')}</button>` : ''}
        <button class="icon-button" type="button" aria-label="Smaller" title="Smaller (−)" ?disabled=${!zoom.moved} @click=${() => this.#change(() => zoom.farther())}>${icon('minus')}</button>
        <output class="zoom-scale" aria-live="polite">${Math.round(zoom.scale * 100)} %</output>
        <button class="icon-button" type="button" aria-label="Larger" title="Larger (+)" ?disabled=${zoom.scale >= zoom.closest} @click=${() => this.#change(() => zoom.closer())}>${icon('plus')}</button>
        <button class="icon-button" type="button" aria-label="Whole picture" title="Whole picture (0)" ?disabled=${!zoom.moved} @click=${() => this.#change(() => zoom.reset())}>${icon('fit')}</button>
      </div>`;
  }
}

customElements.define('p-zoomable-picture', ZoomablePicture);
