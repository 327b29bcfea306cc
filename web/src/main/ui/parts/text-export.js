import { toast } from './toast.js';

/** Puts a text into the clipboard. @param {string} text @param {string} said what one is told then */
export async function copy(text, said) {
  await navigator.clipboard.writeText(text);
  toast(said);
}

/** Gives a text as a file. @param {{name: string, text: string}} file */
export function save({ name, text }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
