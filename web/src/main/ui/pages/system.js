import { html } from 'lit';
import { api } from '../api.js';
import { Loading, skeleton } from '../parts/loading.js';
import { Page } from './page.js';
import { deadLetterList } from './system/dead-letters.js';
import { nodeLine } from './system/nodes.js';
import { Processor } from './system/processor.js';
import { processorLine } from './system/processors.js';

const EVERY = 3_000;

/** What administrators see of the machinery: nodes, and how far each processor of events has got, and what it can't take. */
class System extends Page {
  heading = 'System';
  width = 'wide';
  state = new Loading(this, () => this.#ask());
  #timer = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => document.hidden || this.#refresh(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  action() {
    return html`<a class="button" href="/admin/log">Administrators’ log</a>`;
  }

  content() {
    return this.state.show((state) => this.#overview(state), skeleton(8));
  }

  #overview({ nodes, processors, letters }) {
    return html`
      <section class="system-part" aria-labelledby="nodes">
        <h2 id="nodes">Nodes</h2>
        <ul class="lines" role="list">${nodes.map(nodeLine)}</ul>
      </section>
      <section class="system-part" aria-labelledby="processors">
        <h2 id="processors">Processors</h2>
        <p class="muted">Each follows the events and keeps what some pages show, or acts on what happened.</p>
        <ul class="lines" role="list">${processors.map((processor) => processorLine(processor, nodes.length > 1, this.#refresh))}</ul>
      </section>
      <section class="system-part" aria-labelledby="letters">
        <h2 id="letters">Dead letters</h2>
        <p class="muted">What a page could not take waits here, with what happened to the same message, person or setting since. Everything else goes on, and in a room its place is kept.</p>
        ${deadLetterList(letters, this.#refresh)}
      </section>
    `;
  }

  async #ask() {
    const [{ nodes }, { deadLetters: letters }] = await Promise.all([api.get('/api/admin/nodes'), api.get('/api/admin/dead-letters')]);
    return { nodes, processors: Processor.of(nodes), letters };
  }

  #refresh = () => this.state.reload();
}

customElements.define('p-system', System);
