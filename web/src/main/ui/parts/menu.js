import { html, nothing, render } from 'lit';
import { icon } from './icons.js';

/** Puts a popover beside its anchor, inside the window. */
export function placeAt(anchor, popover, { above = false, end = false } = {}) {
  const at = anchor.getBoundingClientRect();
  const own = popover.getBoundingClientRect();
  const gap = 4;
  const below = at.bottom + gap;
  const over = at.top - gap - own.height;
  const fitsBelow = below + own.height <= innerHeight - gap;
  const top = (above && over >= gap) || !fitsBelow ? Math.max(gap, over) : below;
  const left = end ? at.right - own.width : at.left;
  popover.style.top = `${Math.min(top, Math.max(gap, innerHeight - own.height - gap))}px`;
  popover.style.left = `${Math.max(gap, Math.min(left, innerWidth - own.width - gap))}px`;
}

/** Where what belongs to an anchor is put: inside its dialog or popover, which would close otherwise, or its landmark. */
export const surroundings = (anchor) => anchor.closest('dialog, [popover], main, header, nav, aside, footer') ?? document.body;

/** @typedef {{label: string, icon?: string, key?: string, danger?: boolean, checked?: boolean, act?: () => void, href?: string} | '-'} Item */

/**
 * Opens a menu at a button. Arrow keys move, Escape closes, the focus returns.
 * @param {HTMLElement} anchor
 * @param {Item[]} items
 * @param {{label: string, above?: boolean, end?: boolean}} options
 */
export function openMenu(anchor, items, { label, ...place }) {
  const menu = document.createElement('div');
  menu.className = 'menu';
  menu.popover = 'auto';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', label);
  render(items.map((item) => entry(item, menu)), menu);
  menu.addEventListener('keydown', (event) => move(event, menu));
  menu.addEventListener('toggle', (event) => event.newState === 'closed' && dismiss(menu, anchor));
  surroundings(anchor).append(menu);
  menu.showPopover();
  anchor.setAttribute('aria-expanded', 'true');
  placeAt(anchor, menu, place);
  menu.querySelector('[role^="menuitem"]')?.focus({ preventScroll: true });
  return menu;
}

function entry(item, menu) {
  if (item === '-') return html`<hr>`;
  const checkable = item.checked !== undefined;
  const content = html`${item.icon ? icon(item.icon) : nothing}<span>${item.label}</span>
    ${item.checked ? icon('check') : nothing}${item.key ? html`<kbd>${item.key}</kbd>` : nothing}`;
  const choose = () => {
    menu.hidePopover();
    item.act?.();
  };
  if (item.href) return html`<a role="menuitem" tabindex="-1" href=${item.href} @click=${() => menu.hidePopover()}>${content}</a>`;
  return html`<button type="button" tabindex="-1" class=${item.danger ? 'danger' : ''} role=${checkable ? 'menuitemradio' : 'menuitem'}
    aria-checked=${checkable ? String(item.checked) : nothing} @click=${choose}>${content}</button>`;
}

function move(event, menu) {
  const entries = [...menu.querySelectorAll('[role^="menuitem"]')];
  const at = entries.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === 'Tab') menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  entries.at(to % entries.length).focus();
}

function dismiss(menu, anchor) {
  anchor.removeAttribute('aria-expanded');
  if (!document.activeElement || document.activeElement === document.body || menu.contains(document.activeElement)) {
    if (anchor.isConnected) anchor.focus({ preventScroll: true });
  }
  menu.remove();
}
