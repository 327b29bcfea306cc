import { Api } from '../../main/ui/base/api.js';
import { path, query } from '../../main/ui/base/address.js';
import { fakeSite } from './fakes.js';
import { assert, each, onAverage, settled, withClock } from './testing.js';

const answer = (status, body, headers = {}) => () =>
  Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status, headers }));
const broken = () => Promise.reject(new TypeError('network'));

/** Answers one after the other, the last for ever. */
function api(...answers) {
  const requests = [];
  const heard = [];
  const site = fakeSite({ reach: { noticed: (answered) => heard.push(answered) }, clock: { heard: (date) => date && heard.push(date) } });
  const fetch = (address, options) => {
    requests.push({ address, ...options, body: options.body && JSON.parse(options.body) });
    return (answers.length > 1 ? answers.shift() : answers[0])();
  };
  const store = new Api({ ...site, fetch: /** @type {any} */ (fetch) });
  store.actAs({ header: 'X-CSRF', token: 'old' }, 'ana');
  return { store, requests, heard };
}
const sent = ({ method, address, body }) => [method, address, body];

Deno.test('a request says for whom it is, and one that changes something that this page made it', async () => {
  const { store, requests } = api(answer(200, { beans: 1 }));
  assert.deepEqual(await store.get('/api/a'), { beans: 1 });
  await store.put('/api/b', { x: 1 });
  assert.deepEqual(requests.map(sent), [['GET', '/api/a', undefined], ['PUT', '/api/b', { x: 1 }]]);
  assert.deepEqual(requests.map(({ headers }) => [headers['Parley-Account'], headers['X-CSRF'], headers['Content-Type']]), [[
    'ana',
    undefined,
    undefined,
  ], ['ana', 'old', 'application/json']]);
  assert.match(requests[1].headers.traceparent, /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
});

Deno.test('a request for whoever is here names nobody', async () => {
  const { store, requests } = api(answer(204));
  assert.equal(await store.get('/api/session', { anyone: true }), null);
  assert.equal(requests[0].headers['Parley-Account'], undefined);
});

Deno.test('a refusal is what the site says of it', async () => {
  const { store } = api(
    answer(422, { code: 'INVALID', detail: 'Too long.', errors: [{ field: 'text', message: 'Shorter.' }] }, { 'Retry-After': '7' }),
  );
  const problem = await store.put('/api/a', {}).catch((one) => one);
  assert.deepEqual([problem.status, problem.code, problem.detail, problem.of('text'), problem.retryAfter], [
    422,
    'INVALID',
    'Too long: 7 seconds.',
    'Shorter.',
    7,
  ]);
});

each('an answer without a body to HEAD', {
  'means that one is signed out': [401, 'NOT_SIGNED_IN'],
  'means that somebody else is here': [409, 'OTHER_ACCOUNT'],
  'means nothing more than its number': [404, ''],
}, async (status) => (await api(answer(status)).store.raw('HEAD', '/api/a', { waits: false }).catch(({ code }) => code)));

each('what fails and may succeed is asked again', {
  'twice where it only reads': [['get', broken], [3, 0, 'OFFLINE']],
  'not where it changes something': [['put', broken], [1, 0, 'OFFLINE']],
  'as often as its caller says': [['put', broken, { repeats: 1 }], [2, 0, 'OFFLINE']],
  'also where the site is not well': [['get', answer(503)], [3, 503, '']],
  'not where it is refused': [['get', answer(404)], [1, 404, '']],
  'not where one asks too often': [['get', answer(429)], [1, 429, '']],
}, async ([method, said, options]) => {
  let seen;
  await withClock(async ({ pass }) => {
    const { store, requests } = api(said);
    const asked = method === 'get' ? store.get('/api/a') : store.put('/api/a', {}, options);
    asked.catch(({ status, code }) => (seen = [requests.length, status, code]));
    for (let i = 0; i < 4; i++) {
      await settled();
      pass(1000);
    }
    await settled();
  });
  return seen;
});

Deno.test('what is asked again waits a little, and then longer', () =>
  onAverage(() =>
    withClock(async ({ pass }) => {
      const { store, requests } = api(broken);
      store.get('/api/a').catch(() => {});
      for (const [millis, asked] of [[299, 1], [1, 2], [599, 2], [1, 3]]) {
        await settled();
        pass(millis);
        await settled();
        assert.equal(requests.length, asked);
      }
    })
  ));

Deno.test('a response can be had itself, for what it says in its headers', async () => {
  const response = await api(answer(201, {}, { Location: '/api/uploads/1' })).store.raw('POST', '/api/uploads');
  assert.equal(response.headers.get('Location'), '/api/uploads/1');
});

Deno.test('what its caller gave up says nothing of the site', async () => {
  const given = new AbortController();
  const { store, heard } = api(() => (given.abort(), Promise.reject(given.signal.reason)));
  await assert.rejects(store.get('/api/a', { signal: given.signal }), { name: 'AbortError' });
  assert.deepEqual(heard, []);
});

Deno.test('whether the site answers is noticed, and what time it has', async () => {
  const { store, heard } = api(broken, answer(404, {}, { Date: 'now' }));
  await store.put('/api/a').catch(() => {});
  await store.put('/api/a').catch(() => {});
  assert.deepEqual(heard, [false, true, 'now']);
});

Deno.test('a page whose token is old fetches a new one, once', async () => {
  const refused = answer(403, { code: 'CSRF' });
  const { store, requests } = api(refused, answer(200, { csrf: { header: 'X-CSRF', token: 'new' } }), answer(204), refused);
  assert.equal(await store.put('/api/a', {}), null);
  assert.deepEqual(requests.map(({ address, headers }) => [address, headers['X-CSRF']]), [['/api/a', 'old'], ['/api/session', undefined], [
    '/api/a',
    'new',
  ]]);
  const again = api(refused, answer(200, { csrf: { header: 'X-CSRF', token: 'new' } }), refused);
  await assert.rejects(again.store.put('/api/a', {}), { code: 'CSRF' });
  assert.equal(again.requests.length, 3);
});

Deno.test('what finds its person signed out goes on once they are back', async () => {
  const { store, requests } = api(answer(401, { code: 'NOT_SIGNED_IN' }), answer(200, 'done'));
  const back = Promise.withResolvers();
  store.whenRefusedAsStranger(() => /** @type {Promise<boolean>} */ (back.promise));
  let said;
  store.put('/api/a', { text: 'kept' }).then((one) => (said = one));
  await settled();
  assert.equal(requests.length, 1);
  back.resolve(true);
  await settled();
  assert.deepEqual([said, requests[1].body], ['done', { text: 'kept' }]);
});

each('what finds its person signed out is told so', {
  'where they do not come back': [[{}, false], 1],
  'at once where it must not wait': [[{ waits: false }, true], 0],
  'at once where it is for anybody': [[{ anyone: true }, true], 0],
}, async ([options, comesBack]) => {
  const { store } = api(answer(401, { code: 'NOT_SIGNED_IN' }));
  let waited = 0;
  store.whenRefusedAsStranger(() => (waited++, Promise.resolve(comesBack)));
  await assert.rejects(store.put('/api/a', {}, options), { code: 'NOT_SIGNED_IN' });
  return waited;
});

Deno.test('what nobody waits for any more is not asked again when the person is back', async () => {
  const { store, requests } = api(answer(401, { code: 'NOT_SIGNED_IN' }));
  const given = new AbortController();
  store.whenRefusedAsStranger(() => (given.abort(), Promise.resolve(true)));
  await assert.rejects(store.get('/api/a', { signal: given.signal }), { name: 'AbortError' });
  assert.equal(requests.length, 1);
});

Deno.test('what needs that one has just shown who one is goes on once that is shown, and not otherwise', async () => {
  const refused = answer(403, { code: 'RECENT_AUTHENTICATION_REQUIRED' });
  const { store } = api(refused, answer(200, 'done'));
  await assert.rejects(api(refused).store.put('/api/a', {}), { code: 'RECENT_AUTHENTICATION_REQUIRED' });
  store.whenNotRecent(() => Promise.resolve(true));
  assert.equal(await store.put('/api/a', {}), 'done');
});

each('an address', {
  'holds values in its path as they are': [() => path`/api/rooms/${'a/b?c'}/x`, '/api/rooms/a%2Fb%3Fc/x'],
  'holds parameters but those without a value': [
    () => query({ a: 'x y', b: '', c: null, d: undefined, e: 0, f: false }),
    '?a=x+y&e=0&f=false',
  ],
  'has no question mark without any': [() => query({ a: '' }), ''],
}, (make) => make());
