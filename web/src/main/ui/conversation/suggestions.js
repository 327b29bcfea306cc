/** What can be completed before the caret, and how: no network, no page. */
const LOOKS_BACK = 60;
/** @type {[kind: 'person' | 'room' | 'emoji', form: RegExp][]} */
const OPENERS = [
  ['person', /(?:^|[\s(>])@([\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,29})?$/u],
  ['room', /(?:^|[\s(>])#([\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,39})$/u],
  ['emoji', /(?:^|[\s(>]):([\w+-]{2,30})$/],
];

/**
 * The word at the caret that can be completed; none inside code, and none in what is selected.
 *
 * @param {{value: string, selectionStart: number, selectionEnd: number}} field
 * @returns {{kind: 'person' | 'room' | 'emoji', text: string, from: number, to: number} | null}
 */
export function wordAt({ value, selectionStart: to, selectionEnd }) {
  if (to !== selectionEnd) return null;
  const before = value.slice(Math.max(0, to - LOOKS_BACK), to);
  for (const [kind, form] of OPENERS) {
    const found = form.exec(before);
    if (!found) continue;
    const text = found[1] ?? '';
    return isInCode(value, to) ? null : { kind, text, from: to - text.length - 1, to };
  }
  return null;
}

/**
 * What replaces a word: the choice and one blank. What follows the caret goes only where the choice says it too.
 *
 * @returns {{from: number, to: number, text: string}}
 */
export function completed(value, { from, to }, choice) {
  const rest = /^[\p{L}\p{M}\p{N}._-]*/u.exec(value.slice(to))[0];
  const said = choice.toLowerCase() === (value.slice(from, to) + rest).toLowerCase();
  const end = said ? to + rest.length : to;
  return /^[^\S\n]/.test(value.slice(end)) ? { from, to: end + 1, text: choice + value[end] } : { from, to: end, text: `${choice} ` };
}

/** Whether a place is in a block of code, or between backticks of its line that may still be closed. */
export function isInCode(value, at) {
  const lines = value.slice(0, at).split('\n');
  const last = lines.pop();
  let fence = null;
  let blank = true;
  let indented = false;
  for (const line of lines) {
    const mark = /^ {0,3}(?:> ?)*(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence) {
      if (mark && mark[1][0] === fence[0] && mark[1].length >= fence.length && !mark[2].trim()) fence = null;
    } else if (mark && !(mark[1][0] === '`' && mark[2].includes('`'))) {
      fence = mark[1];
    }
    indented = isIndented(line) && (blank || indented);
    blank = !line.trim();
  }
  if (fence || (isIndented(last) && (blank || indented))) return true;
  return isInSpan(last, value.slice(at).split('\n', 1)[0]);
}

const isIndented = (line) => /^(?: {4}|\t)/.test(line);

/** Runs of backticks open and close each other where they are as long. */
function isInSpan(before, after) {
  let open = 0;
  for (const [run] of before.replaceAll('\\`', '').matchAll(/`+/g)) {
    if (!open) open = run.length;
    else if (run.length === open) open = 0;
  }
  if (!open) return false;
  const closes = [...after.matchAll(/`+/g)].some(([run]) => run.length === open);
  // Not closed yet: it is being written, unless words stand between, as after an inch's or a minute's sign.
  return closes || !/^`+\s/.test(before.slice(before.lastIndexOf('`'.repeat(open))));
}
