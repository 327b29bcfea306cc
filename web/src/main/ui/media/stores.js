import { api, session } from '../base/stores.js';
import { Attachments } from './attachments.js';
import { still } from './moving.js';
import { Uploads } from './uploads.js';

export const uploads = new Uploads({ api, session, isStill: still });
export const attachments = new Attachments({ uploads });
