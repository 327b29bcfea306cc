import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { pressed } from '../people/pressed.js';
import { friends } from '../people/stores.js';
import { announce } from './announcer.js';
import { beginning } from './beginning.js';
import { foldedMessage } from './folded-message.js';
import { actOn } from './message-actions.js';
import { messageTemplate, pendingTemplate } from './message.js';
import { Scrolling } from './scrolling.js';
import { outbox, saved } from './stores.js';
import { lines } from './timeline-lines.js';

/**
 * The messages of a room as a feed. It keeps at most a few hundred in the page, fetches both ways as one scrolls, keeps
 * its place while things change above or below, and tells the room how far it was read.
 */
export class Timeline extends Element {
  static properties = {
    room: { attribute: false },
    target: { attribute: false },
    active: { state: true },
    highlighted: { state: true },
    pinned: { state: true },
  };

  /** @type {Parley.RoomStore} */
  room;
  /** @type {{number: number | null}} */
  target;
  /** The number (or pending id) of the message whose actions are shown. */
  active = null;
  highlighted = null;
  pinned = true;
  /** Messages of people one has blocked that are shown all the same. */
  #unfolded = new Set();
  #watching = this.watching();
  #scrolling = new Scrolling(this);

  get scroller() {
    return this.querySelector('.timeline-scroll');
  }

  /** @returns {HTMLElement[]} */
  get articles() {
    return [...this.querySelectorAll('article')];
  }

  willUpdate(changes) {
    this.#watching.of(this.room, outbox, friends, saved);
    if (changes.has('target')) this.#opened(changes.get('room') ?? this.room);
    else this.#scrolling.remember();
  }

  #opened(before) {
    if (before && before !== this.room) before.announce = null;
    if (!this.room) return;
    this.active = null;
    this.highlighted = this.target?.number ?? null;
    this.room.announce = (messages, isLive) => this.#announce(messages, isLive);
    this.#scrolling.aim({ number: this.highlighted });
  }

  updated() {
    this.#scrolling.restore();
  }

  #announce(all, isLive) {
    const messages = all.filter((message) => !this.#isFolded(message));
    if (!messages.length) return;
    if (!document.hasFocus() || document.hidden || !this.pinned) this.room.reading.unseen(messages[0].number);
    announce(messages, isLive);
  }

  render() {
    const { timeline } = this.room ?? {};
    const shown = timeline?.loaded;
    return html`
      <div class="timeline-scroll" @scroll=${() => this.#scrolling.moved()} @click=${this.#click} @contextmenu=${this.#contextMenu}
        @pointerover=${this.#point} @focusin=${this.#point} @pointerleave=${this.#unpoint} @keydown=${this.#key}>
        ${shown ? this.#feed(timeline) : this.#waiting(timeline)}
      </div>
      ${shown && !(this.pinned && timeline.atEnd) ? this.#jump() : nothing}`;
  }

  #waiting(timeline) {
    if (timeline?.problem) {
      return html`<div class="blank"><p>${timeline.problem.detail}</p>
        <button class="button" type="button" @click=${() => timeline.resume()}>Try again</button></div>`;
    }
    return html`<div class="message-skeletons" aria-hidden="true">
      ${[70, 40, 85, 55, 30, 65].map((width) => html`<div class="message-skeleton w-${width}"><div class="skeleton face"></div><div class="skeleton line"></div><div class="skeleton line long"></div></div>`)}
    </div>`;
  }

  #feed(timeline) {
    const pending = timeline.atEnd ? outbox.of(this.room.id).filter(({ id }) => !timeline.has(id)) : [];
    const items = lines(timeline.messages, this.room, pending);
    const focusable = items.some(({ key }) => key === this.active) ? this.active : items.at(-1)?.key;
    return html`
      <div class="timeline-top">${timeline.from > timeline.first
        ? html`<p class="muted">${timeline.problem ? html`Earlier messages can’t be fetched now. <button class="button quiet small" type="button" @click=${() => timeline.older()}>Try again</button>` : 'Fetching earlier messages…'}</p>`
        : beginning(this.room, timeline.lastNumber === 0 && !pending.length)}</div>
      <div role=${items.length ? 'feed' : 'group'} class="feed" aria-label="Messages in ${this.room.name}" aria-busy=${String(Boolean(timeline.loading))}>
        ${repeat(items, ({ id }) => id, (item) => {
          const state = { active: item.key === this.active, highlighted: item.key === this.highlighted, focusable: item.key === focusable, folded: this.#isFolded(item.message), saved: saved.has(item.message), quoteFolded: this.#isFolded(item.message.replyTo) };
          return guard([item.message, item.state, item.marks, state.active, state.highlighted, state.focusable, state.folded, state.saved, state.quoteFolded, item.setSize, this.room.people.members],
            () => this.#line(item, state));
        })}
      </div>
      ${timeline.atEnd ? nothing : html`<p class="timeline-bottom muted">Fetching newer messages…</p>`}`;
  }

  #line(item, state) {
    if (item.pending) return pendingTemplate(item, state);
    return state.folded ? foldedMessage(item, state) : messageTemplate(item, state, this.room);
  }

  #isFolded(message) {
    return Boolean(message?.author) && friends.hasBlocked(message.author.id) && !this.#unfolded.has(message.id);
  }

  #unfold(message) {
    this.#unfolded.add(message.id);
    this.requestUpdate();
  }

  #jump() {
    const { count } = this.room.unread;
    return html`<button class="jump" type="button" @click=${({ detail }) => this.toEnd().then(() => detail === 0 && this.focusLast())}>
      ${icon('arrow-down')}${count > 0 ? `${count} new` : 'To the newest'}</button>`;
  }

  /** Shows the newest messages. */
  async toEnd() {
    this.highlighted = null;
    const { timeline } = this.room;
    if (!timeline.atEnd) await timeline.show();
    this.#scrolling.aim({ end: true });
    this.requestUpdate();
    await this.updateComplete;
  }

  /** Shows the message of that number, wherever it is. */
  async toNumber(number) {
    const { timeline } = this.room;
    if (!timeline.get(number) || number < timeline.from || number > timeline.to) await timeline.show(number);
    this.highlighted = number;
    this.#scrolling.aim({ number });
    this.requestUpdate();
  }

  focusLast() {
    this.articles.at(-1)?.focus();
  }

  editLast() {
    const mine = this.room.timeline.messages.findLast((message) => message.state === 'SHOWN' && this.room.isMine(message));
    if (mine) actOn(this, 'edit', mine);
  }

  /** Moves the focus between messages. @param {number} step */
  step(step) {
    const all = this.articles;
    const at = all.indexOf(document.activeElement?.closest?.('article'));
    const to = at < 0 ? all.length - 1 : Math.max(0, Math.min(all.length - 1, at + step));
    all[to]?.focus();
    all[to]?.scrollIntoView({ block: 'nearest' });
  }

  /** @returns {object | undefined} the message that has the focus, or else the pointer */
  get current() {
    const article = document.activeElement?.closest?.('article') ?? this.querySelector('article:hover');
    return article ? this.#messageOf(article) : undefined;
  }

  #messageOf(article) {
    return this.room.timeline.byId(article.dataset.id) ?? outbox.of(this.room.id).find(({ id }) => id === article.dataset.id);
  }

  #keyOf(article) {
    return article.dataset.number ? Number(article.dataset.number) : article.dataset.id;
  }

  #point(event) {
    if (event.type === 'pointerover' && event.pointerType === 'touch') return;
    const article = event.target.closest('article');
    if (article && !this.querySelector('.message-toolbar [aria-expanded="true"]')) this.active = this.#keyOf(article);
  }

  #unpoint() {
    if (!this.contains(document.activeElement)) this.active = null;
  }

  #click(event) {
    const article = event.target.closest('article');
    const button = event.target.closest('[data-act]');
    if (!article) return;
    const message = this.#messageOf(article);
    const person = event.target.closest('a[href^="/people/"]');
    if (person) pressed(event, person.matches('.author') ? message?.author : undefined, this.room.room);
    else if (button?.dataset.act === 'unfold') this.#unfold(message);
    else if (button && message) actOn(this, button.dataset.act, message, button);
    else if (matchMedia('(pointer: coarse)').matches && !event.target.closest('a, button')) this.active = this.#keyOf(article);
  }

  #contextMenu(event) {
    const article = event.target.closest('article');
    if (!article || event.pointerType !== 'touch' || event.target.closest('a')) return;
    event.preventDefault();
    actOn(this, 'more', this.#messageOf(article), article);
  }

  #key(event) {
    if (event.target.tagName !== 'ARTICLE' || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (event.key === 'End') this.toEnd().then(() => this.focusLast());
    else this.step(step);
  }
}

customElements.define('p-timeline', Timeline);
