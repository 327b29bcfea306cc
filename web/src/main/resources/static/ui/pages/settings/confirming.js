/** Refusals of the password that one confirms a change with. */
export const CONFIRMING = { password: ['WRONG_PASSWORD', 'WRONG_CREDENTIALS', 'PASSWORD_'] };
