/**
 * The site's time: what it tells of times (how long somebody is muted, when a status ends, when something was said) is
 * compared with it, because the clock of a device may be wrong by hours.
 *
 * Each answer bounds by how much the two differ: its `Date`, whole seconds, was between sending and receiving.
 */
let least = -Infinity;
let most = Infinity;

/** @param {string | null} date of an answer @param {number} sent @param {number} received by the device's clock */
export function heardAt(date, sent, received) {
  const second = Date.parse(date ?? '');
  if (Number.isNaN(second)) return;
  const [low, high] = [second - received, second + 1000 - sent];
  const fits = low <= most && high >= least; // or else the device's clock was set meanwhile
  least = fits ? Math.max(least, low) : low;
  most = fits ? Math.min(most, high) : high;
}

/** In milliseconds, as `Date.now()`. */
export const siteNow = () => Date.now() + (least > -Infinity ? (least + most) / 2 : 0);
