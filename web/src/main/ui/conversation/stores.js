import { api, kept, reach, session, siteClock } from '../base/stores.js';
import { live, peopleChanges, personalTopic } from '../live/stores.js';
import { attachments } from '../media/stores.js';
import { friends } from '../people/stores.js';
import { Connection } from './connection.js';
import { Drafts } from './drafts.js';
import { Outbox } from './outbox.js';
import { Rooms } from './rooms.js';
import { Saved } from './saved.js';

export const saved = new Saved({ api, session, personalTopic });
export const outbox = new Outbox({ api, session, live, clock: siteClock });
export const drafts = new Drafts({ session, attachments });
export const rooms = new Rooms({ api, session, kept, clock: siteClock, live, personalTopic, peopleChanges, friends, outbox, saved });
export const connection = new Connection({ live, reach, outbox, rooms });
