const SHORTEST = 10;
const REPEATED = /^(.{1,4})\1+$/u;
const RUN = /0123456789|1234567890|abcdefghij|qwertyuiop|qwertzuiop|asdfghjkl/i;

/**
 * How hard a password is to guess, roughly: length counts, repetition and one's own name don't. The server decides; this
 * only advises while somebody types.
 *
 * @param {string} password
 * @param {string[]} context what is known of the person: username, name, mail address
 * @returns {{level: 0 | 1 | 2 | 3, advice: string}}
 */
export function strength(password, context = []) {
  const length = [...password].length;
  if (length === 0) return { level: 0, advice: `At least ${SHORTEST} characters. A few random words are good.` };
  if (length < SHORTEST) return { level: 1, advice: missing(SHORTEST - length) };
  if (REPEATED.test(password) || RUN.test(password)) return { level: 1, advice: 'Easy to guess: it repeats or counts up.' };
  if (resembles(password, context)) return { level: 1, advice: 'Easy to guess: it contains your name.' };
  const varied = new Set(password.toLowerCase()).size;
  if (length >= 16 && varied >= 8) return { level: 3, advice: 'Strong.' };
  return { level: 2, advice: 'Fair. A longer one is stronger.' };
}

const missing = (count) => (count === 1 ? 'One more character.' : `${count} more characters.`);

function resembles(password, context) {
  const typed = password.toLowerCase();
  const words = context.flatMap((text) => (text ?? '').toLowerCase().split(/[\s@.]+/));
  return words.some((word) => word.length >= 4 && typed.includes(word) && typed.length - word.length < SHORTEST);
}
