import { html, nothing } from 'lit';
import { api, router, session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';

/** @type {[drawing: Parley.Icon, title: string, text: string][]} */
const PROMISES = [
  ['history', 'Nothing gets lost', 'Every message arrives once, in one order for everybody, also after a week away.'],
  ['code', 'Made for code', 'Markdown with colours, exact copying, and long files as snippets.'],
  ['shield', 'Yours', 'It runs on your own machine, keeps its complete history, and forgets a person who asks.'],
];

/** What a visitor sees first: what this is, how to come in, and what can be read without coming in. */
class Welcome extends Element {
  static properties = { rooms: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    document.title = session.site.name;
    this.#ask();
  }

  render() {
    return html`
      <main id="main" class="welcome" tabindex="-1">
        ${router.query.has('goodbye') ? html`<p class="notice" role="status">Your account is closed. Goodbye, and thank you.</p>` : nothing}
        <section class="hero">
          <h1>A place to talk that a community owns</h1>
          <p>${session.site.name} has public rooms where you read, write and find again what was said. It is free software, and open to newcomers.</p>
          <p class="actions">
            <a class="button primary large" href="/sign-up">Create an account</a>
            <a class="button large" href="/sign-in">Sign in</a>
          </p>
        </section>
        <ul class="promises" role="list">${PROMISES.map(promise)}</ul>
        ${this.rooms?.length ? this.#open() : nothing}
      </main>
    `;
  }

  #open() {
    return html`
      <section class="open-rooms" aria-labelledby="open-rooms">
        <h2 id="open-rooms">Look around first</h2>
        <p class="muted">These rooms can be read without an account.</p>
        <ul class="room-cards" role="list">${this.rooms.map(card)}</ul>
      </section>
    `;
  }

  async #ask() {
    try {
      const { rooms } = await api.get('/api/rooms?order=ACTIVITY&limit=12');
      this.rooms = rooms.filter((room) => room.guestsMayRead);
    } catch {
      this.rooms = []; // a greeting is no place for an error: without the list the page is still whole
    }
  }
}

const promise = ([drawing, title, text]) => html`
  <li><span class="emblem">${icon(drawing)}</span><div><h2>${title}</h2><p>${text}</p></div></li>
`;

const card = (room) => html`
  <li>
    <a class="room-card" href="/rooms/${encodeURIComponent(room.id)}">
      <span class="name">${icon('hash')}<bdi>${room.name}</bdi></span>
      <span class="topic" dir="auto">${room.topic}</span>
    </a>
  </li>
`;

customElements.define('p-welcome', Welcome);
