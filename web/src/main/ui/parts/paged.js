import { html, nothing } from 'lit';
import { Loading, skeleton } from './loading.js';
import { attempt } from './toast.js';

/** A list that is asked for a page at a time, the newest first; each entry has a `place` before which the next page begins. */
export class Paged {
  more = false;

  /** @param {import('lit').LitElement} host @param {(before?: number) => Promise<{place: number}[]>} ask @param {number} atOnce */
  constructor(host, ask, atOnce) {
    this.host = host;
    this.ask = ask;
    this.atOnce = atOnce;
    this.entries = new Loading(host, () => this.#page());
  }

  reload = () => this.entries.reload();

  /** @param {(entry: any) => unknown} line @param {string} none what stands there when there is nothing */
  show(line, none) {
    return this.entries.show(
      (entries) => (entries.length ? this.#list(entries, line) : html`<p class="empty framed">${none}</p>`),
      skeleton(6),
    );
  }

  #list(entries, line) {
    return html`
      <ul class="lines log" role="list">${entries.map(line)}</ul>
      ${this.more ? html`<p class="actions centre"><button class="button" type="button" @click=${() => this.#next()}>Show more</button></p>` : nothing}
    `;
  }

  async #page(before) {
    const entries = await this.ask(before);
    this.more = entries.length === this.atOnce;
    return entries;
  }

  async #next() {
    await attempt(async () => {
      this.entries.value = [...this.entries.value, ...(await this.#page(this.entries.value.at(-1).place))];
    });
    this.host.requestUpdate();
  }
}
