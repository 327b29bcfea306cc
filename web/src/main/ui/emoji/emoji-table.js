import { fold } from '../base/folding.js';
import { TONES, withTone } from './skin-tone.js';

const RECENT = 'emoji';
const USUAL = ['👍', '❤️', '😂', '🎉', '😮', '😢', '🙏', '👀', '🚀', '✅', '❌', '🔥', '😊', '🤔', '👏', '💯', '😅', '🙌'];
const BETWEEN = /[^\p{L}\p{N}+]+/u;
/** Of what does not match; a lower rank is a better match. */
const NONE = 5;

/**
 * `light` is it with the lightest skin; `words` are more words to find it by.
 *
 * @typedef {{emoji: string, name: string, codes: string[], words: string, light?: string}} Known
 * @typedef {{name: string, emoji: Known[]}} Group
 */

/** As it is shown and inserted, and what the server calls it. @typedef {{emoji: string, name: string, code: string}} Choice */

/** @returns {Promise<Group[]>} */
const fetchTable = async () => (await import('./emoji.json', { with: { type: 'json' } })).default;

/** Every emoji in its group with the codes that the server knows: its own table, fetched when it is first needed. */
export class EmojiTable {
  /** @type {Group[]} */
  groups = [];
  /** With what each is found by: how its codes and its name begin, and more words. @type {{one: Known, begins: string[], more: string[]}[]} */
  #all = [];
  /** In every tone. @type {Map<string, Known>} */
  #byEmoji = new Map();
  #kept;
  #skinTone;
  #fetch;
  #fetching = null;

  /** @param {{kept: import('../base/kept.js').Kept, skinTone: import('./skin-tone.js').SkinTone, fetch?: () => Promise<Group[]>}} site */
  constructor({ kept, skinTone, fetch = fetchTable }) {
    this.#kept = kept;
    this.#skinTone = skinTone;
    this.#fetch = fetch;
  }

  /** @returns {Promise<void>} when the table is here; where it can't be had, the next who asks tries again */
  load() {
    return (this.#fetching ??= this.#load().catch(() => (this.#fetching = null)));
  }

  async #load() {
    const groups = await this.#fetch();
    this.#all = groups.flatMap(({ emoji }) => emoji).map((one) => ({
      one,
      begins: [...one.codes, one.name].flatMap((text) => fold(text).split(BETWEEN)),
      more: one.words.split(' '),
    }));
    for (const { one } of this.#all) for (const tone of TONES.keys()) this.#byEmoji.set(withTone(one, tone), one);
    this.groups = groups;
  }

  /** @param {Known} one @returns {Choice} with the tone that was chosen */
  choiceOf(one, tone = this.#skinTone.chosen, code = one.codes[0]) {
    return { emoji: withTone(one, tone), name: one.name, code: tone && one.light ? `${code}_tone${tone}` : code };
  }

  /**
   * The best first: called so, with a code that begins so, with all of these words in its codes and name, or in what else is
   * said of it. A tone may be part of the code.
   *
   * @returns {Choice[]}
   */
  find(text, limit = Infinity) {
    const [, sought, named] = /^(.*?)(?:_tone([1-5]))?$/.exec(fold(text).replace(/^[\s:]+|[\s:]+$/g, ''));
    if (!sought) return [];
    const code = sought.replaceAll(' ', '_');
    const words = sought.split(BETWEEN).filter(Boolean);
    const tone = named ? Number(named) : this.#skinTone.chosen;
    return this.#all.filter(({ one }) => !named || one.light)
      .map((known) => ({ one: known.one, ...match(known, code, words) }))
      .filter(({ rank }) => rank < NONE)
      .sort((a, b) => a.rank - b.rank || (a.code && b.code ? a.code.length - b.code.length : 0))
      .slice(0, limit)
      .map((found) => this.choiceOf(found.one, tone, found.code));
  }

  /** Those used last on this device, then the usual ones. @returns {Choice[]} */
  get recent() {
    return this.#recent.map((emoji) => this.#byEmoji.get(emoji)).filter(Boolean).map((one) => this.choiceOf(one));
  }

  /** @returns {string[]} */
  get #recent() {
    return [...new Set([...JSON.parse(this.#kept.get(RECENT) ?? '[]'), ...USUAL])].slice(0, USUAL.length);
  }

  /** What is used in one tone is offered in the tone that is chosen later. @param {string} emoji */
  used(emoji) {
    const used = this.#byEmoji.get(emoji)?.emoji ?? emoji;
    this.#kept.set(RECENT, JSON.stringify([used, ...this.#recent.filter((one) => one !== used)].slice(0, USUAL.length)));
  }
}

/** @returns {{rank: number, code?: string}} */
function match({ one: { codes }, begins, more }, sought, words) {
  if (codes.includes(sought)) return { rank: 0, code: sought };
  const code = codes.find((known) => known.startsWith(sought));
  if (code) return { rank: 1, code };
  const has = (list) => words.length && words.every((word) => list.some((known) => known.startsWith(word)));
  if (has(begins)) return { rank: 2 };
  if (has([...begins, ...more])) return { rank: 3 };
  return { rank: sought.length > 2 && codes.some((known) => known.includes(sought)) ? 4 : NONE };
}
