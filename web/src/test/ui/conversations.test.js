import { Problem } from '../../main/ui/base/problem.js';
import { Conversations } from '../../main/ui/direct/conversations.js';
import { PeopleChanges } from '../../main/ui/live/people-changes.js';
import { PersonalTopic } from '../../main/ui/live/personal-topic.js';
import { fakeSite, person } from './fakes.js';
import { assert, each, settled, withClock } from './testing.js';

const MINE = '/topic/people.ana';
const entry = (id) => ({ conversation: { id }, mine: {} });
const request = (id, from) => ({ conversation: id, from: person(from), message: {} });

function conversations(requests = []) {
  const site = fakeSite();
  const taken = [];
  const gone = [];
  const rooms = { get: (id) => ({ take: () => taken.push(id), gone: () => gone.push(id) }) };
  site.api.on('GET /api/direct?list=INBOX', { conversations: [entry('d1')], next: 'p2' })
    .on('GET /api/direct/requests', () => ({ requests: [...requests] })).on('PUT', (_body, asked) => entry(asked.split('/').at(-1))).on(
      'DELETE',
      null,
    );
  const personalTopic = new PersonalTopic(site);
  const store = new Conversations({ ...site, rooms: /** @type {any} */ (rooms), personalTopic, peopleChanges: new PeopleChanges(site) });
  personalTopic.start();
  return { ...site, store, taken, gone };
}
async function loaded(requests) {
  const all = conversations(requests);
  await settled();
  return all;
}

Deno.test('the first page and the requests are asked as soon as one is here', async () => {
  const { api, store, taken } = await loaded([request('r1', 'eve')]);
  assert.deepEqual(api.asked, ['GET /api/direct?list=INBOX&limit=25', 'GET /api/direct/requests']);
  assert.deepEqual([store.loaded, taken, store.requests.map(({ conversation }) => conversation)], [true, ['d1'], ['r1']]);
});

Deno.test('each list comes page by page until its end', async () => {
  const { api, store, taken } = await loaded();
  assert.deepEqual([store.more(), store.more('ARCHIVED')], [true, true]);
  api.on('GET /api/direct?list=INBOX&after=p2', { conversations: [entry('d2')], next: null })
    .on('GET /api/direct?list=ARCHIVED', { conversations: [entry('d3')], next: null });
  await store.loadMore();
  await store.loadMore('ARCHIVED');
  assert.deepEqual([store.more(), store.more('ARCHIVED'), taken], [false, false, ['d1', 'd2', 'd3']]);
});

each('a conversation', {
  'with one person is begun or found': [(store) => store.with(person('ben')), ['PUT /api/direct/with/ben', {}, 'ben']],
  'of several has a name': [(store) => store.group('g1', [person('ben'), person('eve')], 'Soup'), ['PUT /api/direct/g1', {
    people: ['ben', 'eve'],
    name: 'Soup',
  }, 'g1']],
  'of several may have none': [(store) => store.group('g1', [person('ben')], ''), [
    'PUT /api/direct/g1',
    { people: ['ben'], name: null },
    'g1',
  ]],
}, async (begin) => {
  const { api, store, taken } = await loaded();
  const id = await begin(store);
  assert.equal(taken.at(-1), id, 'it is among the rooms');
  return [api.asked.at(-1), api.bodies.at(-1), id];
});

each('a stranger’s request', {
  'is gone once it is accepted': [(store) => store.accept(store.requests[0]), ['PUT /api/direct/requests/r1', ['r2'], 'r1']],
  'is gone once it is declined': [(store) => store.decline(store.requests[0]), ['DELETE /api/direct/requests/r1', ['r2'], undefined]],
}, async (act) => {
  const { api, store } = await loaded([request('r1', 'eve'), request('r2', 'dan')]);
  const opens = await act(store);
  return [api.asked.at(-1), store.requests.map(({ conversation }) => conversation), opens];
});

Deno.test('a request that could not be accepted stays', async () => {
  const { api, store } = await loaded([request('r1', 'eve')]);
  api.on('PUT', new Problem({ status: 0 }));
  await assert.rejects(store.accept(store.requests[0]), { status: 0 });
  assert.equal(store.requests.length, 1);
});

Deno.test('a stranger who is called otherwise is so in their request', async () => {
  const { live, store } = await loaded([request('r1', 'eve'), request('r2', 'dan')]);
  live.tell('/topic/people', { type: 'person', account: person('eve', { name: 'Eva' }) });
  assert.deepEqual(store.requests.map(({ from }) => from.name), ['Eva', 'Dan']);
});

Deno.test('what is told to this person reaches the lists', async () => {
  const requests = [];
  const { live, store, taken, gone } = await loaded(requests);
  live.tell(MINE, { type: 'conversation', conversation: entry('d9') });
  live.tell(MINE, { type: 'gone', conversation: 'd1' });
  assert.deepEqual([taken, gone], [['d1', 'd9'], ['d1']]);
  requests.push(request('r1', 'eve'));
  live.tell(MINE, { type: 'requests' });
  await settled();
  assert.equal(store.requests.length, 1);
});

Deno.test('what may have been missed is asked for, and what can’t be asked now is asked again', () =>
  withClock(async ({ pass }) => {
    const { api, live, store } = await loaded();
    api.on('GET /api/direct/requests', new Problem({ status: 503 }));
    live.stands(MINE);
    await settled();
    assert.equal(store.problem.status, 503);
    api.on('GET /api/direct/requests', { requests: [request('r1', 'eve')] });
    pass(5000);
    await settled();
    assert.deepEqual([store.problem, store.requests.length], [null, 1]);
  }));

Deno.test('whoever shows the lists hears of each change, and a change of the session that brings nobody else is none', async () => {
  const { api, live, session, store } = await loaded([request('r1', 'eve'), request('r2', 'dan')]);
  let told = 0;
  store.watch(() => told++);
  const heard = () => told > 0 && ((told = 0), true);
  for (
    const act of [
      () => store.load(),
      () => store.loadMore(),
      () => store.decline(store.requests[0]),
      () => live.tell(MINE, { type: 'conversation', conversation: entry('d9') }),
      () => live.tell('/topic/people', { type: 'person', account: person('dan') }),
      () => store.with(person('ben')),
    ]
  ) {
    await act();
    assert.ok(heard(), String(act));
  }
  const asked = api.asked.length;
  session.update({ name: 'Anna' });
  assert.deepEqual([api.asked.length, store.loaded], [asked, true]);
});

Deno.test('nobody sees who asks the person before them', async () => {
  const { api, session, store } = await loaded([request('r1', 'eve')]);
  api.holds('GET /api/direct');
  session.becomes('ben');
  assert.deepEqual([store.loaded, store.requests], [false, []]);
  session.becomes(null);
  assert.equal(api.asked.length, 4, 'and a visitor has none');
});

Deno.test('adding somebody, and naming a conversation, are said to the site', async () => {
  const { api, store } = await loaded();
  await store.add('g1', person('dan'), true);
  await store.name('g1', 'Soup');
  assert.deepEqual(api.asked.slice(2), ['PUT /api/direct/g1/people/dan', 'PUT /api/direct/g1/name']);
  assert.deepEqual(api.bodies.slice(2), [{ withHistory: true }, { name: 'Soup' }]);
});
