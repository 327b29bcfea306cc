/** What the composer's buttons do to the text: edits that the browser's own undo takes back. */
const INLINE = { bold: ['**', 'bold'], italic: ['_', 'italic'], strike: ['~~', 'struck'], code: ['`', 'code'] };
const LINES = { list: ['- ', 'item'], quote: ['> ', 'quote'] };

export const EDITS = [
  ['bold', 'Bold', 'Ctrl B'], ['italic', 'Italic', 'Ctrl I'], ['strike', 'Struck through', ''], ['code', 'Code', 'Ctrl E'],
  ['code-block', 'Block of code', ''], ['link', 'Link', ''], ['list', 'List', ''], ['quote', 'Quote', ''],
];

/** @param {HTMLTextAreaElement} field @param {string} name */
export function edit(field, name) {
  if (INLINE[name]) surround(field, ...INLINE[name]);
  else if (LINES[name]) prefix(field, ...LINES[name]);
  else if (name === 'code-block') block(field);
  else if (name === 'link') link(field);
}

/** Replaces a range, as if typed. */
export function type(field, from, to, text) {
  field.focus();
  field.setSelectionRange(from, to);
  if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const selected = ({ value, selectionStart: from, selectionEnd: to }) => ({ from, to, text: value.slice(from, to) });

function surround(field, mark, sample) {
  const { from, to, text } = selected(field);
  if (text.startsWith(mark) && text.endsWith(mark) && text.length >= 2 * mark.length) {
    type(field, from, to, text.slice(mark.length, -mark.length));
    return;
  }
  const inner = text || sample;
  type(field, from, to, mark + inner + mark);
  field.setSelectionRange(from + mark.length, from + mark.length + inner.length);
}

function prefix(field, mark, sample) {
  const { from, to } = selected(field);
  const start = field.value.lastIndexOf('\n', from - 1) + 1;
  const lines = (field.value.slice(start, to) || sample).split('\n');
  const marked = lines.every((line) => line.startsWith(mark));
  type(field, start, to, lines.map((line) => (marked ? line.slice(mark.length) : mark + line)).join('\n'));
}

function block(field) {
  const { from, to, text } = selected(field);
  const before = from > 0 && field.value[from - 1] !== '\n' ? '\n' : '';
  type(field, from, to, `${before}\`\`\`\n${text}\n\`\`\`\n`);
  const cursor = from + before.length + 3;
  field.setSelectionRange(cursor, cursor);
}

function link(field) {
  const { from, to, text } = selected(field);
  const isAddress = /^https?:\/\/\S+$/.test(text);
  type(field, from, to, isAddress ? `[](${text})` : `[${text || 'text'}](https://)`);
  if (isAddress) field.setSelectionRange(from + 1, from + 1);
  else field.setSelectionRange(from + (text || 'text').length + 3, from + (text || 'text').length + 11);
}
