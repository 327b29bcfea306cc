import assert from 'node:assert/strict';

export { assert };

/**
 * A table of cases as tests of their own.
 *
 * @param {string} what begins each sentence
 * @param {Record<string, [given: any, expected: unknown]>} cases by how the sentence goes on
 * @param {(given: any) => unknown} act
 */
export function each(what, cases, act) {
  for (const [rest, [given, expected]] of Object.entries(cases)) {
    Deno.test(`${what} ${rest}`, async () => assert.deepEqual(await act(given), expected));
  }
}

const { setTimeout: later } = globalThis;

/** Lets everything arrive that was answered, also while a test holds the clock. */
export const settled = () => new Promise((/** @type {(value?: unknown) => void} */ resolve) => void later(resolve));

/** What waits longer each time waits by chance: here for as long as it does on the average. @param {() => unknown} test */
export async function onAverage(test) {
  const { random } = Math;
  Math.random = () => 0.5;
  try {
    await test();
  } finally {
    Math.random = random;
  }
}

/**
 * Lets a test say when time passes; the time of the device stands still meanwhile.
 *
 * @param {(clock: {pass: (millis: number) => void}) => unknown} test
 */
export async function withClock(test, now = Date.parse('2026-11-29T12:00:00Z')) {
  const { setTimeout, clearTimeout, setInterval, clearInterval, Date: RealDate } = globalThis;
  /** @type {Map<number, {at: number, act: () => void, every?: number}>} */
  const waiting = new Map();
  let made = 0;
  globalThis.setTimeout = /** @type {any} */ ((act, millis = 0) => (waiting.set(++made, { at: now + millis, act }), made));
  globalThis.setInterval = /** @type {any} */ ((act, every) => (waiting.set(++made, { at: now + every, act, every }), made));
  globalThis.clearTimeout = (timer) => void waiting.delete(/** @type {number} */ (timer));
  globalThis.clearInterval = globalThis.clearTimeout;
  globalThis.Date = /** @type {any} */ (class extends RealDate {
    constructor(...of) {
      super(.../** @type {[]} */ (of.length ? of : [now]));
    }

    static now() {
      return now;
    }
  });
  const pass = (millis) => {
    const until = now + millis;
    for (let next; (next = [...waiting].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0]);) {
      const [timer, { at, act, every }] = next;
      if (every) waiting.set(timer, { at: at + every, act, every });
      else waiting.delete(timer);
      now = at;
      act();
    }
    now = until;
  };
  try {
    await test({ pass });
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval, Date: RealDate });
  }
}
