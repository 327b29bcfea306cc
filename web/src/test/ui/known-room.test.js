import { KnownRoom } from '../../main/ui/conversation/known-room.js';
import { clock, person } from './fakes.js';
import { each, withClock } from './testing.js';

const said = (author) => ({ author: { id: author }, at: '2026-11-29T12:00:00Z' });
const known = (room) => {
  const site = { session: { account: { id: 'ana', username: 'Ana' } }, friends: { hasBlocked: (id) => id === 'blocked' }, clock };
  return Object.assign(new KnownRoom('1', /** @type {any} */ (site)), { room });
};
const talk = (last, lastNumber = 1) =>
  known({ kind: 'direct', last, lastNumber, openedAt: '2026-11-01T00:00:00Z', lastActivityAt: '2026-11-29T13:00:00Z' });

each('what was said last', {
  'is shown': [talk(said('ben')), said('ben')],
  'is not, where it is of somebody one blocked': [talk(said('blocked')), null],
  'is nothing where nothing was said': [talk(null, 0), null],
}, (room) => room.lastShown);

each('a conversation moved', {
  'when something was said': [talk(said('ben')), '2026-11-29T12:00:00Z'],
  'when it began, where only somebody said something whom one blocked': [talk(said('blocked')), '2026-11-01T00:00:00Z'],
  'when something happened, where nothing was said yet': [talk(null, 0), '2026-11-29T13:00:00Z'],
  'as the server says, where it is a room': [
    known({ kind: 'room', lastNumber: 7, lastActivityAt: '2026-11-29T13:00:00Z' }),
    '2026-11-29T13:00:00Z',
  ],
}, (room) => room.movedAt);

const conversation = (people, more = {}) =>
  known({ kind: 'direct', name: '', pair: people.length === 2, people: people.map((id) => person(id)), ...more });

each('a room is called', {
  'by its name': [known({ kind: 'room', name: 'beans' }), '#beans'],
  'after the other person': [conversation(['ana', 'ben']), 'Ben'],
  'after several': [conversation(['ana', 'eve', 'ben']), 'Ben, Eve'],
  'by a name of its own': [conversation(['ana', 'eve', 'ben'], { name: 'Soup' }), 'Soup'],
  'after nobody where one is alone': [conversation(['ana']), 'Only you'],
}, (room) => room.title);

const roles = (owner, moderators, ...own) => {
  const site = { session: { account: { id: 'ana' }, is: (role) => own.includes(role) }, friends: { hasBlocked: () => false }, clock };
  return Object.assign(new KnownRoom('1', /** @type {any} */ (site)), { room: { kind: 'room', owner, moderators } });
};

each('in a room', {
  'its owner may all': [roles('ana', []), [true, true, true]],
  'its moderators keep order': [roles('ben', ['ana']), [false, true, true]],
  'others write': [roles('ben', ['eve']), [false, false, false]],
  'moderators of the site keep order': [roles('ben', [], 'MODERATOR'), [false, true, true]],
  'administrators may all': [roles('ben', [], 'ADMIN'), [true, true, true]],
  'nobody may anything before it is known': [Object.assign(roles('ben', []), { room: null }), [false, false, false]],
}, (room) => [room.isOwner, room.isModerator, room.mayPin]);

each('in a direct conversation', {
  'whoever is in it may pin, and nobody owns it': [true, [false, false, true]],
  'whoever has left may not': [false, [false, false, false]],
}, (joined) => {
  const room = Object.assign(roles('ana', ['ana'], 'ADMIN'), { room: { kind: 'direct', people: [] }, joined });
  return [room.isOwner, room.isModerator, room.mayPin];
});

each('a conversation', {
  'with somebody one blocked is shut': [conversation(['ana', 'blocked']), true],
  'with anybody else is not': [conversation(['ana', 'ben']), false],
  'of several is not': [conversation(['ana', 'blocked', 'ben']), false],
}, (room) => room.isShut);

each('a message', {
  'calls whom it mentions, however they write themselves': [['ben', ['ana']], [true, false]],
  'calls nobody else': [['ben', ['eve']], [false, false]],
  'is one’s own': [['ana', []], [false, true]],
}, ([author, mentions]) => {
  const message = { author: { id: author }, mentions };
  return [known(null).mentionsMe(message), known(null).isMine(message)];
});

each('one is muted', {
  'until then': ['2026-11-29T12:00:01Z', true],
  'no longer than that': ['2026-11-29T12:00:00Z', false],
  'not where nobody said so': [null, false],
}, async (mutedUntil) => {
  let muted;
  const room = Object.assign(known(null), { mutedUntil });
  await withClock(() => void (muted = room.mutedNow));
  return muted;
});
