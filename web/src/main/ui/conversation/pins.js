import { html, nothing } from 'lit';
import { path } from '../base/address.js';
import { api } from '../base/stores.js';
import { serverHtml } from '../base/trusted-html.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { date } from '../parts/time.js';
import { friends } from '../people/stores.js';

/** What was pinned when last looked, so that a room comes back as it was left. */
const lastKnown = new WeakMap();

/** The pinned messages of a room, as links to where they were said. */
class Pins extends Element {
  static properties = { room: { attribute: false }, pins: { state: true } };

  /** @type {Parley.RoomStore} */
  room;
  #watching = this.watching(friends);
  #known = '';

  willUpdate(changes) {
    this.#watching.of(this.room, friends);
    if (changes.has('room')) this.pins = lastKnown.get(this.room);
    const known = `${this.room.id} ${this.room.timeline.messages.filter(({ pin }) => pin).map(({ id }) => id)}`;
    if (known === this.#known) return;
    this.#known = known;
    this.#load();
  }

  async #load() {
    const { room } = this;
    try {
      const { messages } = await api.get(path`/api/conversations/${room.id}/pins`);
      lastKnown.set(room, messages);
      if (room === this.room) this.pins = messages;
    } catch {
      // Shown again with the next change.
    }
  }

  render() {
    const pins = this.pins?.filter(({ author }) => !friends.hasBlocked(author.id));
    if (!pins?.length) return nothing;
    return html`<section class="details-pins" aria-label="Pinned messages">
      <h3>${icon('pin')}Pinned</h3>
      <ul role="list">${pins.map(({ conversation: room, number, author, html: said, at }) => html`
        <li class="pin"><a href="/rooms/${encodeURIComponent(room)}/${number}"><strong dir="auto">${author.name}</strong> <span class="muted">${date(at)}</span></a>
          <div class="pin-text prose" dir="auto" .innerHTML=${serverHtml(said)}></div></li>`)}</ul>
    </section>`;
  }
}

customElements.define('p-pins', Pins);
