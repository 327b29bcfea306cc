/** Few are enough: that all of them are taken away at once means that something else is shown. */
const MOST = 12;

/**
 * The place that one reads: which messages are on the screen, and where. Whatever changes its height above them, they
 * stay there. The one mechanism for that: the browser's own (`overflow-anchor`, switched off by the style sheet) gives up
 * where a style changes between the message and what scrolls, and not every browser has it.
 */
export class Place {
  /** @type {{element: HTMLElement, at: number}[]} */
  #spots = [];
  /** How far it was scrolled when this was so. */
  #above = 0;
  /** The message that one was sent to, until one scrolls. @type {HTMLElement | null} */
  #target = null;

  goTo(article) {
    this.#target = article;
  }

  /** @param {HTMLElement} scroller @param {HTMLElement[]} articles in their order */
  take(scroller, articles) {
    const { top, bottom } = scroller.getBoundingClientRect();
    const shown = articles.map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ box }) =>
      box.bottom > top && box.top < bottom
    );
    const whole = shown.filter(({ box }) => box.top >= top);
    const target = shown.filter(({ element }) => element === this.#target);
    this.#spots = [...target, ...whole, ...within(shown[0]?.element, top), ...shown].slice(0, MOST)
      .map(({ element, box }) => ({ element, at: box.top - top }));
    this.#above = scroller.scrollTop;
  }

  /** There is no place to keep but the end. */
  leave(scroller) {
    this.#spots = [];
    this.#target = null;
    this.#above = scroller.scrollTop;
  }

  /** Whether somebody has scrolled since; from then on no message matters more than others. */
  isLeft(scroller) {
    const left = Math.abs(scroller.scrollTop - this.#above) >= 1;
    if (left) this.#target = null;
    return left;
  }

  /** Brings the messages back to where they were; what the reader has scrolled meanwhile counts. */
  keep(scroller) {
    const spot = this.#spots.find(({ element }) => element.isConnected);
    if (!spot) return;
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    const cutShort = this.#above > scrollHeight - clientHeight; // by the browser: there is less to scroll now
    const scrolled = cutShort ? 0 : scrollTop - this.#above;
    const moved = spot.element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - (spot.at - scrolled);
    if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
  }
}

/** Of a message that fills the screen, the part that one reads. */
function within(article, top) {
  if (!article) return [];
  return [...article.querySelectorAll('.prose > *')].map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > top).slice(0, 1);
}
