const RECENT = 'emoji';
const SHOWN_FIRST = ['👍', '❤️', '😂', '🎉', '😮', '😢', '🙏', '👀', '🚀', '✅', '❌', '🔥'];

const fetchTable = async () => (await import('./emoji.json', { with: { type: 'json' } })).default;

/** Every emoji with the codes that the server knows: its own table, fetched when it is first needed. */
export class EmojiTable {
  /** @type {{emoji: string, name: string, codes: string[], words: string[]}[]} */
  all = [];
  #kept;
  #fetch;
  #fetching = null;

  /** @param {{kept: import('../base/kept.js').Kept, fetch?: () => Promise<object[]>}} site */
  constructor({ kept, fetch = fetchTable }) {
    this.#kept = kept;
    this.#fetch = fetch;
  }

  /** @returns {Promise<void>} when the table is here; where it can't be had, the next who asks tries again */
  load() {
    return (this.#fetching ??= this.#load().catch(() => (this.#fetching = null)));
  }

  async #load() {
    const table = await this.#fetch();
    this.all = table.map(({ emoji, codes, words }) => ({ emoji, name: codes[0], codes, words: `${codes.join(' ').replaceAll('_', ' ')} ${words}`.toLowerCase().split(' ') }));
  }

  /** @param {string} text @param {number} [limit] those with a code that begins so first, then those with a word that does */
  find(text, limit = Infinity) {
    const sought = text.toLowerCase().replaceAll(' ', '_');
    const begins = this.all.flatMap((one) => {
      const code = one.codes.find((known) => known === sought) ?? one.codes.find((known) => known.startsWith(sought));
      return code ? [{ ...one, name: code }] : [];
    }).sort((a, b) => Number(b.name === sought) - Number(a.name === sought));
    const known = new Set(begins.map(({ emoji }) => emoji));
    const words = this.all.filter((one) => !known.has(one.emoji) && one.words.some((word) => word.startsWith(sought)));
    return [...begins, ...words].slice(0, limit);
  }

  /** Those used last on this device, then the usual ones. */
  get recent() {
    const recent = JSON.parse(this.#kept.get(RECENT) ?? '[]');
    const emoji = [...new Set([...recent, ...SHOWN_FIRST])].slice(0, SHOWN_FIRST.length);
    return emoji.map((one) => this.all.find((known) => known.emoji === one)).filter(Boolean);
  }

  used(emoji) {
    const others = this.recent.map((one) => one.emoji).filter((one) => one !== emoji);
    this.#kept.set(RECENT, JSON.stringify([emoji, ...others].slice(0, SHOWN_FIRST.length)));
  }
}
