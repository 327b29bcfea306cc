import { html } from 'lit';
import { enterSends } from '../conversation/composer-bar.js';
import { Dialog, openDialog } from '../parts/dialog.js';

/** @typedef {[keys: string[], meaning: string]} Key */

/** @returns {Key[]} */
const sending =
  () => (enterSends() ? [[['Enter'], 'Send'], [['Shift', 'Enter'], 'New line']] : [[['Ctrl', 'Enter'], 'Send'], [['Enter'], 'New line']]);

/** @returns {[heading: string, keys: Key[]][]} */
const groups = () => [
  ['Going about', [
    [['Ctrl', 'K'], 'Go to a room or person'],
    [['n'], 'Next unread room'],
    [['i'], 'Show or hide the details'],
    [['?'], 'This list'],
  ]],
  ['Among messages', [
    [['j'], 'Next message (or ↓)'],
    [['k'], 'Message before (or ↑)'],
    [['End'], 'The newest'],
    [['r'], 'Reply'],
    [['e'], 'Edit, if it is yours'],
    [['+'], 'React'],
    [['s'], 'Save for later, or no longer'],
    [['u'], 'Unread from here'],
    [['m'], 'More actions'],
  ]],
  ['Writing', [
    [['c'], 'Write a message (or Esc)'],
    ...sending(),
    [['↑'], 'Edit your last message, when the field is empty'],
    [['Ctrl', 'B'], 'Bold'],
    [['Ctrl', 'I'], 'Italic'],
    [['Ctrl', 'E'], 'Code'],
    [['Esc'], 'Stop editing or replying'],
  ]],
];

/** All keys. Each of them has a button as well. */
class KeyHelp extends Dialog {
  heading = 'Keyboard shortcuts';
  size = 'wide';

  body() {
    return html`<div class="key-groups">${groups().map(([heading, keys]) => html`
      <section><h3>${heading}</h3>
        <dl>${keys.map(([combination, meaning]) => html`<div><dt>${combination.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${meaning}</dd></div>`)}</dl>
      </section>`)}</div>`;
  }
}

customElements.define('p-key-help', KeyHelp);

export function showKeys() {
  if (!document.querySelector('p-key-help')) openDialog('p-key-help');
}
