/**
 * What to make of a clipboard that holds one thing in several forms. Office programs add a picture of the text they copy,
 * and browsers the address of a picture: words win, unless they only name what lies beside them.
 *
 * @param {{text: string, html: string, files: File[]}} clipboard
 * @returns {{text: string, files: File[], table: string[][] | null}} the text to insert, or else the files to attach;
 *     beside a text `files` and `table` are what can be offered with it
 */
export function judge({ text, html, files }) {
  const words = files.length && (namesOnly(text, files) || pictureOnly(text, html)) ? '' : text;
  return { text: words, files, table: words && isTable(html) ? cells(words) : null };
}

/** File managers put the names of the files they copy. */
function namesOnly(text, files) {
  const names = files.map(({ name }) => name);
  return text.trim().split(/\r?\n/).every((line) => names.some((name) => line.endsWith(name)));
}

function pictureOnly(text, html) {
  const seen = html.replaceAll(/<!--[\s\S]*?-->|<(style|script|title)\b[\s\S]*?<\/\1>/gi, '');
  const alone = /<img\b/i.test(seen) && !seen.replaceAll(/<[^>]*>/g, '').replaceAll('&nbsp;', ' ').trim();
  return alone && (!text.trim() || /^\S+$/.test(text.trim()));
}

const isTable = (html) => /<table\b/i.test(html);

/** The cells of text as spreadsheets copy it: tabs between them, quotes round those with line ends. Null for a single one. */
export function cells(text) {
  const rows = [[]];
  const source = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  for (const [, quoted, plain, end] of source.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  const columns = Math.max(...rows.map((row) => row.length));
  return columns > 1 && rows.length > 1 ? rows.map((row) => [...row, ...Array(columns - row.length).fill('')]) : null;
}

/** @param {string[][]} rows the first of them is the head */
export function markdownTable([head, ...rows]) {
  const numeric = head.map((_, column) =>
    rows.every((row) => /^[\s\d.,'’%€$£+−-]*$/.test(row[column])) && rows.some((row) => /\d/.test(row[column]))
  );
  const line = (row) => `| ${row.map(cell).join(' | ')} |`;
  return [line(head), `|${numeric.map((right) => (right ? '---:' : '---')).join('|')}|`, ...rows.map(line)].join('\n');
}

const cell = (text) => text.trim().replaceAll(/\s*\n\s*/g, ' ').replaceAll('\\', '\\\\').replaceAll('|', '\\|');
