import { KnownRoom } from '../../main/ui/conversation/known-room.js';
import { each } from './testing.js';

const said = (author) => ({ author: { id: author }, at: '2026-11-29T12:00:00Z' });
const known = (room) => {
  const site = { session: { account: { id: 'ana', username: 'Ana' } }, friends: { hasBlocked: (id) => id === 'blocked' }, clock: Date };
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
  'as the server says, where it is a room': [known({ kind: 'room', lastNumber: 7, lastActivityAt: '2026-11-29T13:00:00Z' }), '2026-11-29T13:00:00Z'],
}, (room) => room.movedAt);
