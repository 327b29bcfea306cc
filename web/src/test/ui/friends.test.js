import { Problem } from '../../main/ui/base/problem.js';
import { PeopleChanges } from '../../main/ui/live/people-changes.js';
import { PersonalTopic } from '../../main/ui/live/personal-topic.js';
import { Friends } from '../../main/ui/people/friends.js';
import { fakeSite, person } from './fakes.js';
import { assert, each, settled, withClock } from './testing.js';

const MINE = '/topic/people.ana';
const related = (id, relation, more = {}) => ({ person: person(id), relation, note: '', since: '2026-11-01T00:00:00Z', ...more });

function friends({ stand = [], asks = [], asked = [], blocked = [] } = {}) {
  const site = fakeSite();
  site.api.on('GET /api/friends', () => ({ relatedPeople: stand })).on(
    'GET /api/friend-requests',
    () => ({ incoming: asks, outgoing: asked }),
  )
    .on('GET /api/blocks', () => ({ relatedPeople: blocked })).on('PUT', null).on('DELETE', null);
  const told = [];
  const personalTopic = new PersonalTopic(site);
  const store = new Friends({ ...site, personalTopic, peopleChanges: new PeopleChanges(site), told: (one) => told.push(one.person.id) });
  personalTopic.start();
  const tell = (...of) => site.live.tell(MINE, { type: 'friend', relatedPerson: related(...of) });
  return { ...site, store, told, tell };
}
async function loaded(...of) {
  const all = friends(...of);
  await settled();
  return all;
}
const ids = (list) => list.map((one) => one.person.id);

Deno.test('how one stands to everybody is asked as soon as one is here', async () => {
  const { store } = await loaded({
    stand: [related('eve', 'FRIENDS'), related('ben', 'FRIENDS')],
    blocked: [related('mallory', 'BLOCKED')],
    asks: [related('dan', 'ASKS'), related('fay', 'ASKS', { since: '2026-11-02T00:00:00Z' })],
    asked: [related('gil', 'ASKED')],
  });
  assert.ok(store.loaded);
  assert.deepEqual([store.friends, store.incoming, store.outgoing, store.blocked].map(ids), [['ben', 'eve'], ['fay', 'dan'], ['gil'], [
    'mallory',
  ]]);
  assert.deepEqual(['ana', 'ben', 'dan', 'nobody'].map((id) => store.relation(id)), ['ONESELF', 'FRIENDS', 'ASKS', 'STRANGERS']);
  assert.deepEqual(['mallory', 'ben'].map((id) => store.hasBlocked(id)), [true, false]);
});

each('what one does shows at once:', {
  'taking back a request': [['cancel', 'DELETE /api/friend-requests/outgoing/ben'], 'STRANGERS'],
  'accepting one': [['accept', 'PUT /api/friends/ben'], 'FRIENDS'],
  'declining one': [['decline', 'DELETE /api/friend-requests/incoming/ben'], 'STRANGERS'],
  'ending a friendship': [['unfriend', 'DELETE /api/friends/ben'], 'STRANGERS'],
  'blocking': [['block', 'PUT /api/blocks/ben'], 'BLOCKED'],
  'blocking no longer': [['unblock', 'DELETE /api/blocks/ben'], 'STRANGERS'],
}, async ([doing, request]) => {
  const { api, store } = await loaded({ asks: [related('ben', 'ASKS')] });
  await store.do(doing, person('ben'));
  assert.equal(api.asked.at(-1), request);
  return store.relation('ben');
});

Deno.test('what the site refuses changes nothing', async () => {
  const { api, store } = await loaded({ stand: [related('ben', 'FRIENDS')] });
  api.on('DELETE', new Problem({ status: 0 }));
  await assert.rejects(store.do('unfriend', person('ben')), { status: 0 });
  assert.equal(store.relation('ben'), 'FRIENDS');
});

Deno.test('asking somebody who has asked oneself makes friends', async () => {
  const { api, store } = await loaded({ asks: [related('ben', 'ASKS')] });
  await store.ask(person('ben'), 'Hello');
  await store.ask(person('eve'), 'Hello Eve');
  assert.deepEqual(['ben', 'eve'].map((id) => store.relation(id)), ['FRIENDS', 'ASKED']);
  assert.deepEqual([api.asked.at(-1), api.bodies.at(-1)], ['PUT /api/friend-requests/outgoing/eve', { note: 'Hello Eve' }]);
  assert.equal(store.outgoing[0].note, 'Hello Eve');
});

each('a person is told', {
  'when somebody asks': [[{}, 'ASKS'], ['ben']],
  'when somebody has accepted': [[{ asked: [related('ben', 'ASKED')] }, 'FRIENDS'], ['ben']],
  'not of what they did themselves': [[{ asks: [related('ben', 'ASKS')] }, 'FRIENDS'], []],
  'not twice': [[{ asks: [related('ben', 'ASKS')] }, 'ASKS'], []],
  'not when somebody ends it': [[{ stand: [related('ben', 'FRIENDS')] }, 'STRANGERS'], []],
}, async ([before, relation]) => {
  const { store, told, tell } = await loaded(before);
  tell('ben', relation);
  assert.equal(store.relation('ben'), relation);
  return told;
});

Deno.test('a friend who is called otherwise is so here, and a stranger is not remembered', async () => {
  const { live, store } = await loaded({ stand: [related('ben', 'FRIENDS')] });
  for (const id of ['ben', 'eve']) live.tell('/topic/people', { type: 'person', account: person(id, { name: 'Other' }) });
  assert.deepEqual([store.friends[0].person.name, store.relation('eve')], ['Other', 'STRANGERS']);
});

Deno.test('what may have been missed is asked for', async () => {
  const { api, live } = await loaded();
  const before = api.asked.length;
  live.stands(MINE);
  assert.equal(api.asked.length - before, 3);
});

Deno.test('what can’t be asked now is asked again', () =>
  withClock(async ({ pass }) => {
    const { api, store } = await loaded();
    api.on('GET /api/blocks', new Problem({ status: 503 }));
    await store.load();
    assert.equal(store.problem.status, 503);
    api.on('GET /api/blocks', { relatedPeople: [related('mallory', 'BLOCKED')] });
    pass(5000);
    await settled();
    assert.deepEqual([store.problem, ids(store.blocked)], [null, ['mallory']]);
  }));

Deno.test('whoever shows friends hears of each change, and a change of the session that brings nobody else is none', async () => {
  const { api, session, store, tell } = await loaded({ stand: [related('ben', 'FRIENDS')] });
  let told = 0;
  store.watch(() => told++);
  const heard = () => told > 0 && ((told = 0), true);
  await store.load();
  assert.ok(heard(), 'asked');
  tell('eve', 'ASKS');
  assert.ok(heard(), 'told');
  const asked = api.asked.length;
  session.update({ name: 'Anna' });
  assert.deepEqual([api.asked.length, store.loaded, heard()], [asked, true, false]);
  session.becomes(null);
  assert.ok(heard(), 'nobody’s');
  await store.load();
  assert.equal(api.asked.length, asked, 'of a visitor nothing is asked');
});

Deno.test('nobody has the friends of the person before them, also not of an answer that comes late', async () => {
  const { api, session, store } = await loaded({ stand: [related('ben', 'FRIENDS')] });
  const held = api.holds('GET /api/friends');
  store.load();
  session.becomes('dan');
  assert.deepEqual([store.loaded, store.friends], [false, []]);
  held[0].resolve({ relatedPeople: [related('ben', 'FRIENDS')] });
  await settled();
  assert.deepEqual(store.friends, []);
  held.at(-1).resolve({ relatedPeople: [related('eve', 'FRIENDS')] });
  await settled();
  assert.deepEqual(ids(store.friends), ['eve']);
});
