import { router, session } from '../base/stores.js';
import { goToNextUnread } from '../chat/next-unread.js';
import { isComposing } from '../parts/composition.js';
import { isForField, isForPage } from '../parts/page-keys.js';
import { frame } from './stores.js';

/** What single keys do on every page while nothing is being written. */
const KEYS = { '?': showKeys, n: goToNextUnread };

/** @returns {() => void} stops answering */
export function answerKeys() {
  addEventListener('keydown', answer);
  return () => removeEventListener('keydown', answer);
}

/** Goes anywhere by a few letters. */
export async function openSwitcher() {
  (await import('../chat/quick-switcher.js')).openSwitcher();
}

export async function showKeys() {
  (await import('../chat/key-help.js')).showKeys();
}

function answer(event) {
  if (event.defaultPrevented || isComposing(event) || session.interruption || router.atEntrance) return;
  const doing = doingOf(event);
  if (!doing) return;
  event.preventDefault();
  doing();
}

function doingOf(event) {
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') return openSwitcher;
  if (!isForPage(event)) return null;
  if (event.key === 'Escape' && frame.opened) return closeColumn;
  return isForField(event) ? null : KEYS[event.key];
}

/** Who opened it over the page is back at the button. */
export function closeColumn() {
  frame.close();
  document.querySelector('.column-toggle')?.focus();
}
