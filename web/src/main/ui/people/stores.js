import { api, session, siteClock } from '../base/stores.js';
import { peopleChanges, personalTopic } from '../live/stores.js';
import { tellOfFriend } from './friend-notices.js';
import { Friends } from './friends.js';
import { KnownPeople } from './known-people.js';

export const friends = new Friends({ api, session, clock: siteClock, personalTopic, peopleChanges, told: tellOfFriend });
export const knownPeople = new KnownPeople({ api });
