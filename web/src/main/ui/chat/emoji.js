import { kept } from '../kept.js';

const RECENT = 'emoji';
const SHOWN_FIRST = ['👍', '❤️', '😂', '🎉', '😮', '😢', '🙏', '👀', '🚀', '✅', '❌', '🔥'];

/**
 * Every emoji with the codes that the server knows: its own table, fetched when it is first needed.
 *
 * @type {{emoji: string, name: string, codes: string[], words: string[]}[]}
 */
export let EMOJI = [];
let fetching = null;

/** @returns {Promise<void>} when the table is here; where it can't be had, the next who asks tries again */
export const emojiTable = () => (fetching ??= load().catch(() => (fetching = null)));

async function load() {
  const { default: table } = await import('./emoji.json', { with: { type: 'json' } });
  EMOJI = table.map(({ emoji, codes, words }) => ({ emoji, name: codes[0], codes, words: `${codes.join(' ').replaceAll('_', ' ')} ${words}`.toLowerCase().split(' ') }));
}

/** @param {string} text @param {number} [limit] those with a code that begins so first, then those with a word that does */
export function findEmoji(text, limit = Infinity) {
  const sought = text.toLowerCase().replaceAll(' ', '_');
  const begins = EMOJI.flatMap((one) => {
    const code = one.codes.find((known) => known.startsWith(sought));
    return code ? [{ ...one, name: code }] : [];
  }).sort((a, b) => Number(b.name === sought) - Number(a.name === sought));
  const known = new Set(begins.map(({ emoji }) => emoji));
  const words = EMOJI.filter((one) => !known.has(one.emoji) && one.words.some((word) => word.startsWith(sought)));
  return [...begins, ...words].slice(0, limit);
}

/** Those used last on this device, then the usual ones. */
export function recentEmoji() {
  const recent = JSON.parse(kept.get(RECENT) ?? '[]');
  const emoji = [...new Set([...recent, ...SHOWN_FIRST])].slice(0, SHOWN_FIRST.length);
  return emoji.map((one) => EMOJI.find((known) => known.emoji === one)).filter(Boolean);
}

export function usedEmoji(emoji) {
  const others = recentEmoji().map((one) => one.emoji).filter((one) => one !== emoji);
  kept.set(RECENT, JSON.stringify([emoji, ...others].slice(0, SHOWN_FIRST.length)));
}
