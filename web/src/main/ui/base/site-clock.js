/** As far as a timer of a browser reaches, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * The site's time: what it tells of times (how long somebody is muted, when a status ends, when something was said) is
 * compared with it, because the clock of a device may be wrong by hours.
 *
 * Each answer bounds by how much the two differ: its `Date`, whole seconds, was between sending and receiving.
 */
export class SiteClock {
  #least = -Infinity;
  #most = Infinity;

  /** @param {string | null} date of an answer @param {number} sent @param {number} received by the device's clock */
  heard(date, sent, received) {
    const second = Date.parse(date ?? '');
    if (Number.isNaN(second)) return;
    const [low, high] = [second - received, second + 1000 - sent];
    const fits = low <= this.#most && high >= this.#least; // or else the device's clock was set meanwhile
    this.#least = fits ? Math.max(this.#least, low) : low;
    this.#most = fits ? Math.min(this.#most, high) : high;
  }

  /** In milliseconds, as `Date.now()`. */
  now() {
    return Date.now() + (this.#least > -Infinity ? (this.#least + this.#most) / 2 : 0);
  }

  /**
   * Does something once it is that time, however the device's clock was set meanwhile and however far off it is; not before
   * whoever asks has gone on.
   *
   * @param {number} instant in milliseconds, as {@link now}
   * @param {() => void} act
   * @returns {() => void} gives it up
   */
  at(instant, act) {
    let timer = 0;
    const wait = () => (timer = setTimeout(look, Math.min(Math.max(0, Math.ceil(instant - this.now())), LONGEST_TIMER)));
    const look = () => (this.now() < instant ? wait() : act());
    wait();
    return () => clearTimeout(timer);
  }
}
