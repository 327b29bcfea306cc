import { session } from '../base/session.js';

/** Whether a message calls the person who looks at it. */
export const mentionsMe = ({ mentions }) => mentions.includes(session.account?.username.toLowerCase());
