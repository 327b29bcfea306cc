import { fold } from '../folding.js';
import { kept } from '../kept.js';
import { chosenTone, TONES, withTone } from './emoji-tone.js';

const RECENT = 'emoji';
const USUAL = ['👍', '❤️', '😂', '🎉', '😮', '😢', '🙏', '👀', '🚀', '✅', '❌', '🔥', '😊', '🤔', '👏', '💯', '😅', '🙌'];
const BETWEEN = /[^\p{L}\p{N}+]+/u;

/**
 * Every emoji in its group with the codes that the server knows: its own table, fetched when it is first needed.
 *
 * @typedef {{emoji: string, name: string, codes: string[], light?: string}} Known `light` is it with the lightest skin
 * @typedef {{emoji: string, name: string, code: string}} Choice as it is shown and inserted, and what the server calls it
 * @type {{name: string, emoji: Known[]}[]}
 */
export let GROUPS = [];
let all = [];
/** In every tone. */
const byEmoji = new Map();
let fetching = null;

/** @returns {Promise<void>} when the table is here; where it can't be had, the next who asks tries again */
export const emojiTable = () => (fetching ??= load().catch(() => (fetching = null)));

async function load() {
  const { default: table } = await import('./emoji.json', { with: { type: 'json' } });
  all = table.flatMap((group) => group.emoji);
  for (const one of all) {
    one.begins = [...one.codes, one.name].flatMap((text) => fold(text).split(BETWEEN));
    one.more = one.words.split(' ');
    for (const tone of TONES.keys()) byEmoji.set(withTone(one, tone), one);
  }
  GROUPS = table;
}

/** @param {Known} one @returns {Choice} with the tone that was chosen */
export function choiceOf(one, tone = chosenTone(), code = one.codes[0]) {
  return { emoji: withTone(one, tone), name: one.name, code: tone && one.light ? `${code}_tone${tone}` : code };
}

/**
 * The best first: called so, with a code that begins so, with all of these words in its codes and name, or in what else is
 * said of it. A tone may be part of the code.
 *
 * @returns {Choice[]}
 */
export function findEmoji(text, limit = Infinity) {
  const [, sought, tone] = /^(.*?)(?:_tone([1-5]))?$/.exec(fold(text).replace(/^[\s:]+|[\s:]+$/g, ''));
  if (!sought) return [];
  const code = sought.replaceAll(' ', '_');
  const words = sought.split(BETWEEN).filter(Boolean);
  return all.filter(({ light }) => !tone || light)
    .map((one) => ({ one, ...match(one, code, words) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || (a.code && b.code ? a.code.length - b.code.length : 0))
    .slice(0, limit)
    .map((found) => choiceOf(found.one, tone ? Number(tone) : chosenTone(), found.code));
}

const NONE = 5;

function match({ codes, begins, more }, sought, words) {
  if (codes.includes(sought)) return { rank: 0, code: sought };
  const code = codes.find((known) => known.startsWith(sought));
  if (code) return { rank: 1, code };
  const has = (list) => words.length && words.every((word) => list.some((known) => known.startsWith(word)));
  if (has(begins)) return { rank: 2 };
  if (has([...begins, ...more])) return { rank: 3 };
  return { rank: sought.length > 2 && codes.some((known) => known.includes(sought)) ? 4 : NONE };
}

/** Those used last on this device, then the usual ones. @returns {Choice[]} */
export const recentEmoji = () => recent().map((emoji) => byEmoji.get(emoji)).filter(Boolean).map((one) => choiceOf(one));

const recent = () => [...new Set([...JSON.parse(kept.get(RECENT) ?? '[]'), ...USUAL])].slice(0, USUAL.length);

/** Whoever is used in one tone is offered in the tone that is chosen later. */
export function usedEmoji(emoji) {
  const used = byEmoji.get(emoji)?.emoji ?? emoji;
  kept.set(RECENT, JSON.stringify([used, ...recent().filter((one) => one !== used)].slice(0, USUAL.length)));
}
