import { Problem } from '../../main/ui/base/problem.js';
import { Receipts } from '../../main/ui/conversation/receipts.js';
import { fakeApi, person } from './fakes.js';
import { assert, each } from './testing.js';

const said = (number, author) => ({ number, author: person(author) });

function receipts({ direct = true } = {}) {
  const api = fakeApi();
  let told = 0;
  const room = { id: 'd1', conversation: direct ? {} : null, others: [person('ben'), person('eve')], changed: () => told++ };
  const store = new Receipts(/** @type {any} */ (room), { api });
  const marks = (messages) => [...store.among(messages)].map(([number, people]) => [number, people.map(({ id }) => id)]);
  return { api, store, marks, told: () => told };
}

each('how far the others have read', {
  'stands at the last message they have read': [[said(1, 'ana'), said(2, 'ana'), said(3, 'ana')], [[2, ['ben']], [1, ['eve']]]],
  'stands together where two have read as far': [[said(1, 'ana')], [[1, ['ben', 'eve']]]],
  'stands at nobody’s own words': [[said(1, 'eve'), said(2, 'ben')], [[1, ['ben']]]],
  'stands nowhere where nothing of that is shown': [[said(3, 'ana')], []],
}, (messages) => {
  const { store, marks } = receipts();
  store.take({ account: 'ben', number: 2 });
  store.take({ account: 'eve', number: 1 });
  return marks(messages);
});

Deno.test('reading never goes backwards', () => {
  const { store, marks, told } = receipts();
  store.take({ account: 'ben', number: 2 });
  store.take({ account: 'ben', number: 1 });
  assert.equal(told(), 2);
  assert.deepEqual(marks([said(1, 'ana'), said(2, 'ana')]), [[2, ['ben']]]);
});

Deno.test('how far they have read is asked when the conversation is opened; in a room nobody says it', async () => {
  const { api, store, marks, told } = receipts();
  api.on('GET /api/conversations/d1/receipts', { receipts: [{ account: 'ben', number: 1 }] });
  await store.load();
  assert.deepEqual([marks([said(1, 'ana')]), told()], [[[1, ['ben']]], 1]);
  const room = receipts({ direct: false });
  await room.store.load();
  assert.deepEqual(room.api.asked, []);
});

Deno.test('where it can’t be asked nothing is told', async () => {
  const { api, store, marks } = receipts();
  api.on('GET', new Problem({ status: 503 }));
  await store.load();
  assert.deepEqual(marks([said(1, 'ana')]), []);
});
