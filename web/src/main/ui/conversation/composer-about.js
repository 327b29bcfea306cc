import { html, nothing } from 'lit';
import { icon } from '../parts/icons.js';

/** What stands above the field: what is edited or answered, which edit waits, and who was quicker. @param {import('./composer.js').Composer} composer */
export function about(composer) {
  const { writing, editing } = composer;
  if (editing) {
    return html`${editing.theirs ? overtaken(composer, editing) : nothing}${line('edit', 'Editing your message', 'Stop editing', () => composer.cancel())}`;
  }
  const { replyTo } = writing;
  return html`
    ${writing.unfinished ? unfinished(composer, writing.unfinished) : nothing}
    ${replyTo ? line('reply', html`Replying to <strong dir="auto">${replyTo.author.name}</strong> <span class="muted" dir="auto">${excerptOf(composer.room, replyTo)}</span>`, 'Don’t reply', () => composer.cancel()) : nothing}`;
}

const line = (sign, text, leaving, leave) => html`<div class="composer-about">${icon(sign)}<span>${text}</span>
  <button class="icon-button small" type="button" aria-label=${leaving} title="Esc" @click=${leave}>${icon('close')}</button></div>`;

/** What was deleted meanwhile is not shown from memory. */
function excerptOf(room, { id, excerpt }) {
  const message = room.timeline.byId(id);
  return message && message.state !== 'SHOWN' ? 'a deleted message' : excerpt;
}

function unfinished(composer, edit) {
  return html`<div class="composer-about">${icon('edit')}<span>Edit not finished: <span class="muted" dir="auto">${edit.text.slice(0, 140)}</span></span>
    <button class="button quiet small" type="button" @click=${() => composer.resume(edit)}>Go on</button></div>`;
}

/** @param {Parley.Composer} composer @param {import('./writing.js').Edit} edit */
function overtaken(composer, { theirs }) {
  return html`<div class="composer-overtaken" role="alert">
    <p>${icon('warning')}<span>This message was edited elsewhere meanwhile. It says now:</span></p>
    <blockquote dir="auto" tabindex="0" aria-label="The other version">${theirs.text}</blockquote>
    <div class="actions"><button class="button small" type="button" @click=${() => composer.edits.keepMine()}>Keep mine</button>
      <button class="button small" type="button" @click=${() => composer.edits.takeTheirs()}>Take the other</button></div></div>`;
}
