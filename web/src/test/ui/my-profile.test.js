import { Problem } from '../../main/ui/base/problem.js';
import { PeopleChanges } from '../../main/ui/live/people-changes.js';
import { ProfileChanges } from '../../main/ui/live/profile-changes.js';
import { MyProfile } from '../../main/ui/profile/my-profile.js';
import { fakeSite, person } from './fakes.js';
import { assert, each, settled, withClock } from './testing.js';

const FIELDS = [{ id: 'f1', kind: 'TEXT', label: 'Soup', text: 'Beans' }, {
  id: 'f2',
  kind: 'LINK',
  label: 'Site',
  text: 'https://beans.example',
}];
const AVATAR = { picture: 'AVATAR', media: 'a1', visibleTo: 'FRIENDS' };

function profile(told = {}, account = 'ana') {
  const site = fakeSite();
  site.api.on('GET /api/my/profile', () => told).on('PUT', null).on('DELETE', null);
  if (account === null) site.session.account = null;
  const peopleChanges = new PeopleChanges(site);
  const store = new MyProfile({ ...site, peopleChanges, profileChanges: new ProfileChanges({ ...site, peopleChanges }) });
  return { ...site, told, store };
}
async function loaded(told = {}) {
  const all = profile(told);
  await settled();
  return all;
}

Deno.test('what one tells of oneself is asked as soon as one is here; a visitor tells nothing', async () => {
  const { store } = await loaded({ details: [{ detail: 'LOCATION', text: 'Lima', visibleTo: 'FRIENDS' }], fields: FIELDS });
  assert.deepEqual([store.detail('LOCATION').text, store.detail('PRONOUNS').visibleTo], ['Lima', 'EVERYONE']);
  assert.deepEqual(store.fields('LINK').map(({ id }) => id), ['f2']);
  const visitor = profile({}, null);
  assert.deepEqual([visitor.api.asked, visitor.store.status, visitor.store.fields('TEXT'), visitor.store.picture('AVATAR')], [
    [],
    null,
    [],
    null,
  ]);
});

Deno.test('a profile that can’t be asked says why, until it can', async () => {
  const { api, store } = await loaded();
  api.on('GET', new Problem({ status: 503 }));
  let told = 0;
  store.watch(() => told++);
  await store.load();
  assert.deepEqual([store.problem.status, told], [503, 1]);
  api.on('GET', {});
  await store.load();
  assert.equal(store.problem, null);
});

each('what one changes is sent, and shows once the site has taken it:', {
  'a detail': [[(store) => store.describe('LOCATION', 'Lima', 'NOBODY'), (store) => store.detail('LOCATION').text], [
    'PUT /api/my/profile/details/LOCATION',
    'Lima',
  ]],
  'a detail taken away': [[(store) => store.describe('PRONOUNS', '', 'NOBODY'), (store) => store.detail('PRONOUNS').text], [
    'PUT /api/my/profile/details/PRONOUNS',
    '',
  ]],
  'a new field': [[(store) => store.setField({ ...FIELDS[0], id: 'f3' }), (store) => store.profile.fields.map(({ id }) => id)], [
    'PUT /api/my/profile/fields/f3',
    ['f1', 'f2', 'f3'],
  ]],
  'a field': [[(store) => store.setField({ ...FIELDS[0], text: 'Peas' }), (store) => store.fields('TEXT')[0].text], [
    'PUT /api/my/profile/fields/f1',
    'Peas',
  ]],
  'a field taken away': [[(store) => store.removeField('f1'), (store) => store.profile.fields.map(({ id }) => id)], [
    'DELETE /api/my/profile/fields/f1',
    ['f2'],
  ]],
  'their order': [[(store) => store.arrange([FIELDS[1], FIELDS[0]]), (store) => store.profile.fields.map(({ id }) => id)], [
    'PUT /api/my/profile/fields',
    ['f2', 'f1'],
  ]],
  'a status': [[(store) => store.setStatus({ emoji: '🫘', text: 'Soup', until: null }), (store) => store.status.text], [
    'PUT /api/my/status',
    'Soup',
  ]],
  'no status': [[(store) => store.setStatus(null), (store) => store.status], ['DELETE /api/my/status', null]],
  'who sees a picture': [[(store) => store.showPictureTo('AVATAR', 'NOBODY'), (store) => store.picture('AVATAR')], [
    'PUT /api/my/profile/pictures/AVATAR/visibility',
    { ...AVATAR, visibleTo: 'NOBODY' },
  ]],
  'a picture taken away': [[(store) => store.removePicture('AVATAR'), (store) => store.picture('AVATAR')], [
    'DELETE /api/my/profile/pictures/AVATAR',
    null,
  ]],
  'what others may find': [[
    (store) => store.setPrivacy({ hiddenFromSearch: true, readReceipts: false }),
    (store) => store.profile.hiddenFromSearch,
  ], ['PUT /api/my/privacy', true]],
}, async ([act, shown]) => {
  const told = {
    details: [{ detail: 'PRONOUNS', text: 'she' }],
    fields: FIELDS,
    pictures: [AVATAR],
    status: { text: 'Away', until: null },
  };
  const { api, store } = await loaded(told);
  await act(store);
  const after = [api.asked.at(-1), shown(store)];
  await settled();
  return after;
});

Deno.test('what the site refuses does not show', async () => {
  const { api, store } = await loaded({ status: { text: 'Soup', until: null } });
  api.on('PUT', new Problem({ status: 422 }));
  await assert.rejects(store.setStatus({ text: 'Beans', until: null }), { status: 422 });
  assert.equal(store.status.text, 'Soup');
});

Deno.test('one’s own face is that of the profile, wherever one sees oneself', async () => {
  const { api, session, store } = await loaded({ pictures: [AVATAR] });
  assert.equal(session.account.avatar, 'a1');
  await store.setPicture('AVATAR', 'upload', { x: 0, y: 0, width: 9 });
  const { media, visibleTo } = store.picture('AVATAR');
  assert.deepEqual([api.asked.at(-1), api.bodies.at(-1)], ['PUT /api/my/profile/pictures/AVATAR', {
    media,
    source: 'upload',
    crop: { x: 0, y: 0, width: 9 },
    visibleTo,
  }]);
  assert.equal(session.account.avatar, media);
  assert.ok(media !== 'a1');
  assert.equal(visibleTo, 'FRIENDS', 'whoever saw the last one sees this one');
  await store.removePicture('AVATAR');
  assert.equal(session.account.avatar, null);
});

Deno.test('a session that is loaded anew wears the face too', async () => {
  const { session } = await loaded({ pictures: [AVATAR] });
  session.becomes('ana');
  assert.equal(session.account.avatar, 'a1');
});

Deno.test('a status is over at its instant, whether or not anybody says so', () =>
  withClock(async ({ pass }) => {
    const { store } = await loaded({ status: { text: 'Soup', until: new Date(Date.now() + 60_000).toISOString() } });
    let told = 0;
    store.watch(() => told++);
    pass(60_000);
    assert.equal(store.status.text, 'Soup');
    pass(50);
    assert.deepEqual([store.status, told], [null, 1]);
  }));

Deno.test('of two statuses the later one ends when it says itself', () =>
  withClock(async ({ pass }) => {
    const ends = (seconds) => ({ text: `for ${seconds}`, until: new Date(Date.now() + seconds * 1000).toISOString() });
    const { store } = await loaded({ status: ends(60) });
    await store.setStatus(ends(120));
    let told = 0;
    store.watch(() => told++);
    pass(60_050);
    assert.deepEqual([store.status.text, told], ['for 120', 0]);
    pass(60_000);
    assert.equal(store.status, null);
  }));

Deno.test('a visitor who was somebody has no profile, and asks for none', async () => {
  const { api, session, store } = await loaded();
  const asked = api.asked.length;
  session.becomes(null);
  await settled();
  assert.deepEqual([store.profile, api.asked.length], [null, asked]);
});

Deno.test('a status that is over already is none', () =>
  withClock(async () => {
    const { store } = await loaded({ status: { text: 'Soup', until: new Date(Date.now() - 1).toISOString() } });
    assert.equal(store.status, null);
  }));

Deno.test('what one changes on another device shows here', async () => {
  const { live, session, told, store } = await loaded();
  told.status = { text: 'Soup', until: null };
  live.tell('/topic/profiles.ana', { type: 'profile', account: 'ana' });
  await settled();
  assert.equal(store.status.text, 'Soup');
  live.tell('/topic/people', { type: 'person', account: person('ben', { name: 'Benedict' }) });
  live.tell('/topic/people', { type: 'person', account: person('ana', { name: 'Anna' }) });
  assert.equal(session.account.name, 'Anna');
});

Deno.test('nobody sees the profile of the person before them, also not of an answer that comes late', async () => {
  const { api, live, session, store } = await loaded({ status: { text: 'Soup', until: null } });
  const held = api.holds('GET /api/my/profile');
  store.load();
  session.becomes('ben');
  assert.equal(store.profile, null);
  await settled();
  assert.deepEqual([...live.listeners.keys()], ['/topic/people', '/topic/profiles.ben']);
  held[0].resolve({ status: { text: 'Soup', until: null } });
  await settled();
  assert.equal(store.profile, null);
});
