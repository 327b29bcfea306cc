import { html } from 'lit';
import { reach, session } from '../base/stores.js';
import { live } from '../live/stores.js';
import { Element } from '../parts/element.js';
import { ASKS_EVERY } from './asking.js';
import { connection, outbox, rooms } from './stores.js';

/** The truth about the connection, always in the same place: live, catching up (how much to go), or offline. */
class ConnectionState extends Element {
  static properties = { room: { attribute: false } };

  /** @type {Parley.RoomStore} */
  room;

  constructor() {
    super();
    this.watching(live, rooms, outbox, reach);
  }

  get #state() {
    if (!session.signedIn) return { state: 'live', words: '', sentence: `Guests see what is new every ${ASKS_EVERY / 1000} seconds.` };
    return connection.of(this.room);
  }

  render() {
    if (!session.known) return '';
    const { state, words, sentence } = this.#state;
    return html`<span class="connection ${state}" role="status" title=${sentence || 'New messages appear as they are written.'} data-state=${state}><span class="dot"></span><span class="words">${words}</span></span>`;
  }
}

customElements.define('p-connection-state', ConnectionState);
