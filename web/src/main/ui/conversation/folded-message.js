import { html, nothing } from 'lit';
import { icon } from '../parts/icons.js';

/** What somebody said whom the reader has blocked: kept in its place, and shown only when asked for. */
export function foldedMessage({ message, position, setSize, newDay, isNew }, { focusable }) {
  return html`
    <article tabindex=${focusable ? 0 : -1} data-number=${message.number} data-id=${message.id}
      aria-posinset=${position} aria-setsize=${setSize} aria-label="Message of somebody you blocked" class="message folded">
      ${newDay ? html`<div class="divider day"><span>${newDay}</span></div>` : nothing}
      ${isNew ? html`<div class="divider new"><span>New</span></div>` : nothing}
      <div class="message-row">
        <div class="gutter"></div>
        <p class="message-body stub">${icon('block')}<span>Message of somebody you blocked</span>
          <button class="button quiet small" type="button" data-act="unfold">Show</button></p>
      </div>
    </article>`;
}
