import { html } from 'lit';
import { siteClock } from '../base/stores.js';
import { Element } from './element.js';

const format = (options) => new Intl.DateTimeFormat(undefined, options);
const CLOCK = format({ hour: '2-digit', minute: '2-digit' });
const FULL = format({ dateStyle: 'full', timeStyle: 'medium' });
const DAY = format({ weekday: 'long', day: 'numeric', month: 'long' });
const DAY_AND_YEAR = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const DATE = format({ day: 'numeric', month: 'short', year: 'numeric' });
const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
/** @type {[unit: Intl.RelativeTimeFormatUnit, size: number][]} */
const STEPS = [['second', 60], ['minute', 60], ['hour', 24], ['day', 7]];

export const clock = (at) => CLOCK.format(new Date(at));
/** As short as it can be: where there is no room for more. */
export const clockHands = (at) =>
  CLOCK.formatToParts(new Date(at)).filter(({ type }) => type !== 'dayPeriod').map(({ value }) => value).join('').trim();
export const full = (at) => FULL.format(new Date(at));
export const date = (at) => DATE.format(new Date(at));
export const dayOf = (at) => new Date(at).toDateString();

/** "Today", "Yesterday", or the date in words. */
export function day(at) {
  const then = new Date(at);
  const now = new Date(siteClock.now());
  const midnight = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days === 0 || days === 1) return sentence(RELATIVE.format(-days, 'day'));
  return (then.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(then);
}

/** "5 minutes ago"; a date when that is more than a week away. */
export function relative(at) {
  let amount = (new Date(at).getTime() - siteClock.now()) / 1000;
  if (Math.abs(amount) < 45) return 'just now';
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) return RELATIVE.format(Math.round(amount), unit);
    amount /= size;
  }
  return date(at);
}

const sentence = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A time of day that tells the whole truth when pointed at. */
export function clockTime(at) {
  return html`<time datetime=${at} title=${full(at)}>${clock(at)}</time>`;
}

const MINUTE = 60_000;
const shown = new Set();
setInterval(() => shown.forEach((one) => one.requestUpdate()), MINUTE);

/** The base of what shows a time: kept true while it is shown. */
export class Ticking extends Element {
  connectedCallback() {
    super.connectedCallback();
    shown.add(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    shown.delete(this);
  }
}

/** `<p-time at="2026-…"></p-time>`: how long ago; the full time when pointed at. */
class Time extends Ticking {
  static properties = { at: {} };

  /** @type {Parley.Time | null} */
  at;

  render() {
    return this.at ? html`<time datetime=${this.at} title=${full(this.at)}>${relative(this.at)}</time>` : '';
  }
}

customElements.define('p-time', Time);
