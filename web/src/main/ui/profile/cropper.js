import { html } from 'lit';
import { Element } from '../parts/element.js';
import { Crop } from './crop.js';

const STEP = 0.05;
const WHEEL = 0.0015;
const KEYS = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
const ZOOMS = { '+': 1.1, '=': 1.1, '-': 1 / 1.1 };

/**
 * Chooses a part of a picture: dragged by pointer or arrow keys, zoomed by wheel, two fingers, keys or the slider. What is
 * seen is what will be cut out. Read the choice from `crop`.
 */
export class Cropper extends Element {
  static properties = { image: { attribute: false }, ratio: { type: Number }, zoom: { state: true } };

  /** @type {ImageBitmap} */
  image;
  /** Width by height. @type {number} */
  ratio;
  crop = null;
  zoom = 1;
  #pointers = new Map();

  willUpdate(changed) {
    if (changed.has('image')) this.crop = new Crop(this.image.width, this.image.height, this.ratio);
    this.zoom = this.crop.zoom;
  }

  render() {
    return html`
      <canvas class="cropper ${this.ratio === 1 ? 'square' : 'broad'}" tabindex="0" role="img"
        aria-label="The part of the picture that will be shown. Arrow keys move it, plus and minus zoom."
        @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#up}
        @wheel=${this.#wheel} @keydown=${this.#key}></canvas>
      <label class="zoom"><span>Zoom</span>
        <input type="range" min="1" max=${this.crop.mostZoom} step="0.01" .value=${String(this.zoom)}
          @input=${({ target }) => this.#change(() => this.crop.zoomTo(Number(target.value)))} /></label>
    `;
  }

  /** Where one chooses is where one begins; the dialog around it was there before. */
  firstUpdated() {
    this.querySelector('canvas').focus({ preventScroll: true });
  }

  updated() {
    const canvas = this.querySelector('canvas');
    const { width } = canvas.getBoundingClientRect();
    const sharp = Math.min(devicePixelRatio || 1, 2);
    canvas.width = Math.max(1, Math.round(width * sharp));
    canvas.height = Math.max(1, Math.round(canvas.width / this.ratio));
    const { x, y, width: across, height: down } = this.crop;
    canvas.getContext('2d').drawImage(this.image, x, y, across, down, 0, 0, canvas.width, canvas.height);
  }

  #change(act) {
    act();
    this.requestUpdate();
  }

  #down(event) {
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, event);
  }

  /** One pointer drags; two zoom by how far they are apart, and drag by where they are together. */
  #move(event) {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const apart = this.#apart();
    this.#pointers.set(event.pointerId, event);
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const share = 1 / this.#pointers.size;
    this.#change(() => {
      this.crop.move((share * (before.clientX - event.clientX)) / width, (share * (before.clientY - event.clientY)) / height);
      if (apart) this.crop.zoomTo((this.crop.zoom * this.#apart()) / apart);
    });
  }

  #up(event) {
    this.#pointers.delete(event.pointerId);
  }

  #apart() {
    if (this.#pointers.size !== 2) return 0;
    const [one, other] = [...this.#pointers.values()];
    return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  }

  #wheel(event) {
    event.preventDefault();
    this.#change(() => this.crop.zoomTo(this.crop.zoom * Math.exp(-event.deltaY * WHEEL)));
  }

  #key(event) {
    const step = KEYS[event.key];
    const zoom = ZOOMS[event.key];
    if ((!step && !zoom) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#change(() => (step ? this.crop.move(...step) : this.crop.zoomTo(this.crop.zoom * zoom)));
  }
}

customElements.define('p-cropper', Cropper);
