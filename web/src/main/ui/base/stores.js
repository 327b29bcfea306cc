import { Api } from './api.js';
import { Kept } from './kept.js';
import { Preferences } from './preferences.js';
import { Reach } from './reach.js';
import { Router } from './router.js';
import { Session } from './session.js';
import { SiteClock } from './site-clock.js';
import { ThemeChoice } from './theme-choice.js';

// What this folder keeps, made in the order in which one needs the other; so does each `stores.js`.
export const reach = new Reach();
export const siteClock = new SiteClock();
export const api = new Api({ reach, clock: siteClock });
export const session = new Session({ api });
export const kept = new Kept({ session });
export const preferences = new Preferences({ kept, session });
export const themeChoice = new ThemeChoice({ kept, session });
export const router = new Router({ session });
