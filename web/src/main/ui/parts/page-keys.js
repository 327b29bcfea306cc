const ABOVE = 'dialog[open], :popover-open:not(.toasts)';

/** Where keys are for writing. */
export const FIELDS = 'input, textarea, select, [contenteditable]';

/** Whether a key is for the page: pressed alone, and nothing lies over that. @param {KeyboardEvent} event */
export const isForPage = ({ ctrlKey, metaKey, altKey }) => !ctrlKey && !metaKey && !altKey && !document.querySelector(ABOVE);

/** Whether a key is for what somebody writes. */
export const isForField = ({ target }) => Boolean(target.closest?.(FIELDS));
