import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { path } from '../base/address.js';
import { api, router } from '../base/stores.js';
import { serverHtml } from '../base/trusted-html.js';
import { face, lastLine, marks } from '../conversation/conversation-line.js';
import { rooms } from '../conversation/stores.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { failure, skeleton } from '../parts/loading.js';
import { Page } from '../parts/page.js';
import { tabs } from '../parts/tabs.js';
import '../parts/time.js';
import { attempt, toast } from '../parts/toast.js';
import { friends } from '../people/stores.js';
import { newMessage } from './new-message.js';
import { conversations } from './stores.js';

const LISTS = { inbox: 'INBOX', archived: 'ARCHIVED' };

/** All private conversations by last activity, what strangers ask, and what was put away. */
class Messages extends Page {
  heading = 'Messages';
  /** The request that is being answered. */
  busy = null;

  constructor() {
    super();
    this.watching(conversations, rooms, friends);
  }

  connectedCallback() {
    super.connectedCallback();
    rooms.start();
  }

  willUpdate() {
    if (this.#chosen === 'archived' && !this.asked) {
      this.asked = true;
      attempt(() => conversations.loadMore('ARCHIVED'));
    }
  }

  get #chosen() {
    return ['requests', 'archived'].includes(this.parameters.tab) ? this.parameters.tab : 'inbox';
  }

  action() {
    return html`<button class="button primary" type="button" @click=${() => attempt(() => newMessage())}>${icon('edit')} New message</button>`;
  }

  content() {
    const asking = conversations.requests.length;
    return html`<div>${tabs({
      id: 'messages',
      label: 'Messages',
      tabs: { inbox: 'Inbox', requests: asking ? `Requests (${asking})` : 'Requests', archived: 'Archived' },
      chosen: this.#chosen,
      choose: (tab) => router.go(tab === 'inbox' ? '/messages' : `/messages/${tab}`, { replace: true }),
    }, html`<div class="messages-panel">${this.#panel()}</div>`)}</div>`;
  }

  #panel() {
    if (!conversations.loaded) {
      return conversations.problem
        ? failure(conversations.problem, () => conversations.load())
        : html`<div class="waiting">${skeleton()}</div>`;
    }
    if (this.#chosen === 'requests') return this.#requests();
    const shown = this.#chosen === 'archived' ? rooms.archivedConversations : rooms.conversations;
    const list = LISTS[this.#chosen];
    return html`
      ${shown.length ? html`<ul class="talks" role="list">${repeat(shown, ({ id }) => id, (room) => html`<li>${talk(room)}</li>`)}</ul>` : this.#empty()}
      ${conversations.more(list) && shown.length ? html`<p class="actions centre"><button class="button" type="button" @click=${() => attempt(() => conversations.loadMore(list))}>Show more</button></p>` : nothing}`;
  }

  #empty() {
    if (this.#chosen === 'archived') {
      return html`<p class="empty">Nothing is put away. What you archive waits here until somebody writes.</p>`;
    }
    return html`<p class="empty">No messages yet. Write to <a href="/friends">a friend</a>, or <a href="/friends/find">find somebody</a>.</p>`;
  }

  #requests() {
    if (!conversations.requests.length) {
      return html`<p class="empty">Nobody waits for an answer. First messages of people who are not your friends arrive here.</p>`;
    }
    return html`
      <p class="muted">They can’t tell whether you have seen this. Nothing more reaches you unless you accept.</p>
      <ul class="requests" role="list">${repeat(conversations.requests, ({ conversation }) => conversation, (request) => html`<li>${this.#request(request)}</li>`)}</ul>`;
  }

  #request(request) {
    const { from, message } = request;
    const button = (label, kind, act) => html`<button class="button small ${kind}" type="button" aria-label="${label}: ${from.name}"
      aria-disabled=${this.busy === request.conversation ? 'true' : nothing} @click=${() => this.#answer(request, act)}>${label}</button>`;
    return html`
      <article class="request" aria-label="Message of ${from.name}">
        ${avatar(from)}
        <div class="request-body">
          <p><a class="name" href="/people/${encodeURIComponent(from.username)}" dir="auto">${from.name}</a> <span class="muted">@${from.username} · <p-time at=${message.at}></p-time></span></p>
          ${message.state === 'SHOWN' ? html`<div class="prose" dir="auto" .innerHTML=${serverHtml(message.html)}></div>` : html`<p class="muted">${message.state === 'PENDING' ? 'The message can’t be shown yet.' : 'The message was deleted.'}</p>`}
          <p class="actions">
            ${button('Accept', 'primary', async () => router.go(`/rooms/${await conversations.accept(request)}`))}
            ${button('Decline', '', () => conversations.decline(request))}
            ${button('Block', 'quiet', () => this.#block(request))}
          </p>
        </div>
      </article>`;
  }

  async #block(request) {
    await api.put(path`/api/blocks/${request.from.id}`, {});
    await conversations.decline(request);
    toast(html`<bdi>${request.from.name}</bdi> can’t write to you any more.`);
  }

  async #answer(request, act) {
    if (this.busy) return;
    this.busy = request.conversation;
    this.requestUpdate();
    await attempt(act);
    this.busy = null;
    this.requestUpdate();
  }
}

function talk(room) {
  return html`
    <a class="talk-line ${room.unread.matters ? 'unread' : ''}" href="/rooms/${encodeURIComponent(room.id)}">
      ${face(room)}
      <span class="talk-name" dir="auto">${room.name}</span>
      <span class="talk-at muted"><p-time at=${room.movedAt}></p-time></span>
      <span class="talk-last">${lastLine(room)}</span>
      <span class="talk-marks">${marks(room)}</span>
    </a>`;
}

customElements.define('p-messages', Messages);
