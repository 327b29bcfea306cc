import { lastSeen } from './last-seen.js';

/** Browsers that keep the place themselves also do so in the middle of a wheel's glide, which a script can't. */
const KEPT_BY_BROWSER = CSS.supports('overflow-anchor', 'auto');
const NEAR = 800;
const AT_END = 48;
const MOST = 300;
const KEPT = 240;

/** Keeps the reader's place in the timeline (by hand where the browser does not), fetches ahead, and notices what has been seen. */
export class Scrolling {
  #place = null;
  #aim = null;
  #frame = 0;
  /** How far down the reader was when last looked. */
  #above = 0;

  constructor(host) {
    this.host = host;
    host.addController(this);
    this.observer = new ResizeObserver(() => this.#resized());
    this.seen = () => this.#see();
  }

  hostConnected() {
    addEventListener('focus', this.seen);
    document.addEventListener('visibilitychange', this.seen);
  }

  hostDisconnected() {
    removeEventListener('focus', this.seen);
    document.removeEventListener('visibilitychange', this.seen);
    this.observer.disconnect();
  }

  get #scroller() {
    return this.host.scroller;
  }

  get #timeline() {
    return this.host.room?.timeline;
  }

  /** Where to be once the messages are there: at a number, or at the end; otherwise where reading ended. */
  aim(aim) {
    this.#aim = aim;
  }

  /** Before an update: whether the reader has just left the end; which message is at the top, and how far down it is. */
  remember() {
    const scroller = this.#scroller;
    this.#place = null;
    if (!scroller || this.#aim) return;
    this.#pin();
    if (this.host.pinned || (KEPT_BY_BROWSER && scroller.scrollTop > 0)) return;
    const top = scroller.getBoundingClientRect().top;
    const article = this.host.articles.find((one) => one.getBoundingClientRect().bottom > top);
    this.#place = article && { article, at: article.getBoundingClientRect().top };
  }

  /** After an update: to the same place, or to where one was sent. */
  restore() {
    const scroller = this.#scroller;
    if (!scroller) return;
    const feed = scroller.querySelector('.feed');
    if (feed && this.observed !== feed) {
      this.observer.disconnect();
      this.observer.observe(feed);
      this.observer.observe(scroller);
      this.observed = feed;
    }
    if (this.#aim) this.#goThere(scroller);
    else if (this.host.pinned && this.#timeline?.atEnd) this.#toEnd();
    else if (this.#place?.article.isConnected) {
      scroller.scrollTop += this.#place.article.getBoundingClientRect().top - this.#place.at;
    }
    this.moved();
  }

  #goThere(scroller) {
    const timeline = this.#timeline;
    if (!timeline?.loaded || timeline.loading === 'show') return;
    const { number, end } = this.#aim;
    const { newFrom } = this.host.room.reading;
    const sought = end ? null : (number ?? newFrom);
    const article = sought && this.host.querySelector(`article[data-number="${sought}"]`);
    if (number && !article && number <= timeline.lastNumber && this.host.articles.length === 0) return;
    this.#aim = null;
    if (article) {
      const room = scroller.clientHeight * (number ? 0.35 : 0.2);
      scroller.scrollTop += article.getBoundingClientRect().top - scroller.getBoundingClientRect().top - room;
      if (number) article.focus({ preventScroll: true });
      this.#pin(this.#isAtEnd);
    } else {
      this.#toEnd();
    }
  }

  #toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#pin(true);
  }

  /** Only who scrolls up leaves the end: what grows, above all beneath it, is followed. */
  #pin(pinned = this.#isAtEnd || (this.host.pinned && this.#scroller.scrollTop >= this.#above)) {
    const really = pinned && Boolean(this.#timeline?.atEnd);
    this.#above = this.#scroller.scrollTop;
    if (this.host.pinned !== really) this.host.pinned = really;
  }

  get #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < AT_END;
  }

  /** Code unfolds, the composer grows: whoever is at the end stays there. */
  #resized() {
    if (!this.#aim) {
      this.#pin();
      if (this.host.pinned) this.#toEnd();
    }
    this.moved();
  }

  /** The reader has moved: once per frame, look what follows from it. */
  moved() {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look();
    });
  }

  #look() {
    const scroller = this.#scroller;
    const timeline = this.#timeline;
    if (!scroller || !timeline?.loaded || this.#aim) return;
    this.#pin();
    const above = scroller.scrollTop;
    const below = scroller.scrollHeight - above - scroller.clientHeight;
    if (!timeline.loading && !timeline.problem) {
      if (above < NEAR && timeline.from > 1) timeline.older();
      else if (below < NEAR && !timeline.atEnd) timeline.newer();
      else if (timeline.to - timeline.from >= MOST) this.#trim(timeline, !this.host.pinned && above < below);
    }
    this.#see();
  }

  #trim(timeline, nearTop) {
    if (nearTop) timeline.trim(timeline.from, timeline.from + KEPT - 1);
    else timeline.trim(timeline.to - KEPT + 1, timeline.to);
  }

  /** Tells the room how far it has been read: what is on the screen, in a window that has the focus. */
  #see() {
    const scroller = this.#scroller;
    if (!scroller || !this.#timeline?.loaded || this.#aim || document.hidden || !document.hasFocus()) return;
    const number = lastSeen(scroller, this.host.articles);
    if (number) this.host.room.reading.seen(number);
  }
}
