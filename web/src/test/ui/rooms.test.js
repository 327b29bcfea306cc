import { Problem } from '../../main/ui/base/problem.js';
import { Kept } from '../../main/ui/base/kept.js';
import { Rooms } from '../../main/ui/conversation/rooms.js';
import { PeopleChanges } from '../../main/ui/live/people-changes.js';
import { PersonalTopic } from '../../main/ui/live/personal-topic.js';
import { fakeSite, mine, person } from './fakes.js';
import { assert, each, settled, withClock } from './testing.js';

const MINE = '/topic/people.ana';

const room = (id, more = {}, own = {}) => ({
  conversation: { kind: 'room', id, name: id, owner: 'ben', moderators: [], lastNumber: 0, lastChange: 0, archived: false, ...more },
  mine: mine(own),
});
const direct = (id, other, at, own = {}) => ({
  conversation: {
    kind: 'direct',
    id,
    name: '',
    pair: true,
    people: [person('ana'), person(other)],
    lastNumber: 1,
    lastChange: 0,
    openedAt: '2026-11-01T00:00:00Z',
    last: { author: person(other), at, excerpt: '' },
  },
  mine: mine(own),
});
const message = (conversation, number, more = {}) => ({
  conversation,
  number,
  id: `m${number}`,
  author: person('ben'),
  mentions: [],
  state: 'SHOWN',
  change: 0,
  ...more,
});

function rooms(...entries) {
  const site = fakeSite({ outbox: { seen() {} }, saved: { load() {}, messageChanged() {} } });
  site.api.on('GET /api/my/rooms', () => ({ conversations: entries })).on('GET /api/presence', { count: 0, online: [] });
  Object.assign(site, {
    kept: new Kept(site),
    personalTopic: new PersonalTopic(site),
    peopleChanges: new PeopleChanges(site),
  });
  const store = new Rooms(site);
  const loads = () => site.api.asked.filter((request) => request === 'GET /api/my/rooms').length;
  return { ...site, store, entries, loads };
}
async function started(...entries) {
  const all = rooms(...entries);
  all.store.start();
  await settled();
  return all;
}
const ids = (list) => list.map(({ id }) => id);

Deno.test('nothing is asked before a page shows rooms', async () => {
  const { api, session } = rooms(room('lobby'));
  session.changed();
  await settled();
  assert.deepEqual(api.asked, []);
});

Deno.test('the rooms one joined are listed by name, the archived last', () =>
  withClock(async () => {
    const { store } = await started(room('soup'), room('attic', { archived: true }), room('Beans'), room('1', {}, { joined: false }));
    assert.deepEqual([store.loaded, ids(store.joined)], [true, ['Beans', 'soup', 'attic']]);
  }));

Deno.test('direct conversations are listed by what was said last, those one has archived apart', () =>
  withClock(async () => {
    const { store } = await started(
      direct('d1', 'ben', '2026-11-28T12:00:00Z'),
      direct('d2', 'eve', '2026-11-29T12:00:00Z'),
      direct('d3', 'dan', '2026-11-29T13:00:00Z', { archivedForMe: true }),
    );
    assert.deepEqual([ids(store.conversations), ids(store.archivedConversations), ids(store.joined)], [['d2', 'd1'], ['d3'], []]);
  }));

each('the room that is shown where the address names none', {
  'is the one shown last': [[['beans', 'lobby'], 'beans'], 'beans'],
  'is the lobby where that one is gone': [[['beans', 'lobby'], 'soup'], 'lobby'],
  'is the first where one is not in the lobby': [[['soup', 'beans'], null], 'beans'],
  'is the lobby where one is nowhere': [[[], null], 'lobby'],
}, async ([joined, last]) => {
  let first;
  await withClock(async () => {
    const { store, kept } = await started(...joined.map((id) => room(id)));
    if (last) store.remember(last);
    else kept.remove('room');
    ({ first } = store);
  });
  return first;
});

Deno.test('a room that is no longer among one’s own was left', () =>
  withClock(async () => {
    const { store, entries } = await started(room('lobby'), room('beans'));
    entries.pop();
    await store.load();
    assert.deepEqual(ids(store.joined), ['lobby']);
  }));

Deno.test('rooms that one joins or leaves elsewhere come and go here', () =>
  withClock(async () => {
    const { live, store } = await started(room('lobby'));
    live.tell(MINE, { type: 'joined', conversation: room('beans') });
    assert.deepEqual(ids(store.joined), ['beans', 'lobby']);
    live.tell(MINE, { type: 'left', conversation: room('lobby', {}, { joined: false }) });
    assert.deepEqual(ids(store.joined), ['beans']);
  }));

Deno.test('what is told to this person reaches its room', () =>
  withClock(async () => {
    const { live, store } = await started(room('lobby', { lastNumber: 3 }), direct('d1', 'ben', '2026-11-28T12:00:00Z'));
    live.tell(MINE, { type: 'read', conversation: 'lobby', readNumber: 1, epoch: 0, mentionedIn: [], notUnread: [], lastNumber: 3 });
    assert.equal(store.get('lobby').unread.count, 2);
    live.tell(MINE, { type: 'mention', conversation: 'lobby', number: 3 });
    assert.equal(store.get('lobby').unread.mentions, 1);
    live.tell(MINE, { type: 'message', message: message('lobby', 4) });
    assert.equal(store.get('lobby').unread.count, 3);
    live.tell(MINE, { type: 'changed', message: message('lobby', 4, { state: 'DELETED', change: 1 }) });
    assert.equal(store.get('lobby').unread.count, 2);
    live.tell(MINE, { type: 'sanction', conversation: 'lobby', mutedUntil: '2026-11-29T13:00:00Z', banned: false });
    assert.ok(store.get('lobby').mutedNow);
    live.tell(MINE, { type: 'receipt', conversation: 'd1', account: 'ben', number: 1 });
    assert.deepEqual([...store.get('d1').receipts.among([message('d1', 1, { author: person('ana') })]).keys()], [1]);
  }));

Deno.test('what was too large to be told is asked for in each room that is shown', () =>
  withClock(async ({ pass }) => {
    const { live, store, loads } = await started(room('lobby'), room('beans'));
    const caughtUp = [];
    for (const id of ['lobby', 'beans']) store.get(id).catchUp = () => caughtUp.push(id);
    live.tell(MINE, { type: 'resume' });
    pass(100);
    await settled();
    assert.deepEqual([caughtUp, loads()], [['lobby', 'beans'], 2]);
  }));

Deno.test('a change of the session that brings nobody else begins nothing anew', () =>
  withClock(async () => {
    const { session, store, loads } = await started(room('lobby'));
    session.update({ name: 'Anna' });
    await settled();
    assert.deepEqual([loads(), ids(store.joined)], [1, ['lobby']]);
    session.becomes('ben');
    session.becomes('ana');
    await settled();
    assert.equal(loads(), 3);
  }));

Deno.test('nothing is asked of a person who is not known yet, and nothing for rooms that no page shows', () =>
  withClock(async ({ pass }) => {
    const { live, session, store, loads } = rooms(room('lobby'));
    store.get('lobby').take(room('lobby'));
    live.stands('/topic/conversations.lobby');
    pass(100);
    await settled();
    assert.equal(loads(), 0);
    session.known = false;
    store.start();
    assert.equal(loads(), 0);
    session.known = true;
    session.changed();
    assert.equal(loads(), 1);
    await settled();
  }));

Deno.test('whoever shows the list hears when it comes, when it can’t, and when it is somebody else’s', () =>
  withClock(async () => {
    const { api, session, store } = await started(room('lobby'));
    let told = 0;
    store.watch(() => told++);
    const heard = () => told > 0 && ((told = 0), true);
    api.on('GET /api/my/rooms', new Problem({ status: 404 }));
    await store.load();
    assert.ok(heard(), 'can’t');
    api.on('GET /api/my/rooms', { conversations: [] });
    await store.load();
    told = 0;
    await store.load();
    assert.ok(heard(), 'comes');
    session.becomes(null);
    assert.ok(heard(), 'somebody else’s');
  }));

Deno.test('whoever watches all rooms hears of each', () =>
  withClock(async () => {
    const { store } = await started(room('lobby'));
    let told = 0;
    store.watch(() => told++);
    store.get('lobby').changed();
    assert.equal(told, 1);
  }));

Deno.test('a room is found by its name, without asking where it is known', () =>
  withClock(async () => {
    const { api, store } = await started(room('1', { name: 'Beans' }));
    assert.equal((await store.byName('beans')).id, '1');
    api.on('GET /api/rooms/by-name/So%2Fup', room('2', { name: 'So/up' }, { joined: false }));
    const found = await store.byName('So/up');
    assert.deepEqual([found.id, found.name, store.get('2') === found], ['2', 'So/up', true]);
  }));

Deno.test('a list that can’t be had now is asked for again', () =>
  withClock(async ({ pass }) => {
    const { api, store, loads } = rooms();
    api.on('GET /api/my/rooms', new Problem({ status: 503 }));
    store.start();
    await settled();
    assert.deepEqual([store.loaded, store.problem.status], [false, 503]);
    api.on('GET /api/my/rooms', { conversations: [room('lobby')] });
    pass(5000);
    await settled();
    assert.deepEqual([store.loaded, store.problem, loads(), ids(store.joined)], [true, null, 2, ['lobby']]);
  }));

Deno.test('topics that stand together are asked about once', () =>
  withClock(async ({ pass }) => {
    const { live, loads } = await started(room('lobby'), room('beans'));
    const before = loads();
    live.stands('/topic/conversations.lobby');
    pass(99);
    live.stands('/topic/conversations.beans');
    live.stands(MINE);
    pass(99);
    assert.equal(loads(), before);
    pass(1);
    await settled();
    assert.equal(loads(), before + 1);
  }));

Deno.test('another person sees nothing of the first one’s rooms', () =>
  withClock(async () => {
    const { api, session, store } = await started(room('lobby'));
    api.on('GET /api/my/rooms', new Promise(() => {}));
    session.becomes('ben');
    assert.deepEqual([store.loaded, store.joined], [false, []]);
    session.becomes(null);
    assert.ok(store.loaded, 'a visitor has none');
  }));

Deno.test('somebody who is called otherwise is so in every room', () =>
  withClock(async () => {
    const { live, store } = await started(room('lobby'), direct('d1', 'ben', '2026-11-28T12:00:00Z'));
    store.get('lobby').people.members = [person('ben')];
    const renamed = [];
    store.get('lobby').timeline.renamed = ({ name }) => renamed.push(name);
    live.tell('/topic/people', { type: 'person', account: person('ben', { name: 'Benedict', avatar: null, deactivated: false }) });
    assert.deepEqual([store.get('d1').name, store.get('lobby').nameOf('ben'), renamed], ['Benedict', 'Benedict', ['Benedict']]);
  }));

Deno.test('whoever is blocked leaves the lists, which are asked for anew', () =>
  withClock(async ({ pass }) => {
    const { friends, live, store, loads } = await started(
      direct('d1', 'eve', '2026-11-29T12:00:00Z'),
      direct('d2', 'ben', '2026-11-28T12:00:00Z'),
    );
    friends.block('eve');
    pass(100);
    await settled();
    assert.equal(loads(), 2);
    assert.deepEqual([ids(store.conversations), store.get('d1').lastShown], [['d2', 'd1'], null]);
    assert.ok(!live.listeners.has('/topic/conversations.d1'));
    friends.changed();
    pass(100);
    await settled();
    assert.equal(loads(), 2, 'not where somebody became a friend');
  }));

each('what is new is asked for each fifteen seconds', {
  'where no socket can be had': [({ live }) => Object.assign(live, { state: 'offline', failing: true }), 1],
  'not where there is one': [() => {}, 0],
  'not while the page is hidden': [
    ({ live, page }) => Object.assign(live, { state: 'offline', failing: true }) && (page.document.hidden = true),
    0,
  ],
  'not while one is signed out': [
    ({ live, session }) => Object.assign(live, { state: 'offline', failing: true }) && (session.interruption = { by: null }),
    0,
  ],
}, async (begin) => {
  let more;
  await withClock(async ({ pass }) => {
    const all = await started(room('lobby'));
    begin(all);
    pass(15_000);
    pass(100);
    await settled();
    more = all.loads() - 1;
  });
  return more;
});

Deno.test('what is unread everywhere is counted where one wants to hear of it, mentions first', () =>
  withClock(async () => {
    const { live, store } = await started(
      room('beans', { lastNumber: 5 }),
      room('soup', { lastNumber: 2 }),
      room('lobby', { lastNumber: 9 }, { mutedForMe: true }),
      room('quiet'),
    );
    assert.deepEqual([store.unread.count, ids(store.unread.rooms)], [7, ['beans', 'soup']]);
    live.tell(MINE, { type: 'mention', conversation: 'soup', number: 2 });
    assert.deepEqual(ids(store.unread.rooms), ['soup', 'beans']);
  }));

Deno.test('a room of a list that is not one’s own is told of, and not kept', () =>
  withClock(async () => {
    const { store } = await started();
    assert.equal(store.described(room('beans').conversation).title, '#beans');
    assert.deepEqual(store.joined, []);
  }));
