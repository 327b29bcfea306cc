import { MuteEnd } from '../../main/ui/conversation/mute-end.js';
import { each, withClock } from './testing.js';

const DAY = 24 * 60 * 60 * 1000;

each('that a mute has ended is shown', {
  'half a second after its end': [{ minutes: 1, set: 0 }, [0, 1]],
  'later by as much as the clock was set back meanwhile': [{ minutes: 1, set: -30_000 }, [0, 0, 1]],
  'where its end is farther off than a timer reaches': [{ minutes: 30 * 24 * 60, set: 0 }, [0, 1]],
}, async ({ minutes, set }) => {
  const seen = [];
  await withClock(({ pass }) => {
    const end = Date.now() + minutes * 60_000;
    let off = 0;
    const clock = { now: () => Date.now() + off };
    const shown = [];
    const room = {
      mutedUntil: new Date(end).toISOString(),
      get mutedNow() {
        return end > clock.now();
      },
      changed: () => shown.push(room.mutedNow),
    };
    new MuteEnd(/** @type {any} */ (room), /** @type {any} */ ({ clock })).await();
    const ended = () => shown.filter((muted) => !muted).length;
    off = set;
    for (let left = minutes * 60_000; left > 0; left -= DAY) pass(Math.min(left, DAY));
    seen.push(ended());
    pass(600);
    seen.push(ended());
    if (set) {
      pass(-set);
      seen.push(ended());
    }
  });
  return seen;
});
