import { SiteClock } from '../../main/ui/base/site-clock.js';
import { each, withClock } from './testing.js';

const DAY = 24 * 60 * 60 * 1000;

/** Hears that the site's time is the device's, but for this. */
const hears = (clock, millis) => clock.heard(new Date(Date.now() + millis).toUTCString(), Date.now(), Date.now());

each('what is to be done at an instant of the site is done', {
  'then': [{ after: 60_000 }, [0, 1]],
  'later by as much as the clock is found to be ahead': [{ after: 60_000, found: -30_000 }, [0, 0, 1]],
  'where that is farther off than a timer reaches': [{ after: 30 * DAY }, [0, 1]],
  'not once it was given up': [{ after: 60_000, givenUp: true }, [0, 0]],
  'not before whoever asks has gone on, where it is over': [{ after: -1 }, [0, 1]],
}, async ({ after, found = 0, givenUp = false }) => {
  const seen = [];
  await withClock(({ pass }) => {
    const clock = new SiteClock();
    hears(clock, 0);
    let done = 0;
    const giveUp = clock.at(clock.now() + after, () => done++);
    if (givenUp) giveUp();
    if (found) hears(clock, found);
    seen.push(done);
    for (let left = Math.max(after, 1); left > 0; left -= DAY) pass(Math.min(left, DAY));
    seen.push(done);
    if (found) {
      pass(-found);
      seen.push(done);
    }
  });
  return seen;
});
