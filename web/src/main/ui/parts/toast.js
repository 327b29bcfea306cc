import { html, nothing, render } from 'lit';
import { icon } from './icons.js';

const STAYS = 6_000;
/** More would cover what they are about. */
const MOST = 3;

/**
 * Says something in passing, to eyes and to screen readers.
 * @param {Shown} text
 * @param {{action?: string, act?: () => void, stays?: boolean}} [options]
 */
export function toast(text, { action, act, stays = false } = {}) {
  const element = document.createElement('div');
  element.className = 'toast';
  element.setAttribute('role', 'status');
  const close = () => {
    element.remove();
    if (!toasts().hasChildNodes()) toasts().hidePopover();
  };
  const chosen = () => {
    close();
    act?.();
  };
  onTop().append(element);
  while (toasts().childElementCount > MOST) toasts().firstElementChild.remove();
  render(
    html`<span>${text}</span>
      ${action ? html`<button class="button small" type="button" @click=${chosen}>${action}</button>` : nothing}
      <button class="icon-button small" type="button" aria-label="Dismiss" @click=${close}>${icon('close')}</button>`,
    element,
  );
  if (!stays) setTimeout(close, STAYS);
}

/** The notices, above everything: also above an open dialog. */
function onTop() {
  const place = toasts();
  if (place.matches(':popover-open')) place.hidePopover();
  place.showPopover();
  return place;
}

const toasts = () => document.getElementById('toasts');

/** Runs something and says why, if it is refused. Answers whether it went well. */
export async function attempt(work) {
  try {
    await work();
    return true;
  } catch (problem) {
    toast(problem.detail ?? 'Something went wrong. Try again in a moment.');
    return false;
  }
}
