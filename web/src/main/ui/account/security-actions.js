/** What the security log calls things, in words: of one's own account, and of somebody's. */
export const ACTS = {
  SIGNED_UP: 'signed up',
  SIGNED_IN: 'signed in with the password',
  SIGNED_IN_BY_PASSKEY: 'signed in with a passkey',
  SIGNED_IN_ON_NEW_DEVICE: 'used a browser that was not used before',
  CONFIRMED: 'confirmed the password again',
  SIGNED_OUT: 'signed out',
  REFUSED: 'was refused: wrong name or password',
  PASSKEY_REFUSED: 'was refused: unknown passkey',
  CODE_REFUSED: 'was refused: the password was right, the code was not',
  THROTTLED: 'was refused: too many tries',
  RESET_ASKED: 'asked for a link to choose a new password',
  PASSWORD_CHANGED: 'changed the password',
  PASSWORD_RESET: 'chose a new password by a mailed link',
  EMAIL_CHANGED: 'changed the mail address',
  EMAIL_VERIFIED: 'confirmed the mail address',
  PASSKEY_ADDED: 'added a passkey',
  PASSKEY_REMOVED: 'removed a passkey',
  SECOND_FACTOR_ADDED: 'set up an authenticator app',
  SECOND_FACTOR_REMOVED: 'removed the authenticator app',
  RECOVERY_CODES_MADE: 'made new recovery codes',
  RECOVERY_CODE_USED: 'used a recovery code',
  SESSION_ENDED: 'signed out another device',
  OTHER_SESSIONS_ENDED: 'signed out all other devices',
  DEACTIVATED: 'closed the account',
  REACTIVATED: 'opened the account again',
  ROLE_CHANGED: 'changed a role',
};

const REFUSALS = new Set(['REFUSED', 'PASSKEY_REFUSED', 'CODE_REFUSED', 'THROTTLED', 'RESET_ASKED']);

/** Whether somebody tried something, and perhaps not the person. @param {string} act */
export const isRefusal = (act) => REFUSALS.has(act);
