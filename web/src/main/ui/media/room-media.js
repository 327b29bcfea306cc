import { html, nothing } from 'lit';
import { path } from '../base/address.js';
import { api } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { date } from '../parts/time.js';
import { friends } from '../people/stores.js';
import { openLightbox, visible } from './lightbox.js';
import { fileTile, picture } from './media-view.js';
import { kindIcon } from './tiles.js';

const PAGE = 30;

/** All pictures, videos and files of a room, newest first; it grows as one scrolls and as others send. */
class RoomMedia extends Element {
  static properties = { room: { attribute: false }, messages: { state: true }, problem: { state: true } };

  /** @type {Parley.RoomStore} */
  room;
  messages = [];
  problem = '';
  #watching = this.watching(friends);
  #before = 0;
  #loading = false;
  #ended = false;
  #seer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#more());

  willUpdate(changes) {
    this.#watching.of(this.room, friends);
    if (changes.has('room')) this.#begin();
    else this.#follow();
  }

  updated() {
    const end = this.querySelector('.media-end');
    if (end) this.#seer.observe(end);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#seer.disconnect();
  }

  #begin() {
    Object.assign(this, { messages: [], problem: '' });
    this.#before = 0;
    this.#ended = false;
    this.#more();
  }

  async #more() {
    if (this.#loading || this.#ended) return;
    const { room } = this;
    this.#loading = true;
    try {
      const page = await api.get(`${path`/api/conversations/${room.id}/media`}?before=${this.#before}&limit=${PAGE}`);
      if (room !== this.room) return;
      this.#before = page.before;
      this.#ended = page.before === 0;
      this.messages = [...this.messages, ...page.messages.filter(({ id }) => !this.messages.some((known) => known.id === id))];
    } catch (problem) {
      this.problem = problem.detail;
      this.#ended = true;
    } finally {
      this.#loading = false;
      this.requestUpdate();
    }
  }

  /** What arrives and what is withdrawn in the conversation shows here too. */
  #follow() {
    const { timeline } = this.room;
    const newest = this.messages[0]?.number ?? 0;
    const arrived = timeline.messages.filter(({ number, attachments }) => number > newest && attachments.length).reverse();
    const kept = this.messages.filter(({ id }) => timeline.byId(id)?.attachments.length !== 0);
    if (arrived.length || kept.length < this.messages.length) this.messages = [...arrived, ...kept];
  }

  render() {
    const messages = this.messages.filter(({ author }) => !friends.hasBlocked(author.id));
    const seen = visible(messages);
    const files = messages.flatMap((message) =>
      message.attachments.filter(({ kind }) => kind === 'AUDIO' || kind === 'FILE').map((file) => ({ message, file }))
    );
    if (!seen.length && !files.length && this.#ended) {
      return html`<p class="media-none muted">${this.problem || 'No pictures, videos or files have been sent here.'}</p>`;
    }
    return html`<section class="room-media" aria-label="Media">
      ${seen.length ? html`<ul class="media-grid" role="list">${seen.map((item) => this.#square(item, seen))}</ul>` : nothing}
      ${files.length ? html`<h3>Files</h3><ul class="media-files" role="list">${files.map(({ message, file }) => html`<li>${fileTile(message, file)}</li>`)}</ul>` : nothing}
      ${this.#ended ? nothing : html`<p class="media-end muted">Fetching…</p>`}
    </section>`;
  }

  #square({ message, file }, all) {
    const label = `Open ${file.name}, ${message.author.name}, ${date(message.at)}`;
    return html`<li><button class="picture-button square" type="button" aria-label=${label} @click=${() => openLightbox(all, file.id)}>
      ${file.kind === 'PICTURE' ? picture(message, file, 'thumb', { width: 120, height: 120 }) : html`<span class="media-video">${kindIcon(file)}<span dir="auto">${file.name}</span></span>`}</button></li>`;
  }
}

customElements.define('p-room-media', RoomMedia);
