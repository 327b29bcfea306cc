import { Problem } from '../../main/ui/base/problem.js';
import { Uploads } from '../../main/ui/media/uploads.js';
import { fakeSite } from './fakes.js';
import { assert, each, onAverage, settled, withClock } from './testing.js';

const file = (name = 'a.txt', size = 10, type = 'text/plain') => /** @type {any} */ ({ name, size, type, slice: (from) => `from ${from}` });
const unreachable = new Problem({ status: 0, detail: 'The connection was lost.' });

/** The site's side of tus, and the browser's requests that tell how far they are. */
function uploads() {
  const site = fakeSite();
  const requests = [];
  let begun = 0;
  site.api.on('POST /api/uploads', () => ({ headers: new Headers({ Location: `/api/uploads/${++begun}` }) }))
    .on('POST /api/uploads/', (_body, request) => ({ id: `media of ${request.split('/').at(-2)}` })).on('DELETE', null);
  class Request {
    status = 0;
    response = null;
    headers = {};
    upload = /** @type {any} */ ({});

    constructor() {
      requests.push(this);
    }

    open(method, address) {
      Object.assign(this, { method, address });
    }

    setRequestHeader(name, value) {
      this.headers[name] = value;
    }

    send(body) {
      this.body = body;
    }

    aborted = 0;

    abort() {
      this.aborted++;
      /** @type {any} */ (this).onabort();
    }

    sent(loaded) {
      this.upload.onprogress({ loaded });
    }

    answers(status, response = null) {
      Object.assign(this, { status, response });
      /** @type {any} */ (this).onload();
    }

    breaks() {
      /** @type {any} */ (this).onerror();
    }
  }
  globalThis.XMLHttpRequest = /** @type {any} */ (Request);
  return { ...site, store: new Uploads(site), requests };
}
const heads = (api) => api.asked.filter((request) => request.startsWith('HEAD')).length;

Deno.test('a file is begun, sent and examined, and then is what the site made of it', async () => {
  const { api, store, requests } = uploads();
  const upload = store.begin(file('Zoë.txt'));
  const states = [];
  upload.watch(() => states.push(upload.state));
  await settled();
  assert.equal(api.options[0].headers['Upload-Length'], '10');
  assert.equal(api.options[0].headers['Upload-Metadata'], `filename ${btoa(String.fromCharCode(...new TextEncoder().encode('Zoë.txt')))}`);
  const [request] = requests;
  assert.deepEqual([request.method, request.address, request.headers['Upload-Offset'], request.body], [
    'PATCH',
    '/api/uploads/1',
    '0',
    'from 0',
  ]);
  assert.equal(request.headers['Parley-Account'], 'ana');
  request.sent(4);
  assert.deepEqual([upload.state, upload.sent, upload.busy], ['sending', 4, true]);
  request.answers(204);
  await upload.ended;
  assert.deepEqual([upload.state, upload.media, upload.busy], ['done', { id: 'media of 1' }, false]);
  assert.deepEqual(states, ['sending', 'sending', 'examining', 'done']);
});

Deno.test('three files are sent at once, the others wait', async () => {
  const { store, requests } = uploads();
  const all = Array.from({ length: 5 }, (_, i) => store.begin(file(`${i}.txt`)));
  await settled();
  assert.deepEqual([requests.length, all.map(({ state }) => state)], [3, ['sending', 'sending', 'sending', 'waiting', 'waiting']]);
  requests[1].answers(204);
  await settled();
  assert.deepEqual(all.map(({ state }) => state), ['sending', 'done', 'sending', 'sending', 'waiting']);
});

Deno.test('after a lost connection a file goes on where it stopped', () =>
  withClock(async ({ pass }) => {
    const { api, store, requests } = uploads();
    const upload = store.begin(file());
    await settled();
    requests[0].breaks();
    await settled();
    assert.deepEqual([upload.state, upload.problem], ['paused', 'The connection was lost.']);
    api.on('HEAD /api/uploads/1', { headers: new Headers({ 'Upload-Offset': '6' }) });
    pass(1000);
    await settled();
    assert.deepEqual([requests[1].headers['Upload-Offset'], requests[1].body, upload.sent, upload.problem], ['6', 'from 6', 6, '']);
    requests[1].sent(2);
    assert.equal(upload.sent, 8);
    requests[1].answers(204);
    await settled();
    assert.equal(upload.state, 'done');
  }));

Deno.test('a file that has arrived meanwhile is only examined', () =>
  withClock(async ({ pass }) => {
    const { api, store, requests } = uploads();
    const upload = store.begin(file());
    await settled();
    requests[0].breaks();
    await settled();
    api.on('HEAD', { headers: new Headers({ 'Upload-Offset': '10' }) });
    pass(1000);
    await settled();
    assert.deepEqual([requests.length, upload.state], [1, 'done']);
  }));

Deno.test('what does not go is tried again after 1, 2, 4, 8, 16 and then each 20 seconds', () =>
  onAverage(() =>
    withClock(async ({ pass }) => {
      const { api, store } = uploads();
      api.on('POST', unreachable);
      store.begin(file());
      await settled();
      const waited = [];
      for (let tries = 1, second = 0; tries < 8;) {
        pass(1000);
        second++;
        await settled();
        if (api.asked.length > tries) waited.push(second), (second = 0), tries++;
      }
      assert.deepEqual(waited, [1, 2, 4, 8, 16, 20, 20]);
    })
  ));

Deno.test('a file waits as long as the site asks, or until the network is back', () =>
  withClock(async ({ pass }) => {
    const { api, page, store } = uploads();
    api.on('POST', new Problem({ status: 429, retryAfter: 30 }));
    const upload = store.begin(file());
    await settled();
    pass(29_999);
    await settled();
    assert.equal(api.asked.length, 1);
    pass(1);
    await settled();
    assert.equal(api.asked.length, 2);
    page.happens('online');
    await settled();
    assert.equal(api.asked.length, 3);
    upload.retry();
    await settled();
    assert.equal(api.asked.length, 4, 'or until somebody says so');
  }));

each('a file goes on', {
  'where another window sent a part of it': [new Problem({ status: 409, code: 'UPLOAD_ELSEWHERE' }), ['paused', 0]],
  'with a new token': [new Problem({ status: 403, code: 'CSRF' }), ['paused', 1]],
  'once one is back who was signed out': [new Problem({ status: 401, code: 'NOT_SIGNED_IN' }), ['paused', 0]],
  'not where the site refuses it': [new Problem({ status: 422, code: 'MEDIA_TOO_LARGE' }), ['refused', 0]],
}, async ({ status, code }) => {
  let seen;
  await withClock(async () => {
    const { session, store, requests } = uploads();
    const upload = store.begin(file());
    await settled();
    requests[0].answers(status, { code });
    await settled();
    seen = [upload.state, session.checks];
  });
  return seen;
});

Deno.test('a file that was refused is begun anew when somebody says so', async () => {
  const { store, requests } = uploads();
  const upload = store.begin(file());
  await settled();
  requests[0].sent(5);
  requests[0].answers(422, { detail: 'No.' });
  await upload.ended;
  assert.deepEqual([upload.state, upload.problem, upload.media], ['refused', 'No.', null]);
  upload.retry();
  assert.deepEqual([upload.state, upload.sent], ['waiting', 0]);
  await settled();
  assert.equal(requests[1].address, '/api/uploads/2');
  requests[1].answers(204);
  await upload.ended;
  assert.deepEqual([upload.state, upload.problem], ['done', '']);
});

each('a file that can’t go is refused before it is tried:', {
  'one that is empty': [file('a.txt', 0), '“a.txt” is empty.'],
  'one that is too large': [file('a.txt', 5001), '“a.txt” has 5 kB. A file may have at most 5 kB.'],
  'a picture that is too large': [file('a.svg', 1001, 'image/svg+xml'), '“a.svg” has 1 kB. A picture may have at most 1 kB.'],
}, async (one) => {
  const { api, store } = uploads();
  const upload = store.begin(one);
  await upload.ended;
  assert.deepEqual([upload.state, api.asked], ['refused', []]);
  upload.retry();
  assert.equal(upload.state, 'refused', 'nor when it is tried again');
  return upload.problem;
});

Deno.test('a file that is cancelled goes no further, and the site forgets it', async () => {
  const { api, store, requests } = uploads();
  const upload = store.begin(file());
  await settled();
  upload.cancel();
  await upload.ended;
  await settled();
  assert.equal(requests[0].aborted, 1);
  requests[0].sent(5);
  assert.deepEqual([upload.state, upload.problem, api.asked.at(-1), requests.length], [
    'refused',
    'Cancelled.',
    'DELETE /api/uploads/1',
    1,
  ]);
});

Deno.test('a file that is cancelled while it waits lets the next one go at once', () =>
  withClock(async () => {
    const { api, store, requests } = uploads();
    api.on('POST /api/uploads', unreachable);
    const all = Array.from({ length: 4 }, (_, i) => store.begin(file(`${i}.txt`)));
    await settled();
    assert.equal(api.asked.length, 3);
    all[0].cancel();
    await settled();
    assert.deepEqual([api.asked.length, requests.length], [4, 0]);
  }));

Deno.test('a file that is on its way is not begun anew by trying again', async () => {
  const { api, store } = uploads();
  const upload = store.begin(file());
  await settled();
  upload.retry();
  await settled();
  assert.deepEqual([upload.state, api.asked.length], ['sending', 1]);
});

Deno.test('a file that is cancelled while it waits is not tried again', () =>
  withClock(async ({ pass }) => {
    const { api, store, requests } = uploads();
    const upload = store.begin(file());
    await settled();
    requests[0].breaks();
    await settled();
    upload.cancel();
    pass(60_000);
    await settled();
    assert.deepEqual([heads(api), upload.state], [0, 'refused']);
  }));

Deno.test('a file that is there already is done, and taking it off the draft deletes nothing', async () => {
  const { api, store } = uploads();
  const upload = store.kept({ id: 'f1', name: 'a.png', bytes: 9, mimeType: 'image/png' });
  await upload.ended;
  assert.deepEqual([upload.state, upload.name, upload.size, upload.type, upload.media.id], ['done', 'a.png', 9, 'image/png', 'f1']);
  upload.cancel();
  assert.deepEqual(api.asked, []);
});

Deno.test('a picture is shown from the start, unless it moves and should not', () => {
  const { URL: { createObjectURL, revokeObjectURL } } = globalThis;
  const revoked = [];
  Object.assign(URL, { createObjectURL: ({ name }) => `blob:${name}`, revokeObjectURL: (address) => revoked.push(address) });
  try {
    const site = { ...uploads(), isStill: ({ mimeType }) => mimeType === 'image/gif' };
    site.api.holds('POST');
    const store = new Uploads(site);
    const previews = [['a.png', 'image/png'], ['b.gif', 'image/gif'], ['c.svg', 'image/svg+xml'], ['d.txt', 'text/plain']].map((
      [name, type],
    ) => store.begin(file(name, 10, type)));
    assert.deepEqual(previews.map(({ preview }) => preview), ['blob:a.png', '', '', '']);
    previews[0].release();
    assert.deepEqual([revoked, previews[0].preview], [['blob:a.png'], '']);
    const other = store.begin(file('e.png', 10, 'image/png'));
    other.cancel();
    assert.deepEqual(revoked, ['blob:a.png', 'blob:e.png'], 'also of one that is cancelled');
  } finally {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  }
});
