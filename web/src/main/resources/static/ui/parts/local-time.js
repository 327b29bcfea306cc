import { html, nothing } from 'lit';
import { Element } from './element.js';
import { everyMinute } from './time.js';

/** What the clocks show in a time zone, kept true while it is shown. */
class LocalTime extends Element {
  static properties = { zone: {} };

  #end = null;

  connectedCallback() {
    super.connectedCallback();
    this.#end = everyMinute(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end();
  }

  render() {
    const now = there(this.zone, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
    return now ? html`${now} <span class="muted">${this.zone.split('/').at(-1).replaceAll('_', ' ')}</span>` : nothing;
  }
}

/** Nothing where the browser knows fewer zones than the server. */
function there(timeZone, options) {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone, ...options }).format(new Date());
  } catch {
    return '';
  }
}

customElements.define('p-local-time', LocalTime);
