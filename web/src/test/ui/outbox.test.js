import { Problem } from '../../main/ui/base/problem.js';
import { Store } from '../../main/ui/base/store.js';
import { Outbox } from '../../main/ui/conversation/outbox.js';
import { fakeSite } from './fakes.js';
import { assert, each, onAverage, settled, withClock } from './testing.js';

const unreachable = new Problem({ status: 0, detail: 'The server can’t be reached.' });
const refusal = new Problem({ status: 422, code: 'TEXT_TOO_LONG', detail: 'That is too long.' });

function outbox(more = {}) {
  const site = fakeSite(more);
  site.api.on('PUT', null);
  const store = new Outbox(site);
  const states = (room = 'lobby') => store.of(room).map(({ text, state }) => [text, state]);
  return { ...site, store, states, sent: () => site.api.bodies.map(({ text }) => text) };
}
const idOf = (request) => request.split('/').at(-1);

/** A file on its way. @returns {any} */
function upload(name = 'a.png') {
  const { promise: ended, resolve } = Promise.withResolvers();
  const one = Object.assign(new Store(), { name, ended, media: null, problem: '', retried: 0, retry: () => one.retried++ });
  return Object.assign(one, {
    done: (id) => (Object.assign(one, { media: { id } }), resolve()),
    fails: (problem) => (Object.assign(one, { problem }), resolve()),
  });
}

Deno.test('messages of a room go one at a time, in order', () =>
  withClock(async () => {
    const { api, store, sent } = outbox();
    const held = api.holds('PUT');
    for (const text of ['one', 'two', 'three']) store.send('lobby', { text });
    await settled();
    assert.deepEqual(sent(), ['one']);
    held[0].resolve();
    await settled();
    assert.deepEqual(sent(), ['one', 'two']);
    held[1].reject(refusal);
    await settled();
    assert.deepEqual(sent(), ['one', 'two'], 'what was refused is not overtaken');
  }));

Deno.test('messages of one room do not wait for those of another', async () => {
  const { api, store, sent } = outbox();
  api.holds('PUT');
  store.send('lobby', { text: 'here' });
  store.send('garden', { text: 'there' });
  await settled();
  assert.deepEqual(sent(), ['here', 'there']);
});

Deno.test('a message is sent with what it answers, to its room, under its own id', () =>
  withClock(async () => {
    const { api, store } = outbox();
    store.send('a/b', { text: 'Yes', replyTo: { id: 'm1' } });
    await settled();
    assert.match(
      api.asked[0],
      /^PUT \/api\/conversations\/a%2Fb\/messages\/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    assert.deepEqual(api.bodies, [{ text: 'Yes', replyTo: 'm1', snippet: undefined, attachments: undefined }]);
  }));

Deno.test('what does not go is tried again under the same id, after 1, 2, 4, 8 and then each 10 seconds', () =>
  onAverage(() =>
    withClock(async ({ pass }) => {
      const { api, store } = outbox();
      api.on('PUT', unreachable);
      store.send('lobby', { text: 'one' });
      await settled();
      const waited = [];
      for (let tries = 1, second = 0; tries < 7;) {
        pass(1000);
        second++;
        await settled();
        if (api.asked.length > tries) waited.push(second), (second = 0), tries++;
      }
      assert.deepEqual(waited, [1, 2, 4, 8, 10, 10]);
      assert.equal(new Set(api.asked).size, 1);
    })
  ));

Deno.test('what does not go is called trouble, with its reason, until it goes', () =>
  withClock(async ({ pass }) => {
    const { api, store, states } = outbox();
    api.on('PUT', unreachable);
    store.send('lobby', { text: 'one' });
    await settled();
    assert.deepEqual(states(), [['one', 'waiting']]);
    assert.equal(store.of('lobby')[0].problem, 'The server can’t be reached.');
    assert.deepEqual([store.troubled, store.tooOften, store.size], [true, false, 1]);
    api.on('PUT', null);
    pass(1500);
    await settled();
    assert.deepEqual(states(), [['one', 'sent']]);
    assert.deepEqual([store.troubled, store.size], [false, 0]);
  }));

Deno.test('news of the connection shortens the wait', async () => {
  for (const news of [({ page }) => page.happens('online'), ({ live }) => live.becomes('live')]) {
    await withClock(async () => {
      const all = outbox();
      all.api.on('PUT', unreachable);
      all.store.send('lobby', { text: 'one' });
      await settled();
      news(all);
      await settled();
      assert.equal(all.api.asked.length, 2);
    });
  }
});

Deno.test('who wrote too often waits as long as the site asks, whatever is heard of the connection', () =>
  withClock(async ({ pass }) => {
    const { api, store, page } = outbox();
    api.on('PUT', new Problem({ status: 429, detail: 'Slow down.', retryAfter: 30 }));
    store.send('lobby', { text: 'one' });
    await settled();
    assert.deepEqual([store.troubled, store.tooOften], [false, true]);
    page.happens('online');
    pass(29_999);
    await settled();
    assert.equal(api.asked.length, 1);
    api.on('PUT', null);
    pass(1);
    await settled();
    assert.deepEqual([api.asked.length, store.tooOften], [2, false]);
  }));

Deno.test('what is refused stays with the reason, and goes only when its author says so', () =>
  withClock(async ({ pass }) => {
    const { api, store, states, page } = outbox();
    api.on('PUT', refusal);
    store.send('lobby', { text: 'one' });
    await settled();
    page.happens('online');
    pass(60_000);
    await settled();
    assert.deepEqual(states(), [['one', 'refused']]);
    assert.equal(store.of('lobby')[0].problem, 'That is too long.');
    assert.equal(api.asked.length, 1);
    api.on('PUT', null);
    store.retry(store.of('lobby')[0].id);
    await settled();
    assert.deepEqual(states(), [['one', 'sent']]);
    assert.equal(api.asked[0], api.asked[1]);
  }));

Deno.test('what is discarded goes nowhere, and what waited behind it goes', async () => {
  const { api, store, states, storage } = outbox();
  api.on('PUT', ({ text }) => (text === 'one' ? refusal : new Promise(() => {})));
  store.send('lobby', { text: 'one' });
  store.send('lobby', { text: 'two' });
  await settled();
  const [{ id }] = store.of('lobby');
  assert.equal(store.discard(id).text, 'one');
  await settled();
  assert.deepEqual(states(), [['two', 'sending']]);
  assert.equal(storage.length, 1);
  assert.equal(store.discard(id), null);
});

Deno.test('a message is kept before it is sent, and no longer once it is', () =>
  withClock(async () => {
    const { api, store, storage } = outbox();
    const held = api.holds('PUT');
    store.send('lobby', { text: 'one' });
    assert.deepEqual([...storage.values.keys()], [`parley.outbox.ana.${store.of('lobby')[0].id}`]);
    await settled();
    held[0].resolve();
    await settled();
    assert.equal(storage.length, 0);
  }));

Deno.test('a message goes also where nothing can be kept', () =>
  withClock(async () => {
    const { store, storage, states } = outbox();
    storage.isFull = true;
    store.send('lobby', { text: 'one' });
    await settled();
    assert.deepEqual(states(), [['one', 'sent']]);
  }));

Deno.test('a page that is loaded again sends what was kept, in order, and leaves what was refused to its author', () =>
  withClock(async ({ pass }) => {
    const first = outbox();
    first.api.on('PUT', ({ text }) => (text === 'refused' ? refusal : new Promise(() => {})));
    first.store.send('garden', { text: 'refused' });
    await settled();
    for (const text of ['one', 'two']) {
      first.store.send('lobby', { text });
      pass(2);
    }
    const { store, states, sent } = outbox({ storage: first.storage });
    await settled();
    assert.deepEqual(sent(), ['one', 'two']);
    assert.deepEqual(states('garden'), [['refused', 'refused']]);
    assert.deepEqual(store.of('lobby').map(({ id }) => id), first.store.of('lobby').map(({ id }) => id));
  }));

Deno.test('what one person left waits until they are back, and goes for nobody else', () =>
  withClock(async () => {
    const { api, session, store, states, sent } = outbox();
    api.holds('PUT');
    store.send('lobby', { text: 'Ana’s' });
    await settled();
    session.becomes('ben');
    assert.deepEqual(states(), []);
    session.becomes('ana');
    assert.equal(states().length, 1);
    assert.deepEqual(sent(), ['Ana’s']);
  }));

each('what another window has sent or discarded', {
  'waits here no longer': [{ state: 'waiting' }, 0],
  'stays while this window sends it too': [{ state: 'sending' }, 1],
  'stays where it is refused': [{ state: 'refused' }, 1],
  'stays where that window only changed it': [{ state: 'waiting', newValue: '{}' }, 1],
  'stays where it is somebody else’s': [{ state: 'waiting', owner: 'ben' }, 1],
}, async ({ state, newValue = null, owner = 'ana' }) => {
  let left;
  await withClock(async ({ pass }) => {
    const { api, store, page } = outbox();
    api.on('PUT', { waiting: unreachable, sending: () => new Promise(() => {}), refused: refusal }[state]);
    store.send('lobby', { text: 'one' });
    await settled();
    page.happens('storage', { key: `parley.outbox.${owner}.${store.of('lobby')[0].id}`, newValue });
    left = store.of('lobby').length;
    api.on('PUT', () => new Promise(() => {}));
    pass(2000);
    await settled();
  });
  return left;
});

Deno.test('a message waits for its files, and goes with what the server made of them', () =>
  withClock(async () => {
    const { api, store, states } = outbox();
    const [first, second] = [upload('a.png'), upload('b.png')];
    store.send('lobby', { text: '', uploads: [first, second] });
    second.done('f2');
    await settled();
    assert.deepEqual([states(), api.asked], [[['', 'sending']], []]);
    first.done('f1');
    await settled();
    assert.deepEqual(api.bodies[0].attachments, ['f1', 'f2']);
  }));

Deno.test('a message of which a file did not go is refused, and says which; trying again tries the file again', () =>
  withClock(async () => {
    const { api, store, states } = outbox();
    const file = upload('a.png');
    store.send('lobby', { text: 'Look', uploads: [file] });
    file.fails('It is too large.');
    await settled();
    assert.deepEqual(states(), [['Look', 'refused']]);
    assert.equal(store.of('lobby')[0].problem, '“a.png” did not go: It is too large.');
    assert.deepEqual(api.asked, []);
    store.retry(store.of('lobby')[0].id);
    assert.equal(file.retried, 1);
    await settled();
  }));

Deno.test('a page that is loaded again goes on with files that are uploaded, and asks for those that are not', () =>
  withClock(async ({ pass }) => {
    const before = outbox();
    before.api.holds('PUT');
    const [there, lost] = [upload('a.png'), upload('b.png')];
    before.store.send('lobby', { text: 'whole', uploads: [there] });
    there.done('f1');
    await settled();
    pass(2);
    before.store.send('garden', { text: 'half', uploads: [lost] });
    const { api, store, states } = outbox({ storage: before.storage });
    await settled();
    assert.deepEqual(api.bodies.map(({ text, attachments }) => [text, attachments]), [['whole', ['f1']]]);
    assert.deepEqual(states('garden'), [['half', 'refused']]);
    assert.match(store.of('garden')[0].problem, /Attach them again/);
  }));

Deno.test('whoever shows what is on its way hears of each step, and of each step of its files', () =>
  withClock(async () => {
    const { api, session, store } = outbox();
    let told = 0;
    store.watch(() => told++);
    const heard = () => told > 0 && ((told = 0), true);
    const held = api.holds('PUT');
    const file = upload();
    store.send('lobby', { text: 'one', uploads: [file] });
    assert.ok(heard(), 'sent');
    file.changed();
    assert.ok(heard(), 'a part of the file');
    file.done('f1');
    await settled();
    told = 0;
    held[0].reject(refusal);
    await settled();
    assert.ok(heard(), 'refused');
    store.retry(store.of('lobby')[0].id);
    assert.ok(heard(), 'tried again');
    await settled();
    told = 0;
    store.discard(store.of('lobby')[0].id);
    assert.ok(heard(), 'discarded');
    session.becomes('ben');
    assert.ok(heard(), 'somebody else’s');
    session.changed();
    assert.ok(!heard(), 'nothing else');
  }));

Deno.test('what is tried again by hand does not wait, and is kept as waiting', () =>
  withClock(async () => {
    const { api, store, storage } = outbox();
    api.on('PUT', unreachable);
    store.send('lobby', { text: 'one' });
    await settled();
    const [{ id }] = store.of('lobby');
    store.retry(id);
    await settled();
    assert.equal(api.asked.length, 2);
    api.on('PUT', refusal);
    store.retry(id);
    await settled();
    const kept = () => JSON.parse(storage.getItem(`parley.outbox.ana.${id}`)).state;
    assert.equal(kept(), 'refused');
    api.holds('PUT');
    store.retry(id);
    assert.equal(kept(), 'waiting');
    store.retry('unknown');
    await settled();
  }));

Deno.test('what was discarded while it waited for another try holds nothing back', () =>
  withClock(async () => {
    const { api, store, sent } = outbox();
    api.on('PUT', unreachable);
    store.send('lobby', { text: 'one' });
    store.send('lobby', { text: 'two' });
    await settled();
    store.discard(store.of('lobby')[0].id);
    await settled();
    assert.deepEqual(sent(), ['one', 'two']);
  }));

Deno.test('what was discarded while it was sent is not kept again by a refusal', () =>
  withClock(async () => {
    const { api, store, storage } = outbox();
    const held = api.holds('PUT');
    store.send('lobby', { text: 'one' });
    await settled();
    store.discard(store.of('lobby')[0].id);
    held[0].reject(refusal);
    await settled();
    assert.equal(storage.length, 0);
  }));

Deno.test('what is stored stands as sent until the timeline shows it', () =>
  withClock(async () => {
    const { api, store, states } = outbox();
    store.send('lobby', { text: 'one' });
    await settled();
    assert.deepEqual(states(), [['one', 'sent']]);
    const shows = new Set();
    const timeline = { has: (id) => shows.has(id) };
    store.seen('lobby', timeline);
    assert.equal(states().length, 1);
    shows.add(idOf(api.asked[0]));
    store.seen('lobby', timeline);
    assert.deepEqual(states(), []);
  }));

each('what is stored and not shown is asked for', {
  'after four seconds where the site would tell it': ['live', [0, 1]],
  'at once where nobody tells it': ['offline', [1, 1]],
}, async (state) => {
  const asked = [];
  await withClock(async ({ pass }) => {
    const { live, store } = outbox();
    live.state = state;
    let resumed = 0;
    store.seen('lobby', { has: () => false, loaded: true, resume: () => resumed++ });
    store.send('lobby', { text: 'one' });
    await settled();
    pass(3999);
    asked.push(resumed);
    pass(1);
    asked.push(resumed);
  });
  return asked;
});
