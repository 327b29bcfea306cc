import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import './composer.js';
import './connection-state.js';
import { face, mutedMark } from './conversation-line.js';
import './timeline.js';
import './typing-line.js';

/** One room: its head, its messages, and where one writes. */
class Conversation extends Element {
  static properties = { room: { attribute: false }, target: { attribute: false }, screen: { attribute: false }, dragging: { state: true } };

  /** @type {Parley.RoomStore} */
  room;
  /** @type {{number: number | null}} */
  target;
  /** @type {Parley.ChatScreen} */
  screen;
  dragging = false;
  #watching = this.watching();

  willUpdate() {
    this.#watching.of(this.room, session);
  }

  constructor() {
    super();
    this.addEventListener('dragover', (event) => this.#drag(event, true));
    this.addEventListener(
      'dragleave',
      (event) => this.contains(/** @type {Node | null} */ (event.relatedTarget)) || this.#drag(event, false),
    );
    this.addEventListener('drop', (event) => this.#drop(event));
  }

  /** Files may be dropped anywhere on a conversation in which one can write. */
  #drag(event, over) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    this.dragging = over && Boolean(this.composer?.field);
  }

  #drop(event) {
    this.#drag(event, false);
    if (this.composer?.field) this.composer.attach(event.dataTransfer.files);
  }

  get composer() {
    return this.querySelector('p-composer');
  }

  get timeline() {
    return this.querySelector('p-timeline');
  }

  render() {
    const { room } = this;
    return html`
      ${this.#head(room?.room)}
      <p-timeline .room=${room} .target=${this.target} @message-act=${this.#act}></p-timeline>
      <div class="writing">
        <p-typing-line .room=${room}></p-typing-line>
        <p-composer .room=${room} @sent=${() => this.timeline.toEnd()} @edit-last=${() => this.timeline.editLast()}
          @composer-left=${() => this.timeline.focusLast()}></p-composer>
      </div>
      ${this.dragging ? html`<div class="drop-here" aria-hidden="true"><p>${icon('attach')}Drop files here to attach them</p></div>` : nothing}`;
  }

  #head(data) {
    const { screen } = this;
    return html`
      <header class="conversation-head">
        <p-back></p-back>
        ${this.room?.conversation ? this.#titleOfConversation() : html`<div class="conversation-title">
          <h1><span class="sign" aria-hidden="true">#</span><bdi>${data?.name ?? ''}</bdi></h1>
          ${data?.archived ? html`<span class="tag">Archived</span>` : nothing}
          ${this.room?.mutedForMe ? mutedMark() : nothing}
          <p class="topic" title=${data?.topic ?? ''} dir="auto">${data?.topic ?? ''}</p>
        </div>`}
        <p-connection-state .room=${this.room}></p-connection-state>
        ${data ? html`<button class="button quiet small head-people" type="button" title="Who is here"
            aria-label="${this.room.people.count} online, show details" @click=${() => screen.toggleDetails(true)}>
            ${icon('people')}<span class="count">${this.room.people.count}</span></button>` : nothing}
        <button class="icon-button" type="button" aria-label="Room details" title="Room details" aria-pressed=${String(screen.details)}
          @click=${() => screen.toggleDetails()}>${icon('panel')}</button>
      </header>`;
  }

  #titleOfConversation() {
    const { room } = this;
    return html`
      ${face(room)}
      <div class="conversation-title">
        <h1 dir="auto">${room.name}</h1>
        ${room.conversation.waiting ? html`<span class="tag">Waiting</span>` : nothing}
        ${room.mutedForMe ? mutedMark() : nothing}
        <p class="topic">${room.other ? `@${room.other.username}` : `${room.conversation.people.length} people`}</p>
      </div>`;
  }

  #act({ detail: { act, message } }) {
    if (act === 'reply') this.composer.reply(message);
    if (act === 'edit') this.composer.edit(message);
    if (act === 'write') this.composer.focusField();
    if (act === 'restore') this.composer.restore(message);
  }
}

customElements.define('p-conversation', Conversation);
