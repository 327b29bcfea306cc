import { html } from 'lit';
import { Element } from '../parts/element.js';
import { session } from '../session.js';
import { live } from './live.js';
import { outbox } from './outbox.js';
import { ASKS_EVERY } from './room-store.js';
import { rooms } from './rooms.js';

/** The truth about the connection, always in the same place: live, catching up (how much to go), or offline. */
class ConnectionState extends Element {
  static properties = { room: { attribute: false } };

  constructor() {
    super();
    this.watching(live, rooms, outbox);
  }

  get #state() {
    if (!session.signedIn) return ['live', '', `Guests see what is new every ${ASKS_EVERY / 1000} seconds.`];
    const waiting = outbox.size;
    const unsent = waiting > 0 ? `, ${waiting} unsent` : '';
    if (live.state === 'offline') return ['offline', `Offline${unsent}`, 'What you write is kept here and sent when the connection is back.'];
    if (live.state === 'connecting') return ['catching', 'Connecting…', ''];
    const toGo = this.room?.timeline.toGo ?? 0;
    if (toGo > 0) return ['catching', `Catching up, ${toGo} to go`, ''];
    if (this.room?.timeline.loaded && !this.room.timeline.ready) return ['catching', 'Catching up…', ''];
    return ['live', 'Live', 'New messages appear as they are written.'];
  }

  render() {
    if (!session.known) return '';
    const [state, words, detail] = this.#state;
    return html`<span class="connection ${state}" role="status" title=${detail} data-state=${state}><span class="dot"></span><span class="words">${words}</span></span>`;
  }
}

customElements.define('p-connection-state', ConnectionState);
