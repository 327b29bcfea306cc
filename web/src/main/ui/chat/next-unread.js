import { router } from '../base/stores.js';
import { rooms } from '../conversation/stores.js';

const address = ({ id }) => `/rooms/${encodeURIComponent(id)}`;

/** Where there is something to read beside the room shown. */
export function nextUnread() {
  const here = location.pathname;
  return rooms.unread.rooms.find((room) => here !== address(room) && !here.startsWith(`${address(room)}/`));
}

export function goToNextUnread() {
  const next = nextUnread();
  if (next) router.go(address(next));
}
