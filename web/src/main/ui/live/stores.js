import { Client } from '@stomp/stompjs';
import { session } from '../base/stores.js';
import { Live } from './live.js';
import { PeopleChanges } from './people-changes.js';
import { PersonalTopic } from './personal-topic.js';
import { ProfileChanges } from './profile-changes.js';

export const live = new Live({ session, Client });
export const personalTopic = new PersonalTopic({ session, live });
export const peopleChanges = new PeopleChanges({ live });
export const profileChanges = new ProfileChanges({ live, peopleChanges });
