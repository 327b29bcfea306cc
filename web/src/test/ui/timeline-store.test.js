import { Problem } from '../../main/ui/base/problem.js';
import { TimelineStore } from '../../main/ui/conversation/timeline-store.js';
import { assert, withClock } from './testing.js';

const message = (number, more = {}) => ({
  number,
  id: `m${number}`,
  author: { id: 'ben', name: 'Ben' },
  text: `Number ${number}`,
  change: 0,
  ...more,
});

/** As much of the site as a timeline asks: the messages of one room, and what changed of them. */
class Site {
  asked = [];
  failing = null;
  /** An answer that is made waits for this. */
  sends = Promise.resolve();
  change = 0;

  constructor(said) {
    this.messages = Array.from({ length: said }, (_, i) => message(i + 1));
  }

  /** @returns {Promise<any>} */
  get = (address) => this.#answer(new URL(address, 'https://site.example'));

  say() {
    this.messages.push(message(this.messages.length + 1));
    return { type: 'message', message: this.messages.at(-1) };
  }

  edit(number, text) {
    this.messages[number - 1] = message(number, { text, change: ++this.change });
    return { type: 'changed', message: this.messages[number - 1] };
  }

  async #answer(address) {
    const answer = this.#answerTo(address);
    await this.sends;
    if (this.failing) throw this.failing;
    return answer;
  }

  #answerTo({ pathname, searchParams }) {
    const asked = pathname.split('/').at(-1);
    const { edge, number, limit, after } = Object.fromEntries(searchParams);
    this.asked.push(asked === 'changes' ? `changes after ${after}` : [edge, number].filter(Boolean).join(' '));
    if (asked === 'changes') {
      const messages = this.messages.filter(({ change }) => change > Number(after)).sort((a, b) => a.change - b.change).slice(
        0,
        Number(limit),
      );
      return { messages, upTo: messages.at(-1)?.change ?? this.change, lastChange: this.change };
    }
    return { messages: this.#page(edge, Number(number), Number(limit)), lastNumber: this.messages.length, lastChange: this.change };
  }

  #page(edge, number, limit) {
    if (edge === 'NEWEST') return this.messages.slice(-limit);
    if (edge === 'BEFORE') return this.messages.slice(0, number - 1).slice(-limit);
    if (edge === 'AFTER') return this.messages.slice(number).slice(0, limit);
    return this.messages.slice(Math.max(0, number - 1 - limit / 2)).slice(0, limit);
  }
}

function timeline(said) {
  const site = new Site(said);
  const arrived = [];
  const owner = { arrived: (messages, live) => messages.forEach(({ number }) => arrived.push([number, live])), mark() {} };
  const store = new TimelineStore('lobby', owner, { api: /** @type {any} */ (site) });
  return { site, store, arrived };
}
const shown = ({ from, to }) => [from, to];
/** Whatever was asked is answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const numbers = ({ messages }) => messages.map(({ number }) => number);

Deno.test('a room shows its newest messages, and that this is the end', async () => {
  const { site, store } = timeline(120);
  await store.show();
  assert.deepEqual(shown(store), [72, 120], 'the first of the fifty tells what the second looks like');
  assert.ok(store.atEnd);
  assert.deepEqual(site.asked, ['NEWEST']);
});

Deno.test('a room with few messages shows them from the first', async () => {
  const { store } = timeline(3);
  await store.show();
  assert.deepEqual(numbers(store), [1, 2, 3]);
});

Deno.test('a room in which nothing was said is at its end', async () => {
  const { store } = timeline(0);
  await store.show();
  assert.ok(store.loaded && store.atEnd);
  assert.deepEqual(numbers(store), []);
});

Deno.test('a room shows the messages around a number', async () => {
  const { store } = timeline(500);
  await store.show(100);
  assert.ok(store.from < 100 && store.to > 100);
  assert.ok(!store.atEnd);
});

Deno.test('what is held already is shown without asking again', async () => {
  const { site, store } = timeline(120);
  await store.show();
  await store.older();
  site.asked = [];
  await store.show(90);
  assert.deepEqual(site.asked, []);
  assert.deepEqual(shown(store), [65, 115]);
});

Deno.test('earlier messages come page by page, down to the first', async () => {
  const { site, store } = timeline(120);
  await store.show();
  await store.older();
  assert.deepEqual(shown(store), [23, 120]);
  await store.older();
  assert.deepEqual(shown(store), [1, 120]);
  site.asked = [];
  await store.older();
  assert.deepEqual(site.asked, [], 'and nothing is asked before it');
});

Deno.test('newer messages come page by page, up to the last', async () => {
  const { store } = timeline(500);
  await store.show(430);
  while (!store.atEnd) {
    const { to } = store;
    await store.newer();
    assert.ok(store.to > to);
  }
  assert.equal(store.to, 500);
});

Deno.test('a new message is shown at the end, once', async () => {
  const { site, store, arrived } = timeline(3);
  await store.show();
  const frame = site.say();
  store.receive(frame);
  store.receive(frame);
  assert.deepEqual(numbers(store), [1, 2, 3, 4]);
  assert.deepEqual(arrived, [[4, true]]);
});

Deno.test('a new message moves nobody who reads earlier ones', async () => {
  const { site, store } = timeline(500);
  await store.show(100);
  const before = shown(store);
  store.receive(site.say());
  assert.deepEqual(shown(store), before);
  assert.equal(store.lastNumber, 501);
});

Deno.test('a changed message is shown as it is now, and an older state of it never again', async () => {
  const { site, store } = timeline(3);
  await store.show();
  const first = site.edit(2, 'Beans');
  store.receive(site.edit(2, 'Peas'));
  await settled();
  store.receive(first);
  assert.equal(store.get(2).text, 'Peas');
});

Deno.test('a gap in the numbers is asked for, and what came meanwhile is applied afterwards', async () => {
  const { site, store, arrived } = timeline(3);
  await store.show();
  site.say();
  const frame = site.say();
  store.receive(frame);
  assert.deepEqual(numbers(store), [1, 2, 3], 'not before the gap is closed');
  store.receive(site.say());
  await settled();
  assert.deepEqual(numbers(store), [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(arrived.map(([number]) => number), [4, 5, 6], 'each once');
});

Deno.test('a gap in the changes is asked for', async () => {
  const { site, store } = timeline(3);
  await store.show();
  site.edit(1, 'Beans');
  store.receive(site.edit(2, 'Peas'));
  await settled();
  assert.deepEqual([1, 2].map((number) => store.get(number).text), ['Beans', 'Peas']);
});

Deno.test('what is told while an answer is on its way is not lost', async () => {
  const { site, store } = timeline(3);
  await store.show();
  store.lost();
  const sends = Promise.withResolvers();
  site.sends = sends.promise;
  const resumed = store.resume();
  store.receive(site.say());
  sends.resolve();
  await resumed;
  assert.deepEqual(numbers(store), [1, 2, 3, 4]);
});

Deno.test('after the socket was gone, what was missed is asked for: messages first, then changes', async () => {
  const { site, store, arrived } = timeline(3);
  await store.show();
  store.lost();
  assert.ok(store.behind);
  site.say();
  site.edit(1, 'Beans');
  site.asked = [];
  await store.resume();
  assert.deepEqual(site.asked, ['AFTER 3', 'changes after 0']);
  assert.deepEqual(numbers(store), [1, 2, 3, 4]);
  assert.equal(store.get(1).text, 'Beans');
  assert.deepEqual(arrived, [[4, false]]);
  assert.ok(!store.behind);
});

Deno.test('after a short absence one stays at the end, after a longer one where one was', async () => {
  for (const [missed, to] of [[30, 60], [31, 30]]) {
    const { site, store } = timeline(30);
    await store.show();
    store.lost();
    for (let i = 0; i < missed; i++) site.say();
    await store.resume();
    assert.equal(store.to, to);
    assert.equal(store.lastNumber, 30 + missed);
  }
});

Deno.test('after a very long absence the messages between are not all fetched', async () => {
  const { site, store } = timeline(30);
  await store.show();
  store.lost();
  for (let i = 0; i < 1500; i++) site.say();
  site.asked = [];
  await store.resume();
  assert.deepEqual(site.asked.filter((asked) => asked.startsWith('AFTER')), ['AFTER 30']);
  assert.equal(store.lastNumber, 1530);
  assert.equal(store.to, 30);
});

Deno.test('a site that does not answer is asked again, and one that refuses is not', async () => {
  for (const [status, again] of /** @type {[number, boolean][]} */ ([[503, true], [404, false]])) {
    const { site, store } = timeline(3);
    await withClock(async ({ pass }) => {
      site.failing = new Problem({ status });
      await store.show();
      assert.equal(store.problem.status, status);
      site.failing = null;
      pass(6000);
      for (let i = 0; i < 10; i++) await null;
    });
    assert.equal(store.loaded, again);
    assert.equal(store.problem === null, again);
  }
});

Deno.test('a page that was asked for and did not come leaves what is shown, and says why', async () => {
  const { site, store } = timeline(120);
  await store.show();
  site.failing = new Problem({ status: 0 });
  await store.older();
  assert.deepEqual(shown(store), [72, 120]);
  assert.equal(store.problem.status, 0);
  assert.equal(store.loading, null);
  site.failing = null;
  await store.older();
  assert.equal(store.problem, null);
});

Deno.test('an author who is called otherwise now is so in all that is held', async () => {
  const { store } = timeline(3);
  await store.show();
  store.renamed({ id: 'ben', name: 'Benedict' });
  assert.ok(store.messages.every(({ author }) => author.name === 'Benedict'));
});

Deno.test('what one may not read because it was said earlier is not asked for', async () => {
  const { site, store } = timeline(20);
  store.first = 5;
  site.messages.splice(0, 4);
  site.get = ((answer) => async (address) => ({ ...(await answer(address)), lastNumber: 20 }))(site.get);
  await store.show();
  site.asked = [];
  await store.older();
  assert.deepEqual(site.asked, []);
  assert.equal(store.from, 5);
});
