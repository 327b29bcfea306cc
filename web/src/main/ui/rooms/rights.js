import { session } from '../base/stores.js';

const keepsOrder = () => session.is('MODERATOR') || session.is('ADMIN');

/** Whether the person signed in may change this room. The server decides; this only says what to offer. */
export const ownsRoom = (room) => session.signedIn && (room.owner === session.account.id || keepsOrder());

/** Whether the person signed in may remove messages and people here. */
export const moderatesRoom = (room) => ownsRoom(room) || (session.signedIn && room.moderators.includes(session.account.id));

/** Whether somebody can be muted or banned here: whoever runs the room must be dismissed first. */
export const sanctionable = (room, person) =>
  person.id !== room.owner && !room.moderators.includes(person.id) && person.id !== session.account?.id;
