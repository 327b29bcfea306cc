import { edited } from './markdown-edits.js';

/** Replaces a range as if it were typed, so that the browser's own undo takes it back. @param {HTMLTextAreaElement} field @param {import('./markdown-edits.js').Replacement} edit */
export function type(field, { from, to, text, select }) {
  field.focus();
  field.setSelectionRange(from, to);
  if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (select) field.setSelectionRange(...select);
}

/** What a button of the composer does to what is selected. @param {string} name one of those in markdown-edits.js */
export function format(field, name) {
  type(field, edited(name, field.value, field.selectionStart, field.selectionEnd));
}
