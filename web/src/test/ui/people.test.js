import { Problem } from '../../main/ui/base/problem.js';
import { People } from '../../main/ui/conversation/people.js';
import { fakeSite, person } from './fakes.js';
import { assert, each, withClock } from './testing.js';

function people() {
  const site = fakeSite();
  site.api.on('GET /api/conversations/lobby/members', { members: [person('ben'), person('eve', { sortKey: 'eve!' })], more: true })
    .on('GET /api/presence/conversations.lobby', { count: 2, online: [{ id: 'ben', state: 'away' }] });
  const store = new People('lobby', site);
  const tell = (frame) => store.frame(/** @type {any} */ (frame));
  const types = (id) => tell({ type: 'typing', account: person(id) });
  return { ...site, store, tell, types };
}
const names = ({ members }) => members.map(({ name }) => name);

Deno.test('who belongs to a room, and who is here, is asked together', async () => {
  const { store } = people();
  await store.load();
  assert.deepEqual([names(store), store.more, store.count, [...store.online]], [['Ben', 'Eve'], true, 2, [['ben', 'away']]]);
  assert.deepEqual(['ben', 'dan'].map((id) => store.nameOf(id)), ['Ben', undefined]);
});

Deno.test('more members come after those that are known', async () => {
  const { api, store } = people();
  await store.load();
  api.on('GET /api/conversations/lobby/members?after=eve%21', { members: [person('fay')], more: false });
  await store.loadMore();
  assert.deepEqual([names(store), store.more], [['Ben', 'Eve', 'Fay'], false]);
});

Deno.test('where one can’t be asked the other shows, and what was known stays', async () => {
  const { api, store } = people();
  await store.load();
  api.on('GET /api/conversations', new Problem({ status: 503 })).on('GET /api/presence', { count: 5, online: [] });
  await store.load();
  assert.deepEqual([names(store), store.count], [['Ben', 'Eve'], 5]);
});

each('the members', {
  'are joined by whoever comes, by name': [{ account: person('dan'), joined: true }, ['Ben', 'Dan', 'Eve']],
  'are left by whoever goes': [{ account: person('ben'), joined: false }, ['Eve']],
  'hold each once': [{ account: person('eve', { name: 'Abe' }), joined: true }, ['Abe', 'Ben']],
}, async (frame) => {
  const { store, tell } = people();
  await store.load();
  tell({ type: 'member', ...frame });
  return names(store);
});

Deno.test('who is here is told', async () => {
  const { store, tell } = people();
  await store.load();
  tell({ type: 'online', count: 7, online: [{ id: 'eve', state: 'active' }] });
  assert.deepEqual([store.count, [...store.online]], [7, [['eve', 'active']]]);
});

Deno.test('a member who is called otherwise is so here, and nobody else comes by that', async () => {
  const { store } = people();
  await store.load();
  let told = 0;
  store.watch(() => told++);
  store.renamed({ id: 'ben', name: 'Benedict' });
  store.renamed({ id: 'dan', name: 'Dan' });
  assert.deepEqual([names(store), told], [['Benedict', 'Eve'], 1]);
  assert.equal(store.members[0].username, 'ben');
});

Deno.test('whoever types is named until six seconds after their last sign', () =>
  withClock(({ pass }) => {
    const { store, types } = people();
    types('ben');
    pass(3000);
    types('eve');
    pass(2000);
    types('ben');
    pass(3999);
    assert.deepEqual(store.typing, ['Ben', 'Eve']);
    pass(1);
    assert.deepEqual(store.typing, ['Ben']);
    pass(2000);
    assert.deepEqual(store.typing, []);
  }));

Deno.test('oneself and people whom one has blocked are not named as typing', () =>
  withClock(() => {
    const { friends, store, types } = people();
    types('ana');
    types('ben');
    friends.block('ben');
    assert.deepEqual(store.typing, []);
  }));

Deno.test('whoever shows the people hears of each change', () =>
  withClock(async () => {
    const { api, store, tell, types } = people();
    await store.load();
    let told = 0;
    store.watch(() => told++);
    const heard = () => told > 0 && ((told = 0), true);
    api.on('GET /api/presence', new Problem({ status: 503 }));
    for (
      const act of [() => store.load(), () =>
        store.loadMore(), () =>
        tell({ type: 'online', count: 0, online: [] }), () =>
        types('ben'), () =>
        tell({ type: 'member', account: person('dan'), joined: true })]
    ) {
      await act();
      assert.ok(heard(), String(act));
    }
  }));

Deno.test('whoever has said it types no longer, and types anew for as long as ever', () =>
  withClock(({ pass }) => {
    const { store, types } = people();
    types('ben');
    pass(3000);
    store.stoppedTyping('ben');
    types('ben');
    pass(5999);
    assert.deepEqual(store.typing, ['Ben']);
    pass(1);
    assert.deepEqual(store.typing, []);
  }));

Deno.test('whoever has said it types no longer', () =>
  withClock(() => {
    const { store, types } = people();
    let told = 0;
    types('ben');
    store.watch(() => told++);
    store.stoppedTyping('eve');
    store.stoppedTyping('ben');
    assert.deepEqual([store.typing, told], [[], 1]);
  }));
