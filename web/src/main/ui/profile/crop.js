const MOST_ZOOM = 8;
/** What is cut out has at least so many pixels across, if the picture has them. */
const FEWEST_PIXELS = 64;

/** The part of a picture that was chosen: never wider than the picture, never outside of it. */
export class Crop {
  /** @param {number} across @param {number} down the picture's size in pixels @param {number} ratio of the part, width by height */
  constructor(across, down, ratio) {
    this.across = across;
    this.down = down;
    this.ratio = ratio;
    this.widest = Math.min(across, down * ratio);
    this.width = this.widest;
    this.x = (across - this.width) / 2;
    this.y = (down - this.height) / 2;
  }

  get height() {
    return this.width / this.ratio;
  }

  get zoom() {
    return this.widest / this.width;
  }

  get mostZoom() {
    return Math.max(1, Math.min(MOST_ZOOM, this.widest / FEWEST_PIXELS));
  }

  /** Zooms around the middle. */
  zoomTo(zoom) {
    const { x, y, width, height } = this;
    this.width = this.widest / Math.min(this.mostZoom, Math.max(1, zoom));
    this.#place(x + (width - this.width) / 2, y + (height - this.height) / 2);
  }

  /** Moves by shares of what is seen. */
  move(right, down) {
    this.#place(this.x + right * this.width, this.y + down * this.height);
  }

  /** In whole pixels of a picture of this width, which may be another size of the same. */
  in(width) {
    const scale = width / this.across;
    const down = Math.round(this.down * scale);
    const across = Math.floor(Math.min(this.width * scale, width, down * this.ratio));
    const high = Math.floor(across / this.ratio);
    const within = (at, part, whole) => Math.max(0, Math.min(Math.round(at * scale), whole - part));
    return { x: within(this.x, across, width), y: within(this.y, high, down), width: across };
  }

  #place(x, y) {
    this.x = Math.max(0, Math.min(x, this.across - this.width));
    this.y = Math.max(0, Math.min(y, this.down - this.height));
  }
}
