import { Problem } from '../../main/ui/base/problem.js';
import { Saved } from '../../main/ui/conversation/saved.js';
import { PersonalTopic } from '../../main/ui/live/personal-topic.js';
import { fakeSite } from './fakes.js';
import { assert, settled } from './testing.js';

const MINE = '/topic/people.ana';
const OF_LOBBY = 'GET /api/my/conversations/lobby/saved';

function saved() {
  const site = fakeSite();
  const personalTopic = new PersonalTopic(site);
  const store = new Saved({ ...site, personalTopic });
  personalTopic.start();
  site.api.on('PUT', null).on('DELETE', null);
  const tell = (id, on) => site.live.tell(MINE, { type: 'saved', conversation: 'lobby', message: id, saved: on });
  return { ...site, store, tell, has: (id) => store.has({ id }) };
}

Deno.test('which messages of a room are saved is known once that was asked', async () => {
  const { api, store, has } = saved();
  api.on(OF_LOBBY, { messages: ['m1'] });
  await store.load('lobby');
  assert.deepEqual([has('m1'), has('m2')], [true, false]);
  api.on(OF_LOBBY, { messages: ['m2'] });
  await store.load('lobby');
  assert.deepEqual([has('m1'), has('m2')], [false, true]);
});

Deno.test('what was asked of one room says nothing of another', async () => {
  const { api, store, has } = saved();
  api.on(OF_LOBBY, { messages: ['m1'] }).on('GET /api/my/conversations/garden/saved', { messages: [] });
  await store.load('lobby');
  await store.load('garden');
  assert.ok(has('m1'));
});

Deno.test('a room of which that can’t be asked marks nothing, and a visitor’s is not asked', async () => {
  const { api, session, store, has } = saved();
  api.on(OF_LOBBY, new Problem({ status: 503 }));
  await store.load('lobby');
  assert.ok(!has('m1'));
  session.account = null;
  await store.load('lobby');
  assert.equal(api.asked.length, 1);
});

Deno.test('what is saved here shows at once when the site has taken it, and not where it refuses', async () => {
  const { api, store, has } = saved();
  await store.set({ id: 'm1', conversation: 'lobby' }, true);
  assert.deepEqual([api.asked, has('m1')], [['PUT /api/my/conversations/lobby/saved/m1'], true]);
  await store.set({ id: 'm1', conversation: 'lobby' }, false);
  assert.deepEqual([api.asked[1], has('m1')], ['DELETE /api/my/conversations/lobby/saved/m1', false]);
  api.on('PUT', new Problem({ status: 409, code: 'TOO_MANY_SAVED' }));
  await assert.rejects(store.set({ id: 'm1', conversation: 'lobby' }, true), { code: 'TOO_MANY_SAVED' });
  assert.ok(!has('m1'));
});

Deno.test('what is saved on another device begins the list otherwise; what is removed there leaves its line', () => {
  const { store, tell, has } = saved();
  tell('m1', true);
  assert.deepEqual([has('m1'), store.news], [true, 1]);
  tell('m1', true);
  assert.equal(store.news, 1, 'that was known');
  tell('m1', false);
  assert.deepEqual([has('m1'), store.news], [false, 1]);
});

Deno.test('an answer that does not know what happened meanwhile is asked for again', async () => {
  const { api, store, tell, has } = saved();
  const held = api.holds(OF_LOBBY);
  const loaded = store.load('lobby');
  tell('m1', true);
  held[0].resolve({ messages: [] });
  await settled();
  assert.ok(has('m1'));
  assert.equal(held.length, 2);
  held[1].resolve({ messages: ['m1', 'm2'] });
  await loaded;
  assert.deepEqual([has('m1'), has('m2')], [true, true]);
});

Deno.test('the list comes page by page, as long as pages are full', async () => {
  const { api, store, has } = saved();
  const page = (length) => ({
    saved: Array.from({ length }, (_, i) => ({ id: `m${i}`, conversation: 'lobby', place: `${i}` })),
    conversations: [],
  });
  api.on('GET /api/my/saved?limit=25', page(25)).on('GET /api/my/saved?before=24&limit=25', page(3));
  assert.equal((await store.page()).more, true);
  assert.ok(has('m24'));
  assert.equal((await store.page('24')).more, false);
});

Deno.test('the list is asked for again when something was done to one of its messages, or may have been missed', () => {
  const { live, store, tell } = saved();
  store.messageChanged({ id: 'm1' });
  assert.equal(store.news, 0);
  tell('m1', true);
  store.messageChanged({ id: 'm1' });
  assert.equal(store.news, 2);
  live.stands(MINE);
  assert.equal(store.news, 3);
});

Deno.test('whoever shows what is saved hears of each change, and a change of the session that brings nobody else is none', async () => {
  const { api, session, store, tell, has } = saved();
  let told = 0;
  store.watch(() => told++);
  const heard = () => told > 0 && ((told = 0), true);
  api.on(OF_LOBBY, { messages: ['m1'] });
  await store.load('lobby');
  assert.ok(heard(), 'asked');
  tell('m1', false);
  assert.ok(heard(), 'told');
  tell('m1', true);
  told = 0;
  store.messageChanged({ id: 'm1' });
  assert.ok(heard(), 'changed');
  session.update({ name: 'Anna' });
  assert.ok(has('m1') && !heard());
  session.becomes('ben');
  assert.ok(heard(), 'somebody else’s');
});

Deno.test('nobody sees what the person before them saved', async () => {
  const { api, session, store, tell, has } = saved();
  tell('m1', true);
  const held = api.holds(OF_LOBBY);
  store.load('lobby');
  session.becomes('ben');
  assert.ok(!has('m1'));
  held[0].resolve({ messages: ['m1'] });
  await settled();
  assert.ok(!has('m1'), 'nor what was asked for them');
});
