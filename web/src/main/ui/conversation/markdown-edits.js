/** What the composer's buttons do to a text, as arithmetic on strings: what comes out is always valid Markdown. */
/** @typedef {{from: number, to: number, text: string, select?: [number, number]}} Replacement */

/** By its name, the mark and what stands for a text. @type {Record<string, [mark: string, sample: string]>} */
const INLINE = { bold: ['**', 'bold'], italic: ['_', 'italic'], strike: ['~~', 'struck'] };
/** @type {Record<string, [mark: string, sample: string]>} */
const LINES = { list: ['- ', 'item'], quote: ['> ', 'quote'] };

/** @type {[name: string, label: string, keys: string][]} */
export const EDITS = [
  ['bold', 'Bold', 'Ctrl B'],
  ['italic', 'Italic', 'Ctrl I'],
  ['strike', 'Struck through', ''],
  ['code', 'Code', 'Ctrl E'],
  ['code-block', 'Block of code', ''],
  ['link', 'Link', ''],
  ['list', 'List', ''],
  ['quote', 'Quote', ''],
];

/**
 * @param {string} name one of {@link EDITS}
 * @param {string} value @param {number} from @param {number} to what is selected of it
 * @returns {Replacement} what replaces which range, and what is selected afterwards
 */
export function edited(name, value, from, to) {
  if (INLINE[name]) return surrounded(value, from, to, ...INLINE[name]);
  if (LINES[name]) return prefixed(value, from, to, ...LINES[name]);
  if (name === 'link') return linked(value, from, to);
  return name === 'code' && !value.slice(from, to).includes('\n') ? coded(value, from, to) : blocked(value, from, to);
}

/** @returns {Replacement} */
const replacement = (from, to, text, start = from, end = from + text.length) => ({ from, to, text, select: [start, end] });

/** Blanks at either end stay outside: no mark of Markdown opens before one or closes after one. */
function trimmed(value, from, to) {
  while (from < to && /\s/.test(value[from])) from++;
  while (to > from && /\s/.test(value[to - 1])) to--;
  return [from, to];
}

/** What a line begins with that is not its text: marks of quotes, lists, headings. */
const LEAD = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|\[[ xX]\]\s)*/;

/** Line by line, since emphasis ends with its paragraph. */
function surrounded(value, from, to, mark, sample) {
  [from, to] = trimmed(value, from, to);
  if (from === to) return replacement(from, to, mark + sample + mark, from + mark.length, from + mark.length + sample.length);
  if (value.slice(0, from).endsWith(mark) && value.startsWith(mark, to)) {
    return replacement(from - mark.length, to + mark.length, value.slice(from, to));
  }
  const lines = value.slice(from, to).split('\n');
  const bodies = lines.map((line, i) => {
    const lead = i > 0 || from === 0 || value[from - 1] === '\n' ? LEAD.exec(line)[0] : '';
    return { lead, body: line.slice(lead.length).trimEnd() };
  });
  const isMarked = (body) => body.length > 2 * mark.length && body.startsWith(mark) && body.endsWith(mark);
  const off = bodies.every(({ body }) => !body || isMarked(body));
  /** @type {[before: string, after: string]} */
  const around = lines.length > 1 ? ['', ''] : [value.slice(0, from), value.slice(to)];
  const text = bodies.map(({ lead, body }) =>
    lead + (off ? body.slice(mark.length, -mark.length || undefined) : marked(body, mark, around))
  ).join('\n');
  return replacement(from, to, text);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const SIGN = /[\p{P}\p{S}]/u;

/** A mark between a word and a sign opens nothing: there it moves inwards, past the sign. `_` opens nothing within words. */
function marked(body, mark, [before, after]) {
  if (!body) return body;
  let start = 0;
  let end = body.length;
  const joined = [WORD.test(before.at(-1) ?? ''), WORD.test(after[0] ?? '')];
  while (joined[0] && start < end - 1 && SIGN.test(body[start])) start++;
  while (joined[1] && end > start + 1 && SIGN.test(body[end - 1])) end--;
  const used = mark === '_' && (joined[0] || joined[1]) ? '*' : mark;
  return body.slice(0, start) + used + body.slice(start, end) + used + body.slice(end);
}

const longestRun = (text, sign) => Math.max(0, ...[...text.matchAll(new RegExp(`${sign}+`, 'g'))].map(([run]) => run.length));

/** Between more backticks than stand together inside, with a blank where one would touch them. */
function coded(value, from, to) {
  [from, to] = trimmed(value, from, to);
  const text = value.slice(from, to);
  const inside = /^(`+) ?([^]*?) ?\1$/.exec(text);
  if (inside && longestRun(inside[2], '`') !== inside[1].length) return replacement(from, to, inside[2]);
  if (!text) return replacement(from, to, '`code`', from + 1, from + 5);
  if (value[from - 1] === '`' && value[to] === '`' && !text.includes('`')) return replacement(from - 1, to + 1, text);
  const runs = new Set([...text.matchAll(/`+/g)].map(([run]) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = '`'.repeat(length);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return replacement(from, to, fence + pad + text + pad + fence, from + length + pad.length, from + length + pad.length + text.length);
}

/** Whole lines, between fences longer than any inside. */
function blocked(value, from, to) {
  const text = value.slice(from, to).replace(/^\n+/, '').replace(/\n+$/, '');
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  const before = from > 0 && value[from - 1] !== '\n' ? '\n' : '';
  const after = to < value.length && value[to] === '\n' ? '' : '\n';
  const caret = from + before.length + fence.length;
  return replacement(from, to, `${before}${fence}\n${text}\n${fence}${after}`, caret, caret);
}

function prefixed(value, from, to, mark, sample) {
  const start = value.lastIndexOf('\n', from - 1) + 1;
  const end = to > from && value[to - 1] === '\n' ? to - 1 : to;
  const lines = (value.slice(start, end) || sample).split('\n');
  const counts = (line) => mark === '> ' || line.trim();
  const isMarked = (line) => line.startsWith(mark) || line === mark.trim();
  const off = lines.every((line) => !counts(line) || isMarked(line)) && lines.some(isMarked);
  const text = lines.map((line) => (!counts(line) ? line : off ? line.slice(mark.length) : mark + line)).join('\n');
  return replacement(start, end, text, lines.length > 1 ? start : start + text.length);
}

/** An address becomes the target, anything else the words; of several paragraphs only the last line can be that. */
function linked(value, from, to) {
  [from, to] = trimmed(value, from, to);
  from += value.slice(from, to).lastIndexOf('\n') + 1;
  const text = value.slice(from, to);
  if (/^https?:\/\/\S+$/.test(text)) return replacement(from, to, `[](${target(text)})`, from + 1, from + 1);
  const words = isBalanced(text, '[', ']') ? text || 'text' : text.replaceAll(/[[\]]/g, '\\$&');
  const caret = from + words.length + 3;
  return replacement(from, to, `[${words}](https://)`, caret, caret + 'https://'.length);
}

const target = (address) => (isBalanced(address, '(', ')') ? address : address.replaceAll('(', '%28').replaceAll(')', '%29'));

function isBalanced(text, opens, closes) {
  let depth = 0;
  for (const sign of text) {
    if (sign === opens) depth++;
    if (sign === closes && --depth < 0) return false;
  }
  return depth === 0;
}
