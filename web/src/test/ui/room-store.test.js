import { Problem } from '../../main/ui/base/problem.js';
import { RoomStore } from '../../main/ui/conversation/room-store.js';
import { fakeSite, mine, person } from './fakes.js';
import { assert, each, settled, withClock } from './testing.js';

const TOPIC = '/topic/conversations.lobby';
const HERE = '/api/conversations/lobby';

const entry = (room = {}, own = {}) => ({
  conversation: {
    kind: 'room',
    id: 'lobby',
    name: 'lobby',
    topic: '',
    owner: 'ben',
    moderators: [],
    lastNumber: 3,
    lastChange: 0,
    archived: false,
    ...room,
  },
  mine: mine(own),
});
/** A direct conversation of two. */
const pair = (other = 'ben', room = {}, own = {}) =>
  entry({ kind: 'direct', name: '', pair: true, people: [person('ana'), person(other)], ...room }, own);
const message = (number, author = 'ben', more = {}) => ({
  conversation: 'lobby',
  number,
  id: `m${number}`,
  author: person(author),
  text: `Number ${number}`,
  mentions: [],
  state: 'SHOWN',
  change: 0,
  ...more,
});
const said = (...of) => ({ type: 'message', message: message(...of) });

/** A room in which three messages were said, and the site that knows it. */
function room() {
  const seen = [];
  const saved = { loads: 0, changed: [], load: () => saved.loads++, messageChanged: ({ id }) => saved.changed.push(id) };
  const site = fakeSite({ outbox: { seen: (id) => seen.push(id) }, saved });
  const { api } = site;
  const missed = [];
  api.on('GET /api/conversations/lobby', () => entry())
    .on(`GET ${HERE}/messages`, () => ({ messages: [1, 2, 3].map((number) => message(number)), lastNumber: 3, lastChange: 0 }))
    .on(`GET ${HERE}/messages?edge=AFTER`, () => ({ messages: [], lastNumber: 3, lastChange: 0 }))
    .on(`GET ${HERE}/changes`, { messages: [], upTo: 0, lastChange: 0 })
    .on(`GET ${HERE}/members`, { members: [person('ana'), person('ben')], more: false })
    .on(`GET ${HERE}/receipts`, { receipts: [] })
    .on('GET /api/presence', { count: 0, online: [] })
    .on('GET /api/people/', (_body, request) => person(request.split('/').at(-1), { deactivated: false }))
    .on('PUT', null).on('DELETE', null);
  const store = new RoomStore('lobby', site, () => missed.push('missed'));
  const asked = (begins) => api.asked.filter((request) => request.startsWith(begins)).length;
  const loads = () => api.asked.filter((request) => request === `GET ${HERE}`).length;
  const resumes = () => asked(`GET ${HERE}/messages?edge=AFTER`);
  return { ...site, seen, missed, store, asked, loads, resumes };
}
async function opened() {
  const all = room();
  all.store.take(entry());
  await all.store.open();
  await settled();
  return all;
}

Deno.test('a room is what the site says of it', () => {
  const { store } = room();
  let told = 0;
  store.watch(() => told++);
  store.take(entry({}, { readNumber: 1, mutedForMe: true, archivedForMe: true, fromNumber: 2 }));
  assert.deepEqual([store.title, store.joined, store.mutedForMe, store.archivedForMe, store.timeline.first], [
    '#lobby',
    true,
    true,
    true,
    2,
  ]);
  assert.deepEqual([store.unread.count, store.unread.matters, told > 0], [2, false, true]);
});

Deno.test('what the site derived of what is unread counts', () => {
  const { store } = room();
  store.take(entry({}, { mentionedIn: [2], notUnread: [3] }));
  assert.deepEqual([store.unread.count, store.unread.mentions], [2, 1]);
  store.read({ readNumber: 1, epoch: 0, mentionedIn: [], notUnread: [2, 3], lastNumber: 3 });
  assert.deepEqual([store.unread.count, store.unread.mentions], [0, 0]);
});

Deno.test('whoever shows a room hears of its people, its messages and its troubles', async () => {
  const { api, store } = await opened();
  let told = 0;
  store.watch(() => told++);
  const heard = () => told > 0 && ((told = 0), true);
  api.on(`GET ${HERE}`, new Problem({ status: 404 }));
  for (
    const act of [
      () => store.people.renamed({ id: 'ben', name: 'Benedict' }),
      () => store.timeline.lost(),
      () => store.load(),
      () => store.read({ ...mine(), readNumber: 1, lastNumber: 3 }),
      () => store.mentioned(3),
      () => store.sanctioned({ mutedUntil: null, banned: false }),
      () => store.settle('mute', true),
      () => store.frame({ type: 'room', room: {} }),
      () => store.gone(),
    ]
  ) {
    await act();
    assert.ok(heard(), String(act));
  }
  store.close();
});

Deno.test('a room that is shown is opened once, and at its line', async () => {
  const { store, asked } = room();
  store.take(entry({}, { readNumber: 1 }));
  await store.open();
  assert.equal(store.reading.newFrom, 2);
  store.take(entry({}, { readNumber: 1 }));
  await settled();
  assert.equal(asked(`GET ${HERE}/members`), 1);
  store.close();
});

Deno.test('how far the others have read is asked when a conversation is opened', async () => {
  const { store, asked } = room();
  store.take(pair());
  await store.open();
  await settled();
  assert.equal(asked(`GET ${HERE}/receipts`), 1);
  store.close();
});

Deno.test('an answer that was overtaken takes back nothing that was told', () => {
  const { store } = room();
  store.take(entry({ lastNumber: 3 }));
  store.frame(said(4));
  store.frame(said(5));
  store.take(entry({ lastNumber: 3, topic: 'Beans' }));
  assert.deepEqual([store.room.lastNumber, store.room.topic, store.unread.count], [5, 'Beans', 5]);
});

Deno.test('what was read here and is not told yet counts as read when an answer comes', () => {
  const { store } = room();
  store.take(entry());
  store.reading.seen(3);
  store.take(entry({}, { readNumber: 1 }));
  assert.equal(store.unread.count, 0);
  store.close();
});

each('what another device has read', {
  'counts': [{ readNumber: 2, epoch: 0 }, 1],
  'counts also where it was made unread': [{ readNumber: 0, epoch: 1 }, 3],
  'counts not where it is older': [{ readNumber: 0, epoch: 0 }, 2],
}, (frame) => {
  const { store } = room();
  store.take(entry({}, { readNumber: 1 }));
  store.read({ mentionedIn: [], notUnread: [], lastNumber: 3, ...frame });
  return store.unread.count;
});

Deno.test('a new message is unread and announced, one’s own and those of the blocked are not', () => {
  const { friends, store } = room();
  friends.block('eve');
  const announced = [];
  store.announce = (messages, live) => announced.push([messages.map(({ number }) => number), live]);
  store.take(entry({ lastNumber: 0 }));
  store.frame(said(1));
  store.frame(said(2, 'ana'));
  store.frame(said(3, 'eve'));
  assert.equal(store.unread.count, 1);
  assert.deepEqual(announced, [[[1], true]]);
});

Deno.test('whoever says something writes no longer', () =>
  withClock(() => {
    const { store } = room();
    store.take(entry());
    store.frame({ type: 'typing', account: person('ben') });
    assert.deepEqual(store.people.typing, ['Ben']);
    store.frame(said(4));
    assert.deepEqual(store.people.typing, []);
  }));

Deno.test('a message that was changed is so where it is counted, shown and saved', async () => {
  const { saved, store } = await opened();
  store.frame({ type: 'changed', message: message(2, 'ben', { state: 'DELETED', change: 1 }) });
  assert.equal(store.timeline.get(2).state, 'DELETED');
  assert.equal(store.unread.count, 2);
  assert.deepEqual(saved.changed, ['m2']);
  store.close();
});

Deno.test('a room is called what its frame says', () => {
  const { store } = room();
  store.take(entry());
  store.frame(said(4));
  store.frame({ type: 'room', room: { name: 'garden', lastNumber: 3 } });
  assert.deepEqual([store.name, store.room.lastNumber], ['garden', 4]);
});

Deno.test('what is too large to be told is asked for', async () => {
  const { store, loads, resumes } = await opened();
  store.frame({ type: 'resume' });
  await settled();
  assert.deepEqual([loads(), resumes()], [1, 1]);
  store.close();
});

Deno.test('a room that is opened before it is known is asked for, and shown once it is known', async () => {
  const { store, loads } = room();
  await store.open();
  await settled();
  assert.equal(loads(), 1);
  assert.deepEqual(store.timeline.messages.map(({ number }) => number), [1, 2, 3]);
  store.close();
});

Deno.test('a room that was left before it is known is not shown', async () => {
  const { api, store } = room();
  const held = api.holds(`GET ${HERE}`);
  store.open();
  await settled();
  store.close();
  held[0].resolve(entry());
  await settled();
  assert.ok(store.room && !store.timeline.loaded);
});

Deno.test('a room is opened where reading ended, or at a number', async () => {
  for (
    const [own, number, asks] of /** @type {[object, number | undefined, string][]} */ ([
      [{ readNumber: 1 }, undefined, 'edge=AROUND&number=2'],
      [{ readNumber: 3 }, undefined, 'edge=NEWEST'],
      [{ readNumber: 1 }, 3, 'edge=AROUND&number=3'],
    ])
  ) {
    const { store, asked } = room();
    store.take(entry({}, own));
    await store.open(number);
    assert.equal(asked(`GET ${HERE}/messages?${asks}`), 1, asks);
    store.close();
  }
});

Deno.test('a room that can’t be had now is asked for again, and one that is not there is not', async () => {
  for (const [status, asked] of [[503, 2], [404, 1]]) {
    await withClock(async ({ pass }) => {
      const { api, store, loads } = room();
      api.on(`GET ${HERE}`, new Problem({ status }));
      await store.load();
      assert.equal(store.problem.status, status);
      pass(2999);
      await settled();
      assert.equal(loads(), 1);
      api.on(`GET ${HERE}`, entry());
      pass(1);
      await settled();
      assert.deepEqual([loads(), store.problem === null], [asked, status === 503]);
      store.close();
    });
  }
});

Deno.test('a room that is known is listened to; of one that is opened more is asked when the topic stands, and once again later', () =>
  withClock(async ({ pass }) => {
    const { live, missed, saved, store, resumes, asked } = await opened();
    live.stands(TOPIC);
    await settled();
    assert.deepEqual([resumes(), saved.loads, asked(`GET ${HERE}/members`), missed.length], [1, 2, 2, 0]);
    pass(5000);
    await settled();
    assert.equal(resumes(), 2, 'a node that just came back may not have told all');
    store.close();
  }));

Deno.test('of a conversation more is asked when its topic stands: how far the others have read, and whether the other is there', () =>
  withClock(async () => {
    const { live, store, asked } = room();
    store.take(pair());
    await store.open();
    await settled();
    live.stands(TOPIC);
    await settled();
    assert.deepEqual([asked(`GET ${HERE}/receipts`), asked('GET /api/people/ben')], [2, 2]);
    store.close();
  }));

Deno.test('of a room that is not opened it is said that something may have been missed', async () => {
  const { live, missed, store, resumes, asked } = room();
  store.take(entry());
  live.stands(TOPIC);
  assert.deepEqual([missed.length, resumes(), asked('GET /api/presence')], [1, 0, 0]);
  store.take(pair());
  live.stands(TOPIC);
  await settled();
  assert.equal(asked('GET /api/presence'), 1, 'of somebody one talks to alone every list shows whether they are here');
});

Deno.test('without its topic a room is behind until it was asked for', () =>
  withClock(async () => {
    const { live, store } = await opened();
    assert.equal(store.timeline.behind, false);
    live.becomes('offline');
    assert.equal(store.timeline.behind, true);
    live.stands(TOPIC);
    await settled();
    assert.equal(store.timeline.behind, false);
    store.close();
  }));

Deno.test('a refused topic has the room asked for', async () => {
  const { live, store, loads } = room();
  store.take(entry());
  live.listeners.get(TOPIC).refused({ code: 'NO_SUCH_TOPIC' });
  await settled();
  assert.equal(loads(), 1);
});

Deno.test('a visitor listens to a room while it is shown; somebody who is signed out not at all', async () => {
  const { live, session, store } = room();
  store.take(entry({}, { joined: false }));
  await store.open();
  assert.ok(live.listeners.has(TOPIC));
  store.close();
  assert.ok(!live.listeners.has(TOPIC));
  await store.open();
  assert.ok(live.listeners.has(TOPIC));
  store.close();
  const other = room();
  other.session.account = null;
  other.store.take(entry({}, { joined: false }));
  assert.ok(!other.live.listeners.has(TOPIC));
  assert.ok(session.signedIn);
});

Deno.test('a room that one joined is still listened to when another is shown', async () => {
  const { live, store } = await opened();
  store.close();
  assert.ok(live.listeners.has(TOPIC));
});

Deno.test('nothing is heard of where one talked to somebody whom one blocks, until one does no longer', async () => {
  const { friends, live, store } = room();
  store.take(pair());
  assert.ok(live.listeners.has(TOPIC));
  friends.block('ben');
  store.relationsChanged();
  assert.ok(store.isShut && !live.listeners.has(TOPIC));
  friends.block();
  store.relationsChanged();
  assert.ok(live.listeners.has(TOPIC));
});

Deno.test('where one blocks somebody or no longer does, what is shown is asked anew, and only there', async () => {
  const { friends, store, resumes } = room();
  store.take(pair());
  await store.open();
  await settled();
  const before = resumes();
  friends.block('eve');
  store.relationsChanged();
  assert.equal(resumes(), before);
  friends.block('ben');
  store.relationsChanged();
  await settled();
  assert.equal(resumes(), before + 1);
  const other = room();
  other.store.take(pair());
  other.friends.block('ben');
  other.store.relationsChanged();
  await settled();
  assert.equal(other.resumes(), 0, 'nothing of what is not shown');
  store.close();
});

Deno.test('once its topic is gone, by whatever way, a later answer is believed', async () => {
  for (
    const goes of [
      ({ live }) => live.becomes('offline'),
      ({ friends, store }) => (friends.block('ben'), store.relationsChanged(), friends.block()),
    ]
  ) {
    const all = room();
    all.store.take(pair('ben', { lastNumber: 0 }));
    all.store.frame(said(1, 'ben', { state: 'DELETED' }));
    all.store.take(pair('ben', { lastNumber: 1 }));
    assert.equal(all.store.unread.count, 0);
    goes(all);
    all.store.take(pair('ben', { lastNumber: 1 }));
    assert.equal(all.store.unread.count, 1);
  }
});

Deno.test('joining and leaving are said to the site, and then hold here', async () => {
  const { api, store, loads } = room();
  store.take(entry({}, { joined: false }));
  await store.join();
  assert.deepEqual([api.asked[0], loads(), store.joined], ['PUT /api/rooms/lobby/membership', 1, true]);
  await store.leave();
  assert.deepEqual([api.asked.at(-1), store.joined], ['DELETE /api/rooms/lobby/membership', false]);
});

Deno.test('a direct conversation that one left is no longer known: it is asked for anew', async () => {
  const { api, live, store, loads } = room();
  store.take(pair());
  api.on(`GET ${HERE}`, new Problem({ status: 404 }));
  await store.leave();
  await settled();
  assert.equal(api.asked[0], 'DELETE /api/direct/lobby');
  assert.deepEqual([store.joined, store.room, loads(), store.problem.status], [false, null, 1, 404]);
  assert.ok(!live.listeners.has(TOPIC));
});

each('how one has a conversation for oneself', {
  'can be muted': [['mute', true], ['PUT /api/my/conversations/lobby/mute', true, false]],
  'can be archived': [['archive', true], ['PUT /api/my/conversations/lobby/archive', false, true]],
  'can be as it was': [['mute', false], ['DELETE /api/my/conversations/lobby/mute', false, false]],
}, async ([what, on]) => {
  const { api, store } = room();
  store.take(entry({}, { mutedForMe: what === 'mute' && !on }));
  await store.settle(what, on);
  return [api.asked[0], store.mutedForMe, store.archivedForMe];
});

Deno.test('who is muted may write again at the instant at which that ends', () =>
  withClock(({ pass }) => {
    const { store } = room();
    store.take(entry());
    store.sanctioned({ mutedUntil: new Date(Date.now() + 60_000).toISOString(), banned: false });
    assert.ok(store.mutedNow);
    let told = 0;
    store.watch(() => told++);
    pass(60_500);
    assert.deepEqual([store.mutedNow, told], [false, 1]);
  }));

Deno.test('who is found muted when the room is asked for may write again when that ends', () =>
  withClock(({ pass }) => {
    const { store } = room();
    store.take(entry({}, { mutedUntil: new Date(Date.now() + 60_000).toISOString() }));
    let told = 0;
    store.watch(() => told++);
    pass(60_500);
    assert.equal(told, 1);
  }));

Deno.test('who is banned hears what the site says of the room now', async () => {
  const { api, store, loads } = room();
  store.take(entry());
  api.on(`GET ${HERE}`, new Problem({ status: 403 }));
  store.sanctioned({ mutedUntil: null, banned: true });
  await settled();
  assert.deepEqual([store.banned, loads(), store.problem.status], [true, 1, 403]);
});

each('somebody is called', {
  '“you” where it is oneself': ['ana', 'you'],
  'as the list of members says': ['ben', 'Ben'],
  'as they were when they said something': ['eve', 'Eve'],
  '“somebody” where nobody knows': ['mallory', 'somebody'],
}, async (id) => {
  const { api, store } = room();
  api.on(`GET ${HERE}/messages`, { messages: [message(1, 'eve')], lastNumber: 1, lastChange: 0 });
  store.take(entry({ lastNumber: 1 }));
  await store.open();
  await settled();
  store.close();
  return store.nameOf(id);
});

Deno.test('what the timeline holds is told to the outbox', async () => {
  const { seen, store } = await opened();
  assert.ok(seen.includes('lobby'));
  store.close();
});

each('what is new is asked for now and then', {
  'each five seconds where nothing is told': [({ live }) => (live.state = 'offline'), [0, 1, 2]],
  'each two minutes where it is told': [() => {}, [0, 0, 0]],
  'not while the page is hidden': [({ live, page }) => Object.assign(live, { state: 'offline' }) && (page.document.hidden = true), [
    0,
    0,
    0,
  ]],
  'each fifteen seconds by visitors': [({ live, session }) => Object.assign(live, { state: 'offline' }) && (session.account = null), [
    0,
    0,
    0,
  ]],
}, async (begin) => {
  const counts = [];
  await withClock(async ({ pass }) => {
    const all = room();
    begin(all);
    all.store.take(entry());
    await all.store.open();
    for (const millis of [4999, 1, 5000]) {
      pass(millis);
      await settled();
      counts.push(all.resumes());
    }
    all.store.close();
    pass(120_000);
    await settled();
    assert.equal(all.resumes(), counts.at(-1), 'and no more once another room is shown');
  });
  return counts;
});

Deno.test('also of a live room is asked each two minutes, and by visitors each fifteen seconds', async () => {
  for (const [account, millis] of /** @type {[object | null, number][]} */ ([[person('ana', { roles: [] }), 120_000], [null, 15_000]])) {
    await withClock(async ({ pass }) => {
      const { live, session, store, resumes } = room();
      session.account = account;
      if (!account) live.state = 'offline';
      store.take(entry());
      await store.open();
      pass(millis - 1);
      await settled();
      assert.equal(resumes(), 0);
      pass(1);
      await settled();
      assert.equal(resumes(), 1);
      store.close();
    });
  }
});

Deno.test('of the other of two is asked whether they are still there', async () => {
  const { api, store } = room();
  api.on('GET /api/people/ben', person('ben', { deactivated: true }));
  store.take(pair());
  await store.open();
  await settled();
  assert.ok(store.partner.isGone);
  store.close();
});
