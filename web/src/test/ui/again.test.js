import { Again } from '../../main/ui/base/again.js';
import { Problem } from '../../main/ui/base/problem.js';
import { assert, withClock } from './testing.js';

const passing = new Problem({ status: 503 });
const final = new Problem({ status: 404 });

Deno.test('what failed and may succeed later is done again within five seconds', () =>
  withClock(({ pass }) => {
    let done = 0;
    new Again().after(passing, () => done++);
    pass(2999);
    assert.equal(done, 0);
    pass(2001);
    assert.equal(done, 1);
    pass(60_000);
    assert.equal(done, 1);
  }));

Deno.test('what failed for good is not done again', () =>
  withClock(({ pass }) => {
    new Again().after(final, () => assert.fail());
    pass(60_000);
  }));

Deno.test('what failed twice is done again once', () =>
  withClock(({ pass }) => {
    let done = 0;
    const again = new Again();
    again.after(passing, () => done++);
    again.after(passing, () => done++);
    pass(60_000);
    assert.equal(done, 1);
  }));

Deno.test('what has failed for good meanwhile is not done again either', () =>
  withClock(({ pass }) => {
    const again = new Again();
    again.after(passing, () => assert.fail());
    again.after(final, () => assert.fail());
    pass(60_000);
  }));
