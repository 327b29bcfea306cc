import { lastShown, movedAt } from '../../main/ui/chat/last-shown.js';
import { friends } from '../../main/ui/people/friends.js';
import { each } from './testing.js';

friends.hasBlocked = (id) => id === 'blocked';

const last = (author) => ({ author: { id: author }, at: '2026-11-29T12:00:00Z' });
const talk = (said, lastNumber = 1) => {
  const conversation = { kind: 'direct', last: said, lastNumber, openedAt: '2026-11-01T00:00:00Z', lastActivityAt: '2026-11-29T13:00:00Z' };
  return { room: conversation, conversation };
};

each('what was said last', {
  'is shown': [talk(last('ana')), last('ana')],
  'is not, where it is of somebody one blocked': [talk(last('blocked')), null],
  'is nothing where nothing was said': [talk(null, 0), null],
}, lastShown);

each('a conversation moved', {
  'when something was said': [talk(last('ana')), '2026-11-29T12:00:00Z'],
  'when it began, where only somebody said something whom one blocked': [talk(last('blocked')), '2026-11-01T00:00:00Z'],
  'when something happened, where nothing was said yet': [talk(null, 0), '2026-11-29T13:00:00Z'],
  'as the server says, where it is a room': [{ room: { lastNumber: 7, lastActivityAt: '2026-11-29T13:00:00Z' }, conversation: null }, '2026-11-29T13:00:00Z'],
}, movedAt);
