import { api, session, siteClock } from '../base/stores.js';
import { peopleChanges, profileChanges } from '../live/stores.js';
import { MyProfile } from './my-profile.js';

export const myProfile = new MyProfile({ api, session, clock: siteClock, peopleChanges, profileChanges });
