import { session } from '../base/session.js';
import { rooms } from '../conversation/rooms.js';

/** The window's title tells, from afar, how much is unread and where one is. */
export function setTitle(room) {
  const unread = rooms.unread.reduce((sum, { unread }) => sum + unread, 0);
  const count = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ` : '';
  const title = room?.name ? `${count}${room.title} · ${session.site.name}` : session.site.name;
  if (document.title !== title) document.title = title;
}
