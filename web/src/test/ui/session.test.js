import { Problem } from '../../main/ui/base/problem.js';
import { Session } from '../../main/ui/base/session.js';
import { fakeSite, person } from './fakes.js';
import { assert, each, settled } from './testing.js';

const answer = (account, token = 'token') => ({
  csrf: { header: 'X-CSRF', token },
  account: account && person(account, { roles: [] }),
  site: { name: 'Beans' },
});

function session({ last = null, ...more } = {}) {
  const site = fakeSite(more);
  if (last) site.storage.setItem('parley.account', JSON.stringify({ id: last, username: last }));
  const told = [];
  /** @type {any} */
  const tabs = { postMessage: (id) => told.push(id) };
  const store = new Session({ ...site, tabs });
  return { ...site, store, tabs, told };
}

/** A page of which that person is. */
async function pageOf(account) {
  const all = session();
  all.api.on('GET /api/session', answer(account));
  await all.store.load();
  return all;
}

Deno.test('a page becomes that of whoever is signed in', async () => {
  const { api, store, storage, told } = await pageOf('ana');
  assert.deepEqual([store.known, store.failed, store.signedIn, store.account.id, store.owner], [true, false, true, 'ana', 'ana']);
  assert.equal(store.site.name, 'Beans');
  assert.equal(store.site.longestMessage, 20_000, 'what the site does not tell stays');
  assert.deepEqual(api.as, [[{ header: 'X-CSRF', token: 'token' }, 'ana']]);
  assert.equal(JSON.parse(storage.getItem('parley.account')).id, 'ana');
  assert.deepEqual(told, ['ana']);
});

Deno.test('a page of nobody is a visitor’s', async () => {
  const { api, store, storage } = await pageOf(null);
  assert.deepEqual([store.known, store.signedIn, store.owner, store.lapsed], [true, false, 'visitor', null]);
  assert.equal(api.as[0][1], null);
  assert.equal(storage.length, 0);
});

Deno.test('whoever was signed out without wanting to is remembered, until they say that they do not come back', () => {
  const { store } = session({ last: 'ana' });
  assert.equal(store.lapsed, null, 'not before it is known');
  store.accept(answer(null));
  assert.deepEqual([store.lapsed.id, store.owner], ['ana', 'ana']);
  store.forget();
  assert.deepEqual([store.lapsed, store.owner], [null, 'visitor']);
});

Deno.test('a page that can’t ask says so, and goes on when it can', async () => {
  const { api, store } = session();
  let told = 0;
  store.watch(() => told++);
  api.on('GET /api/session', new Problem({ status: 0 }));
  await store.load();
  assert.deepEqual([store.known, store.failed, told], [false, true, 1]);
  api.on('GET /api/session', answer('ana'));
  await store.load();
  assert.deepEqual([store.known, store.failed], [true, false]);
});

Deno.test('a fault of ours is no failure of the site', async () => {
  const { api, store } = session();
  api.on('GET /api/session', new TypeError());
  await assert.rejects(store.load(), TypeError);
  assert.ok(!store.failed);
});

each('a page of Ana', {
  'is interrupted where somebody else is signed in': [[answer('ben')], ['ana', 'ben']],
  'is interrupted where nobody is': [[answer(null)], ['ana', null]],
  'goes on where she is': [[answer('ana')], ['ana', undefined]],
  'goes on when she is back': [[answer('ben'), answer('ana')], ['ana', undefined]],
  'tells who is signed in now': [[answer(null), answer('ben')], ['ana', 'ben']],
}, async (answers) => {
  const { store } = await pageOf('ana');
  answers.forEach((one) => store.accept(one));
  const { interruption } = store;
  return [store.account.id, interruption ? (interruption.by?.id ?? null) : undefined];
});

Deno.test('a page of Ana asks for Ana, with the newest token, whoever is signed in', async () => {
  const { api, store } = await pageOf('ana');
  store.accept(answer('ben', 'newer'));
  assert.deepEqual(api.as.at(-1), [{ header: 'X-CSRF', token: 'newer' }, 'ana']);
});

Deno.test('a visitor’s page becomes that of whoever signs in', () => {
  const { store } = session();
  store.accept(answer(null));
  store.accept(answer('ben'));
  assert.deepEqual([store.account.id, store.interruption], ['ben', null]);
});

Deno.test('what was refused to a stranger waits until the person is back', async () => {
  const { api, store } = await pageOf('ana');
  api.on('GET /api/session', answer(null));
  const answers = [];
  api.on('GET /api/session', () => (assert.deepEqual(store.interruption, { by: null }, 'before anybody knows more'), answer(null)));
  api.stranger().then((again) => answers.push(again));
  await settled();
  assert.deepEqual(store.interruption, { by: null });
  assert.deepEqual(answers, []);
  api.stranger().then((again) => answers.push(again));
  store.accept(answer('ben'));
  await settled();
  assert.deepEqual(answers, []);
  store.accept(answer('ana'));
  await settled();
  assert.deepEqual(answers, [true, true]);
});

Deno.test('what was refused by mistake goes on as soon as that is known', async () => {
  const { api, store } = await pageOf('ana');
  assert.equal(await api.stranger(), true);
  assert.equal(store.interruption, null);
});

Deno.test('a visitor is refused at once', async () => {
  const { api } = await pageOf(null);
  assert.equal(await api.stranger(), false);
});

Deno.test('looking who is signed in is asked once at a time, and changes nothing where it fails', async () => {
  const { api, store } = await pageOf('ana');
  const held = api.holds('GET /api/session');
  const looks = [store.check(), store.check()];
  assert.equal(held.length, 1);
  held[0].reject(new Problem({ status: 0 }));
  await Promise.all(looks);
  assert.deepEqual([store.account.id, store.interruption, store.failed], ['ana', null, false]);
  store.check();
  assert.equal(held.length, 2);
});

Deno.test('other tabs are told who is signed in here, once', async () => {
  const { store, told } = await pageOf('ana');
  store.accept(answer('ana'));
  store.accept(answer(null));
  store.accept(answer(null));
  store.accept(answer('ben'));
  assert.deepEqual(told, ['ana', null, 'ben']);
});

each('a page looks who is signed in', {
  'when another tab tells': [({ tabs }) => tabs.onmessage(), 1],
  'when it comes back from the browser’s store of pages': [({ page }) => page.happens('pageshow', { persisted: true }), 1],
  'not when it is shown for the first time': [({ page }) => page.happens('pageshow', { persisted: false }), 0],
}, async (happens) => {
  const all = await pageOf('ana');
  const before = all.api.asked.length;
  happens(all);
  await settled();
  return all.api.asked.length - before;
});

Deno.test('a tab that does not know yet who is here asks for itself', () => {
  const { api, tabs } = session();
  tabs.onmessage();
  assert.deepEqual(api.asked, []);
});

each('signing out', {
  'forgets the person, tells the other tabs, and loads the site anew': [null, [['ana', null], ['/'], null, 0]],
  'is as good where one was signed out already': [new Problem({ status: 401, code: 'NOT_SIGNED_IN' }), [['ana', null], ['/'], null, 0]],
  'does nothing where it can’t be said': [new Problem({ status: 0, code: 'OFFLINE' }), [['ana'], [], 'OFFLINE', 1]],
}, async (said) => {
  const { api, page, storage, store, told } = await pageOf('ana');
  api.on('DELETE /api/session', said);
  const refused = await store.signOut().then(() => null, ({ code }) => code);
  return [told, page.went, refused, storage.length];
});

Deno.test('nobody signs somebody else out: the page looks who is here', async () => {
  const { api, page, store } = await pageOf('ana');
  api.on('DELETE', new Problem({ status: 409, code: 'OTHER_ACCOUNT' })).on('GET /api/session', answer('ben'));
  await assert.rejects(store.signOut(), { code: 'OTHER_ACCOUNT' });
  await settled();
  assert.equal(store.interruption.by.id, 'ben');
  assert.deepEqual(page.went, []);
});

Deno.test('signing in, and showing again that it is oneself, take in what the site answers', async () => {
  const { api, store } = await pageOf(null);
  api.on('POST /api/session', answer('ana', 'second'));
  await store.signIn('ana', 'beans', '123456');
  assert.deepEqual(api.bodies.at(-1), { login: 'ana', password: 'beans', code: '123456' });
  assert.equal(store.account.id, 'ana');
  api.on('PUT /api/session', answer('ana', 'third'));
  await store.confirm('beans');
  assert.equal(api.as.at(-1)[0].token, 'third');
});

Deno.test('whoever shows who is here hears of each change', async () => {
  const { store } = session({ last: 'ana' });
  let told = 0;
  store.watch(() => told++);
  const heard = () => told > 0 && ((told = 0), true);
  for (
    const act of [
      () => store.accept(answer(null)),
      () => store.forget(),
      () => store.accept(answer('ana')),
      () => store.update({ name: 'Anna' }),
      () => store.accept(answer('ben')),
    ]
  ) {
    await act();
    assert.ok(heard(), String(act));
  }
});

Deno.test('what one changes of oneself shows, and roles are those of the account', async () => {
  const { store } = await pageOf('ana');
  store.update({ name: 'Anna', roles: ['MODERATOR'] });
  assert.deepEqual([store.account.name, store.is('MODERATOR'), store.is('ADMIN')], ['Anna', true, false]);
});
