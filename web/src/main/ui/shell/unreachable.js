import { html } from 'lit';
import { session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';

const PAUSES = [3, 5, 10, 20, 30];

/** Stands in for every page while nothing is known because the server does not answer; tries again by itself. */
class Unreachable extends Element {
  #attempts = 0;
  #timer;

  connectedCallback() {
    super.connectedCallback();
    addEventListener('online', this.#again);
    this.#later();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('online', this.#again);
    clearTimeout(this.#timer);
  }

  render() {
    return html`
      <main id="main" class="page narrow centred" tabindex="-1">
        <span class="emblem">${icon('wifi-off')}</span>
        <h1>${session.site.name} can’t be reached</h1>
        <p role="status">${navigator.onLine ? 'The server does not answer. It may be restarting.' : 'This device is offline.'} Trying again by itself.</p>
        <p class="actions"><button class="button" type="button" @click=${this.#again}>${icon('retry')} Try again now</button></p>
      </main>
    `;
  }

  #later() {
    const pause = PAUSES[Math.min(this.#attempts++, PAUSES.length - 1)];
    this.#timer = setTimeout(this.#again, pause * 1000);
  }

  #again = async () => {
    clearTimeout(this.#timer);
    await session.load({ repeats: 0 });
    if (!session.known) this.#later();
  };
}

customElements.define('p-unreachable', Unreachable);
