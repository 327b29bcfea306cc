import { html, nothing } from 'lit';
import { preferences, session } from '../base/stores.js';
import { sizeOf } from '../media/sizes.js';
import { icon } from '../parts/icons.js';
import { counter, pause } from './composer-states.js';
import { format } from './field-edits.js';
import { EDITS } from './markdown-edits.js';

const COARSE = matchMedia('(pointer: coarse)');

/** Where a finger types, and for whoever chose so, Enter breaks the line. */
export const enterSends = () => !COARSE.matches && preferences.get('enter') === 'sends';

/** The composer's buttons for Markdown. @param {import('./composer.js').Composer} composer */
export function formatting(composer) {
  const button = ([name, label, key]) => html`<button class="icon-button small" type="button" ?disabled=${composer.preview}
    aria-label=${label} title=${key ? `${label} (${key})` : label} @mousedown=${(event) => event.preventDefault()}
    @click=${() => format(composer.field, name)}>${icon(name)}</button>`;
  return html`<div class="composer-tools" role="toolbar" aria-label="Formatting">
    ${composer.editing ? nothing : attaching(composer)}
    ${EDITS.map(button)}
    <button class="icon-button small" type="button" ?disabled=${composer.preview} aria-label="Emoji" title="Emoji"
      @click=${(event) => composer.insertEmoji(event.currentTarget)}>${icon('smile')}</button>
  </div>`;
}

function attaching(composer) {
  const chosen = ({ target }) => (composer.attach(target.files), (target.value = ''));
  return html`<button class="icon-button small attach" type="button" aria-label="Attach files" title="Attach files: ${limits()}"
      @click=${({ currentTarget }) => currentTarget.nextElementSibling.click()}>${icon('attach')}</button>
    <input class="attach-input" type="file" multiple hidden aria-label="Files to attach" @change=${chosen}>`;
}

const limits = () => `pictures up to ${sizeOf(session.site.largestPicture)}, others up to ${sizeOf(session.site.largestFile)}`;

/** What stands at its end: how much room is left, how to send, and sending. */
export function ending(composer) {
  const { text, editing, preview, room } = composer;
  const { left, over } = counter(text);
  const wait = editing ? 0 : pause(room);
  const label = editing ? 'Save' : 'Send';
  const files = editing ? editing.files : composer.uploads.length;
  return html`<div class="composer-end">
    ${over > 0 && !editing ? html`<button class="button small" type="button" @click=${() => composer.asSnippet(text)}>Send as snippet</button>` : nothing}
    ${left !== null ? html`<span class="counter ${over > 0 ? 'over' : ''}" role="status">${over > 0 ? `${over.toLocaleString()} too many` : `${left.toLocaleString()} left`}</span>` : nothing}
    ${wait > 0 ? html`<span class="counter" role="timer">Slow mode: ${wait} s</span>` : html`<span class="hint">${keysToSend()}</span>`}
    <button class="button quiet small preview-toggle" type="button" aria-label=${preview ? 'Write' : 'Preview'} ?disabled=${!text.trim() && !preview}
      @click=${() => composer.togglePreview()}>${icon(preview ? 'edit' : 'eye')}<span>${preview ? 'Write' : 'Preview'}</span></button>
    <button class="button primary send" type="submit" aria-label=${label} title=${label}
      ?disabled=${(!text.trim() && !files) || over > 0 || wait > 0}>${icon(editing ? 'check' : 'send')}</button>
  </div>`;
}

function keysToSend() {
  if (COARSE.matches) return '';
  return enterSends()
    ? html`<kbd>Enter</kbd> sends, <kbd>Shift</kbd> <kbd>Enter</kbd> breaks`
    : html`<kbd>Ctrl</kbd> <kbd>Enter</kbd> sends`;
}
