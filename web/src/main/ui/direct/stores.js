import { api, session } from '../base/stores.js';
import { rooms } from '../conversation/stores.js';
import { peopleChanges, personalTopic } from '../live/stores.js';
import { Conversations } from './conversations.js';

export const conversations = new Conversations({ api, session, rooms, personalTopic, peopleChanges });
