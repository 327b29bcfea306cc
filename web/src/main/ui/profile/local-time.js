import { html, nothing } from 'lit';
import { siteClock } from '../base/stores.js';
import { Ticking } from '../parts/time.js';

/** What the clocks show in a time zone. */
class LocalTime extends Ticking {
  static properties = { zone: {} };

  /** @type {string} */
  zone;

  render() {
    const now = there(this.zone, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
    return now ? html`${now} <span class="muted">${this.zone.split('/').at(-1).replaceAll('_', ' ')}</span>` : nothing;
  }
}

/** Nothing where the browser knows fewer zones than the server. */
function there(timeZone, options) {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone, ...options }).format(siteClock.now());
  } catch {
    return '';
  }
}

customElements.define('p-local-time', LocalTime);
