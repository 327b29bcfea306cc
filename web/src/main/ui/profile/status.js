import { html, nothing } from 'lit';
import { siteClock } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { clock, date, full } from '../parts/time.js';

const DAY = 86_400_000;

/** When a status ends, as short as it can be said. */
export const ending = (until) => `until ${Date.parse(until) - siteClock.now() < DAY ? clock(until) : date(until)}`;

/** What somebody is about just now; gone at the instant at which it ends. */
class Status extends Element {
  static properties = { status: { attribute: false } };

  /** @type {Parley.Status | null} */
  status;
  #giveUp = () => {};

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#giveUp();
  }

  render() {
    const { status } = this;
    if (!status || isOver(status)) return nothing;
    return html`<p class="status">
      ${status.emoji ? html`<span class="status-emoji">${status.emoji}</span>` : nothing}<span class="status-text" dir="auto">${status.text}</span>
      ${status.until ? html`<span class="muted" title=${full(status.until)}>${ending(status.until)}</span>` : nothing}
    </p>`;
  }

  updated() {
    this.#giveUp();
    if (!this.status?.until || isOver(this.status)) return;
    this.#giveUp = siteClock.at(Date.parse(this.status.until), () => this.requestUpdate());
  }
}

export const isOver = ({ until }) => Boolean(until) && Date.parse(until) <= siteClock.now();

customElements.define('p-status', Status);
