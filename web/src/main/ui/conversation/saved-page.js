import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { serverHtml } from '../base/trusted-html.js';
import { peopleChanges } from '../live/stores.js';
import { icon } from '../parts/icons.js';
import { Loading } from '../parts/loading.js';
import { Page } from '../parts/page.js';
import '../parts/time.js';
import { attempt } from '../parts/toast.js';
import { friends } from '../people/stores.js';
import { rooms, saved } from './stores.js';

const GONE = 'This message is no longer there.';

/** What one saved for later, the last first: to go there, and to take off the list. */
class SavedPage extends Page {
  heading = 'Saved messages';
  #more = false;
  #news = saved.news;
  #list = new Loading(this, () => this.#ask());
  #end = null;
  /** The line that has the focus. @type {string | undefined} */
  #focused;

  constructor() {
    super();
    this.watching(saved, friends);
  }

  connectedCallback() {
    super.connectedCallback();
    rooms.start();
    this.#end = peopleChanges.watch((person) => this.#renamed(person));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end?.();
  }

  willUpdate() {
    this.#focused = this.contains(document.activeElement) ? document.activeElement.closest('[data-saved]')?.dataset.saved : undefined;
    if (this.#news === saved.news) return;
    this.#news = saved.news;
    this.#list.reload();
  }

  /** A line that is told anew has another button: the focus that was on the one before is on that then, and not lost. */
  updated() {
    super.updated();
    if (this.#focused && document.activeElement === document.body) this.#focus(this.#focused);
  }

  #focus(line) {
    this.querySelector(`[data-saved="${line}"] button`)?.focus();
  }

  /** The first page anew; what was shown further down stays. */
  async #ask() {
    const first = await saved.page();
    const last = first.saved.at(-1)?.place;
    const older = first.more ? (this.#list.value?.lines ?? []).filter(({ place }) => place < last) : [];
    if (!older.length) this.#more = first.more;
    return this.#with([], [...first.saved, ...older], first.conversations);
  }

  async #next() {
    await attempt(async () => {
      const { lines } = this.#list.value;
      const next = await saved.page(lines.at(-1).place);
      this.#more = next.more;
      this.#list.value = this.#with(lines, next.saved, next.conversations);
    });
    this.requestUpdate();
  }

  /** Lines, and what the conversations are called in which they stand. */
  #with(before, lines, conversations) {
    const known = new Map(this.#list.value?.rooms);
    for (const { conversation } of conversations) known.set(conversation.id, rooms.described(conversation));
    return { lines: [...before, ...lines], rooms: known };
  }

  #renamed({ id, username, name, avatar }) {
    const { value } = this.#list;
    if (!value?.lines.some(({ message }) => message?.author.id === id)) return;
    const author = { id, username, name, avatar };
    value.lines = value.lines.map((line) => (line.message?.author.id === id ? { ...line, message: { ...line.message, author } } : line));
    this.requestUpdate();
  }

  content() {
    return html`<div>${this.#list.show((list) => this.#lines(list))}</div>`;
  }

  #lines({ lines, rooms: known }) {
    const shown = lines.filter((line) => saved.has(line) || line.message?.state === 'SHOWN');
    if (!shown.length && !this.#more) return nothingYet();
    return html`
      <ul class="saved-list" role="list">${repeat(shown, ({ id }) => id, (line) => html`<li data-saved=${line.id}>
        ${saved.has(line) ? this.#line(line, known.get(line.conversation)) : this.#removed(line)}</li>`)}</ul>
      ${this.#more ? html`<p class="actions centre"><button class="button" type="button" @click=${() => this.#next()}>Show more</button></p>` : nothing}`;
  }

  #line(line, room) {
    const { message } = line;
    return html`
      <article class="saved-line" aria-label=${message ? `Message of ${message.author.name}` : GONE}>
        <p class="saved-head">${message && room ? place(message, room) : nothing}
          <span class="muted">saved <p-time at=${line.at}></p-time></span></p>
        ${said(message)}
        <button class="icon-button small saved-mark" type="button" aria-label="Remove from saved" title="Remove from saved"
          @click=${() => this.#set(line, false)}>${icon('bookmark')}</button>
      </article>`;
  }

  #removed(line) {
    return html`<p class="saved-line removed muted"><span>Removed: message of <bdi>${line.message.author.name}</bdi></span>
      <button class="button small" type="button" @click=${() => this.#set(line, true)}>Save again</button></p>`;
  }

  /** The focus stays on the line, whose button is another one then. */
  async #set(line, on) {
    if (!(await attempt(() => saved.set(line, on)))) return;
    await this.updateComplete;
    this.#focus(line.id);
  }
}

function place(message, room) {
  const { conversation, number, author, at } = message;
  return html`<a class="saved-place" href="/rooms/${encodeURIComponent(conversation)}/${number}"><strong dir="auto">${author.name}</strong> ${where(message, room)}, <p-time at=${at}></p-time></a>`;
}

function where(message, room) {
  if (!room.other) return html`in <bdi>${room.title}</bdi>`;
  return room.isMine(message) ? html`to <bdi>${room.name}</bdi>` : 'to you';
}

function said(message) {
  if (!message) return stub('eye-off', GONE);
  if (message.state === 'PENDING') return stub('warning', 'This message can’t be shown yet.');
  if (message.state !== 'SHOWN') return stub('trash', GONE);
  if (friends.hasBlocked(message.author.id)) return stub('block', 'Message of somebody you blocked');
  const files = [...message.attachments.map(({ name }) => name), ...(message.snippet ? [message.snippet.name] : [])];
  return html`
    ${message.html ? html`<div class="saved-text prose" dir="auto" .innerHTML=${serverHtml(message.html)}></div>` : nothing}
    ${files.map((name) => html`<p class="saved-file muted">${icon('file')}<bdi>${name}</bdi></p>`)}`;
}

const stub = (drawing, words) => html`<p class="stub">${icon(drawing)}<span>${words}</span></p>`;

const nothingYet = () => html`<div class="empty saved-empty">${icon('bookmark')}
  <p>Nothing is saved yet. Choose “Save for later” in the menu of a message, or press <kbd>s</kbd> on it, and it waits for you here.</p>
  <p>Nobody else sees this list.</p></div>`;

customElements.define('p-saved', SavedPage);
