import { html, nothing } from 'lit';
import { comingBack } from '../account/entrance.js';
import { query } from '../base/address.js';
import { api, router, session } from '../base/stores.js';
import { rooms as known } from '../conversation/stores.js';
import { live } from '../live/stores.js';
import { icon } from '../parts/icons.js';
import { Loading } from '../parts/loading.js';
import { Page } from '../parts/page.js';
import { attempt } from '../parts/toast.js';
import { createRoom } from './create-room.js';
import { directoryRow } from './directory-row.js';

const AT_ONCE = 50;
const PAUSE = 200;
const ORDERS = { ACTIVITY: 'Last activity', NAME: 'Name', MEMBERS: 'Members', MESSAGES: 'Messages' };

/** All rooms that this person may read: found by name or topic, in the order asked for, to join and to leave. */
class Directory extends Page {
  static properties = { ...Page.properties, busy: { state: true } };

  heading = 'All rooms';
  width = 'wide';
  text = router.query.get('text') ?? '';
  order = router.query.get('order') in ORDERS ? router.query.get('order') : 'ACTIVITY';
  busy = null;
  found = new Loading(this, () => this.#page(0));
  #timer;
  #endListening;

  constructor() {
    super();
    this.watching(known);
  }

  connectedCallback() {
    super.connectedCallback();
    known.start();
    let stood = false;
    this.#endListening = live.subscribe('/topic/directory', {
      frame: ({ room }) => this.#changed(room),
      stands: () => {
        if (stood) this.found.reload(); // what came while the connection was gone was told to nobody
        stood = true;
      },
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#endListening();
    clearTimeout(this.#timer);
  }

  action() {
    if (!session.signedIn) return nothing;
    return html`<button class="button primary" type="button" @click=${() => this.#create()}>${icon('plus')} Create a room</button>`;
  }

  content() {
    return html`
      ${session.signedIn ? nothing : html`<p class="muted">These rooms can be read without an account. <a href=${comingBack('/sign-in')}>Sign in</a> to see all.</p>`}
      <search class="filters">
        <label class="search">
          <span class="visually-hidden">Search by name or topic</span>
          ${icon('search')}
          <input class="input" type="search" dir="auto" placeholder="Search by name or topic" autocomplete="off" .value=${this.text} @input=${this.#typed} />
        </label>
        <label class="sort"><span class="muted">Sort by</span>
          <select class="input" @change=${this.#sorted}>
            ${Object.entries(ORDERS).map(([order, label]) => html`<option value=${order} ?selected=${order === this.order}>${label}</option>`)}
          </select>
        </label>
      </search>
      ${this.found.show((found) => this.#list(found))}
    `;
  }

  #list({ rooms, total }) {
    const shown = rooms.length;
    const joined = new Set(known.joined.map(({ id }) => id));
    return html`
      <p class="count muted" role="status">${total === 1 ? '1 room' : `${total.toLocaleString()} rooms`}${this.text ? html` for “<bdi>${this.text}</bdi>”` : ''}</p>
      ${shown === 0 ? this.#empty() : html`<ul class="directory" role="list">
        ${rooms.map((room) => directoryRow(room, { joined: joined.has(room.id), busy: this.busy === room.id, toggle: () => this.#toggle(room) }))}
      </ul>`}
      ${shown < total ? html`<p class="actions centre"><button class="button" type="button" @click=${() => this.#more()}>Show more</button></p>` : nothing}
    `;
  }

  #empty() {
    return html`<p class="empty">${this.text ? 'No room has a name or topic with a word that begins so.' : 'No rooms yet.'}</p>`;
  }

  #typed = (event) => {
    this.text = event.target.value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE);
  };

  #sorted = (event) => {
    this.order = event.target.value;
    this.#search();
  };

  /** The address says what is shown, so that going back shows it again. */
  #search() {
    history.replaceState(
      history.state,
      '',
      location.pathname + query({ text: this.text.trim(), order: this.order === 'ACTIVITY' ? '' : this.order }),
    );
    this.found.reload();
  }

  #page(offset) {
    return api.get(`/api/rooms${query({ text: this.text.trim(), order: this.order, offset, limit: AT_ONCE })}`);
  }

  async #more() {
    const { rooms } = this.found.value;
    await attempt(async () => {
      const next = await this.#page(rooms.length);
      const known = new Set(rooms.map(({ id }) => id));
      this.found.value = { ...next, rooms: [...rooms, ...next.rooms.filter(({ id }) => !known.has(id))] };
    });
    this.requestUpdate();
  }

  async #toggle(room) {
    if (this.busy) return;
    this.busy = room.id;
    const store = known.get(room.id);
    const leaving = store.joined;
    await attempt(async () => {
      await (leaving ? store.leave() : store.join());
      room.members += leaving ? -1 : 1;
    });
    this.busy = null;
  }

  /** A room on the page that was described anew, or opened again. */
  #changed(room) {
    if (!this.found.value) return;
    this.found.value.rooms = this.found.value.rooms.map((shown) => (shown.id === room.id ? room : shown));
    this.requestUpdate();
  }

  async #create() {
    const room = await createRoom();
    if (room) router.go(`/rooms/${room.id}`);
  }
}

customElements.define('p-directory', Directory);
