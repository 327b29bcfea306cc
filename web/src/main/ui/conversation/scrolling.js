import { lastSeen } from './last-seen.js';
import { Place } from './place.js';

const NEAR = 800;
const AT_END = 48;
const MOST = 300;
const KEPT = 240;

/** Keeps the reader's place in the timeline, or at its end, fetches ahead, and notices what has been seen. */
export class Scrolling {
  #place = new Place();
  #aim = null;
  #frame = 0;
  /** How far down the reader was when last looked. */
  #above = 0;
  /** How far down the end was when last gone to. */
  #end = 0;

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

  /** Before an update: whether the reader has just left the end. */
  remember() {
    if (this.#scroller && !this.#aim) this.#pin();
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
    else this.#stay();
    this.#lookSoon();
  }

  /** Where one was before something changed: at the end, or at the messages that one reads. */
  #stay() {
    if (this.host.pinned && this.#timeline?.atEnd) return this.#followEnd();
    this.#place.keep(this.#scroller);
    this.#place.take(this.#scroller, this.host.articles);
    this.#above = this.#scroller.scrollTop;
  }

  #goThere(scroller) {
    const timeline = this.#timeline;
    if (!timeline?.loaded || timeline.loading === 'show') return;
    const { number, end } = this.#aim;
    const sought = end ? null : (number ?? this.host.room.reading.line);
    const article = sought && this.host.querySelector(`article[data-number="${sought}"]`);
    if (number && !article && number <= timeline.lastNumber && this.host.articles.length === 0) return;
    this.#aim = null;
    if (article) {
      const room = scroller.clientHeight * (number ? 0.35 : 0.2);
      scroller.scrollTop += article.getBoundingClientRect().top - scroller.getBoundingClientRect().top - room;
      if (number) article.focus({ preventScroll: true });
      this.#place.goTo(article);
      this.#place.take(scroller, this.host.articles);
      this.#pin(this.#isAtEnd);
    } else {
      this.#toEnd();
    }
  }

  /** Who is near the end goes there once it moves. */
  #followEnd() {
    if (this.#depth !== this.#end) this.#toEnd();
  }

  get #depth() {
    return this.#scroller.scrollHeight - this.#scroller.clientHeight;
  }

  #toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#end = this.#depth;
    this.#place.leave(this.#scroller);
    this.#pin(true);
  }

  /** Only who scrolls up leaves the end: what grows, above all beneath it, is followed. */
  #pin(pinned = this.#isAtEnd || (this.host.pinned && this.#scroller.scrollTop >= this.#above)) {
    const really = pinned && Boolean(this.#timeline?.atEnd);
    if (really && !this.host.pinned) this.#end = this.#depth;
    this.#above = this.#scroller.scrollTop;
    if (this.host.pinned !== really) this.host.pinned = really;
  }

  get #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < AT_END;
  }

  /** A picture came, code unfolds, fonts change, the composer grows: all before it is painted. */
  #resized() {
    if (!this.#aim) {
      this.#pin();
      this.#stay();
    }
    this.#lookSoon();
  }

  /** Somebody has scrolled, or {@link Place} has. */
  moved() {
    if (this.#scroller && !this.#aim && this.#place.isLeft(this.#scroller)) {
      this.#pin();
      if (!this.host.pinned) this.#stay();
    }
    this.#lookSoon();
  }

  /** Once per frame: what follows from where the reader is. */
  #lookSoon() {
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
