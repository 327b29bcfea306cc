import { session } from '../base/stores.js';
import { rooms } from '../conversation/stores.js';

/** The window's title tells, from afar, how much is unread and where one is. */
export function setTitle(room) {
  const { count } = rooms.unread;
  const mark = count > 0 ? `(${count > 99 ? '99+' : count}) ` : '';
  const title = room?.name ? `${mark}${room.title} · ${session.site.name}` : session.site.name;
  if (document.title !== title) document.title = title;
}
