package parley.encryption.command;

/**
 * Names the one key of one payload.
 *
 * @param root which secret of the subject it comes from, so that a lost secret is told from a forged text
 * @param leaf which of that secret's 2^64 keys it is
 */
record Seal(long root, long leaf) {}
