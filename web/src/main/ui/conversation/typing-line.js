import { html } from 'lit';
import { reach, session } from '../base/stores.js';
import { live } from '../live/stores.js';
import { Element } from '../parts/element.js';
import { connection, outbox } from './stores.js';

/** Who is writing now, or why that can't be known: how it stands with the site. Its line is always there, so nothing jumps. */
class TypingLine extends Element {
  static properties = { room: { attribute: false } };

  /** @type {Parley.RoomStore | undefined} */
  room;
  #watching = this.watching(live, outbox, reach);

  willUpdate() {
    this.#watching.of(live, outbox, reach, this.room?.people, this.room?.timeline);
  }

  render() {
    const trouble = session.signedIn ? connection.of(this.room).sentence : '';
    if (trouble) return html`<p class="typing-line shown trouble">${trouble}</p>`;
    const names = this.room?.people.typing ?? [];
    return html`<p class="typing-line ${names.length ? 'shown' : ''}"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><span>${sentence(names)}</span></p>`;
  }
}

function sentence(names) {
  if (names.length === 0) return '';
  if (names.length === 1) return html`<bdi>${names[0]}</bdi> is writing…`;
  if (names.length === 2) return html`<bdi>${names[0]}</bdi> and <bdi>${names[1]}</bdi> are writing…`;
  return 'Several people are writing…';
}

customElements.define('p-typing-line', TypingLine);
