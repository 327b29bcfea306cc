import { ReadPosition } from '../../main/ui/conversation/read-position.js';
import { assert, each, withClock } from './testing.js';

function reading({ joined = true, unread = 0, messages = {} } = {}) {
  const told = [];
  const api = {
    put: (address, body) => (told.push({ address, ...body }), Promise.resolve()),
    post: () => Promise.resolve({ readNumber: 2, epoch: 1 }),
  };
  const room = {
    id: 'lobby',
    joined,
    unread: { count: unread },
    changed: () => 0,
    timeline: { get: (number) => messages[number] },
    isMine: ({ author }) => author === 'ana',
    tells: 0,
  };
  room.changed = () => room.tells++;
  return {
    told,
    api,
    room,
    position: new ReadPosition(/** @type {any} */ (room), /** @type {any} */ ({ api, session: { signedIn: true } })),
  };
}
const told = (number, epoch = 0) => ({ address: '/api/conversations/lobby/read-position', number, epoch });

Deno.test('what was seen is told once one stays there', () =>
  withClock(({ pass }) => {
    const { told: all, position } = reading();
    position.seen(3);
    pass(300);
    position.seen(5);
    pass(599);
    assert.deepEqual(all, []);
    pass(1);
    assert.deepEqual(all, [told(5)]);
  }));

Deno.test('reading never goes backwards, and nothing is told twice', () =>
  withClock(({ pass }) => {
    const { told: all, position } = reading();
    position.seen(5);
    pass(600);
    position.seen(3);
    position.flush();
    pass(600);
    assert.equal(position.readNumber, 5);
    assert.deepEqual(all, [told(5)]);
  }));

Deno.test('a visitor of a room reads nothing', () =>
  withClock(({ pass }) => {
    const { told: all, position } = reading({ joined: false });
    position.seen(5);
    pass(600);
    assert.equal(position.readNumber, 0);
    assert.deepEqual(all, []);
  }));

Deno.test('what could not be told is told with the next that is seen', async () => {
  const { room, api, position } = reading();
  api.put = () => Promise.reject(new Error());
  position.seen(5);
  position.flush();
  await new Promise((resolve) => setTimeout(resolve));
  const all = [];
  api.put = (_address, body) => (all.push(body), Promise.resolve());
  position.flush();
  assert.deepEqual(all, [{ number: 5, epoch: 0 }]);
  assert.ok(room.joined);
});

each('what another device read is news', {
  'where it is farther': [{ readNumber: 6, epoch: 1 }, [true, 6]],
  'where it is as far': [{ readNumber: 5, epoch: 1 }, [true, 5]],
  'where it is less far in a later epoch': [{ readNumber: 2, epoch: 2 }, [true, 2]],
  'nowhere else in the same epoch': [{ readNumber: 4, epoch: 1 }, [false, 5]],
  'not in an earlier epoch': [{ readNumber: 9, epoch: 0 }, [false, 5]],
}, (frame) => {
  const { position } = reading();
  position.take({ readNumber: 5, epoch: 1 });
  return [position.take(frame), position.readNumber];
});

Deno.test('where one opens a room with unread messages the line stands above the first of them', () => {
  const { position, room } = reading({ unread: 2 });
  position.take({ readNumber: 5, epoch: 0 });
  position.opened();
  assert.equal(position.newFrom, 6);
  room.unread.count = 0;
  position.opened();
  assert.equal(position.newFrom, null);
});

Deno.test('the line stands above nothing that one need not read', () => {
  const messages = { 6: { author: 'ana', state: 'SHOWN' }, 7: { author: 'ben', state: 'DELETED' }, 8: { author: 'ben', state: 'SHOWN' } };
  const { position } = reading({ unread: 1, messages });
  position.take({ readNumber: 5, epoch: 0 });
  position.opened();
  assert.equal(position.line, 8);
});

Deno.test('what arrives unseen gets a line where there is none, or none below what was read', () => {
  const { position } = reading();
  position.take({ readNumber: 5, epoch: 0 });
  position.unseen(6);
  assert.equal(position.newFrom, 6);
  position.unseen(7);
  assert.equal(position.newFrom, 6);
  position.take({ readNumber: 7, epoch: 0 });
  position.unseen(8);
  assert.equal(position.newFrom, 8);
});

Deno.test('what was made unread stays so until the room is opened again', () =>
  withClock(async ({ pass }) => {
    const { told: all, position } = reading();
    position.seen(5);
    position.flush();
    await position.unreadFrom(3);
    assert.deepEqual([position.readNumber, position.newFrom], [2, 3]);
    position.seen(4);
    pass(600);
    assert.deepEqual(all, [told(5)]);
    position.opened();
    position.seen(4);
    pass(600);
    assert.deepEqual(all, [told(5), told(4, 1)]);
  }));

each('unread from here, where the feed tells it before the answer', {
  'stays so, whatever is on the screen': [() => Promise.resolve({ readNumber: 2, epoch: 1 }), [2, [told(5)]]],
  'reads again what is on the screen where it is refused': [() => Promise.reject(new Error()), [4, [told(5), told(4, 1)]]],
}, async (answer) => {
  const { told: all, api, position } = reading();
  api.post = () => {
    position.take({ readNumber: 2, epoch: 1 });
    position.seen(4);
    return answer();
  };
  await withClock(async ({ pass }) => {
    position.seen(5);
    position.flush();
    await position.unreadFrom(3).catch(() => position.seen(4));
    pass(600);
  });
  return [position.readNumber, all];
});

Deno.test('a late answer takes back nothing of what was seen meanwhile, told or not', () =>
  withClock(({ pass }) => {
    const { told: all, position } = reading();
    position.take({ readNumber: 2, epoch: 0 });
    position.seen(5);
    assert.equal(position.take({ readNumber: 2, epoch: 0 }), false);
    pass(600);
    assert.equal(position.take({ readNumber: 4, epoch: 0 }), false);
    assert.deepEqual([position.readNumber, all], [5, [told(5)]]);
  }));

Deno.test('what was made unread on another device is read anew, and told anew', () =>
  withClock(({ pass }) => {
    const { told: all, position } = reading();
    position.seen(5);
    pass(600);
    position.take({ readNumber: 2, epoch: 1 });
    position.seen(4);
    pass(600);
    assert.deepEqual(all, [told(5), told(4, 1)]);
  }));

Deno.test('whoever shows the room hears of what was read and of what was made unread, and of nothing twice', () =>
  withClock(async () => {
    const { position, room } = reading();
    position.seen(5);
    position.seen(5);
    assert.equal(room.tells, 1);
    await position.unreadFrom(3);
    assert.equal(room.tells, 2);
  }));

Deno.test('who has left meanwhile tells nothing any more', () =>
  withClock(({ pass }) => {
    const { told: all, position, room } = reading();
    position.seen(5);
    room.joined = false;
    pass(600);
    assert.deepEqual(all, []);
  }));

Deno.test('a line above what was just read goes on to what arrives unseen', () =>
  withClock(({ pass }) => {
    const { position } = reading();
    position.unseen(6);
    position.seen(6);
    position.unseen(7);
    assert.equal(position.newFrom, 7);
    pass(600);
  }));
