import { html } from 'lit';
import { Element } from '../parts/element.js';

/** Who is writing now. Its line is always there, so nothing jumps. */
class TypingLine extends Element {
  static properties = { room: { attribute: false } };

  #watching = this.watching();

  willUpdate() {
    this.#watching.of(this.room?.people);
  }

  render() {
    const names = this.room?.people.typing ?? [];
    return html`<p class="typing-line ${names.length ? 'shown' : ''}"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${sentence(names)}</p>`;
  }
}

function sentence(names) {
  if (names.length === 0) return '';
  if (names.length === 1) return `${names[0]} is writing…`;
  if (names.length === 2) return `${names[0]} and ${names[1]} are writing…`;
  return 'Several people are writing…';
}

customElements.define('p-typing-line', TypingLine);
