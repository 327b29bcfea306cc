const CLOSEST = 8;
const STEP = 1.25;
const PAN = 80;

const clamp = (value, least, most) => Math.min(most, Math.max(least, value));

/**
 * How a picture is looked at in a stage: at a scale of 1 all of it is seen. Distances are those of the screen, from the
 * middle of the stage to the middle of the picture.
 */
export class Zoom {
  scale = 1;
  x = 0;
  y = 0;
  /** Of the whole picture as it is seen at a scale of 1. */
  fit = { width: 1, height: 1 };
  #stage = { width: 1, height: 1 };

  measure(fit, stage) {
    this.fit = fit;
    this.#stage = stage;
    this.#keepInside();
  }

  /** The scale at which the narrower side fills the stage or is as large as it is: where a long screenshot can be read. */
  readable({ width, height }) {
    const natural = Math.max(width / this.fit.width, height / this.fit.height, 1);
    const filling = Math.max(this.#stage.width / this.fit.width, this.#stage.height / this.fit.height);
    return Math.max(1, Math.min(natural, filling));
  }

  get closest() {
    return Math.max(CLOSEST, 2 * Math.max(this.#stage.width / this.fit.width, this.#stage.height / this.fit.height));
  }

  get moved() {
    return this.scale > 1;
  }

  reset() {
    Object.assign(this, { scale: 1, x: 0, y: 0 });
  }

  closer(about) {
    this.to(this.scale * STEP, about);
  }

  farther(about) {
    this.to(this.scale / STEP, about);
  }

  /** What lies at this point stays there. */
  to(scale, about = { x: 0, y: 0 }) {
    const wanted = clamp(scale, 1, this.closest);
    const ratio = wanted / this.scale;
    this.x = about.x - (about.x - this.x) * ratio;
    this.y = about.y - (about.y - this.y) * ratio;
    this.scale = wanted;
    this.#keepInside();
  }

  by(x, y) {
    this.x += x;
    this.y += y;
    this.#keepInside();
  }

  /** @returns {boolean} whether this key moves what is seen */
  key(key) {
    const way = { ArrowLeft: [PAN, 0], ArrowRight: [-PAN, 0], ArrowUp: [0, PAN], ArrowDown: [0, -PAN] }[key];
    if (way && this.moved) this.by(...way);
    else if (key === '+' || key === '=') this.closer();
    else if (key === '-') this.farther();
    else if (key === '0') this.reset();
    else return false;
    return true;
  }

  #keepInside() {
    const spare = (side) => Math.max(0, (this.fit[side] * this.scale - this.#stage[side]) / 2);
    this.x = clamp(this.x, -spare('width'), spare('width'));
    this.y = clamp(this.y, -spare('height'), spare('height'));
  }
}
