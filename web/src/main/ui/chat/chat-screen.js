import { html, nothing } from 'lit';
import { comingBack } from '../account/entrance.js';
import { kept, router, session } from '../base/stores.js';
import '../conversation/conversation.js';
import { rooms } from '../conversation/stores.js';
import '../direct/conversation-details.js';
import { Element } from '../parts/element.js';
import { cardOf } from '../profile/person-card.js';
import '../rooms/details.js';
import { answerKeys } from './keys.js';
import { setTitle } from './title.js';

const DETAILS = 'details';
const NARROW = matchMedia('(max-width: 1099px)');

/** The conversation, and details at the right; where there is no room for both, over it. */
export class Chat extends Element {
  static properties = {
    parameters: { attribute: false },
    room: { state: true },
    details: { state: true },
    problem: { state: true },
  };

  /** @type {{id?: string, number?: string, name?: string}} */
  parameters;
  /** @type {Parley.RoomStore} */
  room;
  /** @type {Parley.Problem | null} */
  problem;
  /** @type {{number: number | null}} */
  target;
  details = !NARROW.matches && kept.get(DETAILS) !== 'closed';
  #endKeys;
  #followed;
  #follower;

  constructor() {
    super();
    this.watching(rooms, session);
  }

  connectedCallback() {
    super.connectedCallback();
    rooms.start();
    this.#endKeys = answerKeys(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#endKeys();
    this.room?.close();
    setTitle(null);
  }

  willUpdate() {
    this.#follow();
    setTitle(this.room);
  }

  /** Shows the room of the address. */
  async #follow() {
    const { id, number, name } = this.parameters;
    const arrived = this.parameters !== this.#followed || session.account?.id !== this.#follower;
    if (!arrived || (!id && !name && !rooms.loaded)) return;
    this.#followed = this.parameters;
    this.#follower = session.account?.id;
    this.problem = null;
    if (name) {
      try {
        const room = await rooms.byName(name);
        router.go(`/rooms/${encodeURIComponent(room.id)}`, { replace: true });
      } catch (problem) {
        this.problem = problem;
      }
    } else if (!id) {
      router.go(`/rooms/${encodeURIComponent(rooms.first)}`, { replace: true });
    } else {
      this.#show(rooms.get(id), number === undefined ? null : Number(number) || null);
    }
  }

  #show(room, number) {
    if (this.room !== room) this.room?.close();
    this.room = room;
    this.target = { number };
    rooms.remember(room.id);
    room.open(number);
  }

  toggleDetails(shown = !this.details) {
    this.details = shown;
    if (!NARROW.matches) kept.set(DETAILS, shown ? 'open' : 'closed');
  }

  render() {
    const problem = this.problem ?? (this.room?.room ? null : this.room?.problem);
    const detailed = this.details && !problem && this.room?.room;
    return html`
      <div class="chat ${detailed ? 'details-shown' : ''}" @person-pressed=${({ detail: { event, person, room } }) => cardOf(event, room, person)}>
        <main id="main" tabindex="-1" class="conversation-pane">
          ${problem ? this.#refused(problem)
            : html`<p-conversation .room=${this.room} .target=${this.target} .screen=${this}></p-conversation>`}
        </main>
        ${detailed
          ? html`<div class="sheet-shade" @click=${() => this.toggleDetails(false)}></div>
              ${this.room.conversation
                ? html`<p-conversation-details .room=${this.room} .screen=${this}></p-conversation-details>`
                : html`<p-details .room=${this.room} .screen=${this}></p-details>`}`
          : nothing}
      </div>`;
  }

  #refused(problem) {
    const absent = session.signedIn ? 'No such room' : 'Nothing to see for visitors';
    return html`<div class="blank">
      <h1>${problem.status === 404 ? absent : 'This room can’t be shown'}</h1>
      <p class="muted">${problem.detail}</p>
      <p class="actions">
        ${session.signedIn ? nothing : html`<a class="button primary" href=${comingBack('/sign-in')}>Sign in</a>`}
        <a class="button" href="/directory">See all rooms</a>
      </p>
    </div>`;
  }
}

customElements.define('p-chat', Chat);
