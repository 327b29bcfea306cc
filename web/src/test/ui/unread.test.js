import { Unread, UnreadEverywhere } from '../../main/ui/conversation/unread.js';
import { assert, each } from './testing.js';

const message = (number, author = 'ben', more = {}) => ({ number, author: { id: author }, state: 'SHOWN', mentions: [], ...more });

function room(lastNumber = 0) {
  const one = {
    room: { lastNumber },
    timeline: { lastNumber: 0 },
    reading: { readNumber: 0 },
    joined: true,
    mutedForMe: false,
    isMine: ({ author }) => author.id === 'ana',
    hasBlocked: ({ id }) => id === 'blocked',
    mentionsMe: ({ mentions }) => mentions.includes('ana'),
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

each('a late answer undoes nothing of what was told:', {
  'that somebody called': [[message(1, 'ben', { mentions: ['ana'] })], { count: 1, mentions: 1 }],
  'that an edit calls': [[message(1), message(1, 'ben', { mentions: ['ana'] })], { count: 1, mentions: 1 }],
  'that they call no more': [[message(1, 'ben', { mentions: ['ana'] }), message(1)], { count: 1, mentions: 0 }],
  'that it was withdrawn': [[message(1, 'ben', { mentions: ['ana'] }), message(1, 'ben', { state: 'DELETED', mentions: ['ana'] })], {
    count: 0,
    mentions: 0,
  }],
  'that it is shown at last': [[message(1, 'ben', { state: 'PENDING' }), message(1)], { count: 1, mentions: 0 }],
  'that it is one’s own': [[message(1, 'ana')], { count: 0, mentions: 0 }],
}, (told) => {
  const { unread, arrives } = room();
  told.forEach(arrives);
  const { count, mentions } = unread;
  for (const [mentionedIn, notUnread] of [[[], []], [[1], []], [[], [1]]]) {
    unread.take({ readNumber: 0, mentionedIn, notUnread }, 1);
    assert.deepEqual([unread.count, unread.mentions], [count, mentions]);
  }
  return { count, mentions };
});

Deno.test('of what was not told a later answer is believed', () => {
  const { unread, arrives } = room(3);
  arrives(message(3));
  unread.take({ readNumber: 0, mentionedIn: [1], notUnread: [2, 3] }, 3);
  assert.deepEqual([unread.count, unread.mentions], [2, 1]);
});

Deno.test('what was told of somebody is counted as one stands to them now', () => {
  const { one, unread, arrives } = room();
  arrives(message(1, 'ben', { mentions: ['ana'] }));
  one.hasBlocked = ({ id }) => id === 'ben';
  unread.take({ readNumber: 0, mentionedIn: [], notUnread: [1] }, 1);
  assert.deepEqual([unread.count, unread.mentions], [0, 0]);
  one.hasBlocked = () => false;
  unread.take({ readNumber: 0, mentionedIn: [1], notUnread: [] }, 1);
  assert.deepEqual([unread.count, unread.mentions], [1, 1]);
});

Deno.test('a message that only the timeline knows counts too', () => {
  const { one, unread } = room(1);
  one.timeline.lastNumber = 3;
  assert.equal(unread.count, 3);
});

Deno.test('where one has not joined nothing is unread, and where one wants to hear nothing it does not matter', () => {
  const { one, unread } = room(3);
  one.mutedForMe = true;
  assert.deepEqual([unread.count, unread.matters], [3, false]);
  one.joined = false;
  assert.equal(unread.count, 0);
});

Deno.test('what is unread everywhere is that of rooms and conversations of which one wants to hear', () => {
  const of = (count, mentions = 0, matters = count > 0) => ({ unread: { count, mentions, matters } });
  const [quiet, calls] = [of(5), of(1, 2)];
  const everywhere = new UnreadEverywhere(/** @type {any} */ ({ joined: [quiet, of(0), of(9, 9, false)], conversations: [calls] }));
  assert.deepEqual([everywhere.count, everywhere.rooms], [6, [calls, quiet]]);
});
