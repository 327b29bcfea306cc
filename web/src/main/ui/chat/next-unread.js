import { router } from '../base/router.js';
import { rooms } from '../conversation/rooms.js';

const address = ({ id }) => `/rooms/${encodeURIComponent(id)}`;

/** Where there is something to read beside the room shown; those with a mention first. */
export function nextUnread() {
  const here = location.pathname;
  return rooms.unread.filter((room) => here !== address(room) && !here.startsWith(`${address(room)}/`))
    .sort((a, b) => b.mentions - a.mentions)[0];
}

export function goToNextUnread() {
  const next = nextUnread();
  if (next) router.go(address(next));
}
