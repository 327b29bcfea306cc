import { Unread } from '../../main/ui/conversation/unread.js';
import { assert } from './testing.js';

const message = (number, author = 'ben', more = {}) => ({ number, author: { id: author }, state: 'SHOWN', mentions: [], ...more });

function room(lastNumber = 0) {
  const one = {
    room: { lastNumber }, timeline: { lastNumber: 0 }, reading: { readNumber: 0 }, joined: true, mutedForMe: false,
    isMine: ({ author }) => author.id === 'ana', hasBlocked: ({ id }) => id === 'blocked', mentionsMe: ({ mentions }) => mentions.includes('ana'),
  };
  const unread = new Unread(/** @type {any} */ (one));
  const arrives = (said) => ((one.room.lastNumber = Math.max(one.room.lastNumber, said.number)), unread.mark(said));
  return { one, unread, arrives };
}

Deno.test('what comes after the read position is to be read', () => {
  const { one, unread } = room(5);
  one.reading.readNumber = 2;
  assert.equal(unread.count, 3);
});

Deno.test('one’s own words are not to be read', () => {
  const { unread, arrives } = room();
  arrives(message(1));
  arrives(message(2, 'ana'));
  assert.equal(unread.count, 1);
});

Deno.test('words of somebody one has blocked are not to be read, and call nobody', () => {
  const { unread, arrives } = room();
  arrives(message(1, 'blocked', { mentions: ['ana'] }));
  assert.deepEqual([unread.count, unread.mentions], [0, 0]);
});

Deno.test('a message that is withdrawn is no longer to be read, and calls nobody any more', () => {
  const { unread, arrives } = room();
  arrives(message(1, 'ben', { mentions: ['ana'] }));
  assert.deepEqual([unread.count, unread.mentions], [1, 1]);
  arrives(message(1, 'ben', { state: 'DELETED', mentions: ['ana'] }));
  assert.deepEqual([unread.count, unread.mentions], [0, 0]);
});

Deno.test('a mention that was read calls nobody any more', () => {
  const { one, unread, arrives } = room();
  arrives(message(1, 'ben', { mentions: ['ana'] }));
  one.reading.readNumber = 1;
  assert.equal(unread.mentions, 0);
});

Deno.test('an answer of the server is believed about what comes after its read position', () => {
  const { one, unread } = room(9);
  one.reading.readNumber = 4;
  unread.take({ readNumber: 4, mentionedIn: [6], notUnread: [5, 7] }, 9);
  assert.deepEqual([unread.count, unread.mentions], [3, 1]);
  unread.take({ readNumber: 4, mentionedIn: [], notUnread: [] }, 9);
  assert.deepEqual([unread.count, unread.mentions], [5, 0]);
});

Deno.test('an answer says nothing of what was said after it', () => {
  const { unread, arrives } = room(1);
  arrives(message(2, 'ana'));
  unread.take({ readNumber: 0, mentionedIn: [], notUnread: [] }, 1);
  assert.equal(unread.count, 1);
});

Deno.test('a mention that was told alone outlives an answer that is older', () => {
  const { one, unread } = room(2);
  unread.mentioned(2);
  unread.take({ readNumber: 0, mentionedIn: [], notUnread: [] }, 1);
  assert.equal(unread.mentions, 1);
  one.reading.readNumber = 2;
  assert.equal(unread.mentions, 0);
});

Deno.test('an answer on its way undoes nothing that was told meanwhile, unless the topic was gone', () => {
  const { unread, arrives } = room();
  arrives(message(1, 'ben', { state: 'DELETED' }));
  unread.take({ readNumber: 0, mentionedIn: [], notUnread: [] }, 1);
  assert.equal(unread.count, 0);
  unread.lost();
  unread.take({ readNumber: 0, mentionedIn: [], notUnread: [] }, 1);
  assert.equal(unread.count, 1);
});
