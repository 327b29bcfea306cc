import { Problem } from '../../main/ui/base/problem.js';
import { day, relative } from '../../main/ui/parts/time.js';
import { assert, each, withClock } from './testing.js';

each('how long to wait', {
  'is not told where it is a second': [1, 'Wait.'],
  'is told in seconds up to two minutes': [120, 'Wait: 120 seconds.'],
  'is told in minutes then, rounded up': [121, 'Wait: 3 minutes.'],
  'is told in hours after two of them': [7201, 'Wait: 3 hours.'],
}, (retryAfter) => new Problem({ status: 429, detail: 'Wait.', retryAfter }).detail);

const NOW = '2026-11-29T12:00:00Z';
const ago = (seconds) => new Date(Date.parse(NOW) - seconds * 1000).toISOString();
const atNoon = async (act) => {
  let told;
  await withClock(() => void (told = act()), Date.parse(NOW));
  return told;
};
const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

each('a moment', {
  'was just now for 45 seconds': [44, 'just now'],
  'was seconds ago within a minute': [50, words.format(-50, 'second')],
  'was minutes ago within an hour': [300, words.format(-5, 'minute')],
  'was hours ago within a day': [7200, words.format(-2, 'hour')],
  'was days ago within a week': [3 * 86_400, words.format(-3, 'day')],
  'has a date after that': [
    8 * 86_400,
    new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' }).format(Date.parse(ago(8 * 86_400))),
  ],
}, (seconds) => atNoon(() => relative(ago(seconds))));

Deno.test('a day is told as today, as yesterday, or by its date, with the year where it is another', () =>
  withClock(() => {
    const capital = (text) => text[0].toLocaleUpperCase() + text.slice(1);
    assert.equal(day(ago(0)), capital(words.format(0, 'day')));
    assert.equal(day(ago(86_400)), capital(words.format(-1, 'day')));
    assert.doesNotMatch(day(ago(3 * 86_400)), /2026/);
    assert.match(day(ago(400 * 86_400)), /2025/);
  }, Date.parse(NOW)));
