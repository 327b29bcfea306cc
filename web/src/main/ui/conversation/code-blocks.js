import { html, nothing, render } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { icon } from '../parts/icons.js';

const FOLD_AFTER = 20;

/** Gives blocks of code (made by the server) their buttons: copy, wrap, fold. */
class CodeBlocks extends Directive {
  #html;

  /** @param {string} _html */
  render(_html) {
    return nothing;
  }

  /** @param {import('lit/directive.js').ElementPart} part @param {[string]} html */
  update({ element }, [html]) {
    if (html === this.#html) return nothing;
    this.#html = html;
    // After this turn of rendering: the HTML is bound to the same element, before or after this.
    queueMicrotask(() => equip(element));
    return nothing;
  }
}

export const codeBlocks = directive(CodeBlocks);

/** @param {globalThis.Element} element whose blocks of code get their buttons */
export function equip(element) {
  for (const figure of element.querySelectorAll('figure.code:not([data-equipped])')) {
    figure.dataset.equipped = '';
    const code = figure.querySelector('code');
    const lines = Number(figure.dataset.lines) || code.textContent.replace(/\n$/, '').split('\n').length;
    const tools = document.createElement('div');
    tools.className = 'code-tools';
    figure.append(tools);
    if (lines > FOLD_AFTER && !element.matches('.snippet-whole')) fold(figure, lines);
    render(html`
      <button type="button" class="icon-button small" aria-label="Wrap lines" title="Wrap lines" aria-pressed="false" @click=${(event) => wrap(event, figure)}>${icon('wrap')}</button>
      <button type="button" class="icon-button small" aria-label="Copy code" title="Copy code" @click=${(event) => copy(event, code)}>${icon('copy')}</button>`, tools);
  }
}

function fold(figure, lines) {
  figure.classList.add('folded');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'unfold';
  button.setAttribute('aria-expanded', 'false');
  const label = () => (button.textContent = figure.classList.contains('folded') ? `Show all ${lines} lines` : 'Show less');
  button.addEventListener('click', () => {
    const folded = figure.classList.toggle('folded');
    button.setAttribute('aria-expanded', String(!folded));
    label();
    if (folded) figure.scrollIntoView({ block: 'nearest' });
  });
  label();
  figure.append(button);
}

function wrap({ currentTarget: button }, figure) {
  button.setAttribute('aria-pressed', String(figure.classList.toggle('wrapped')));
}

/** Copies the bytes as they were written. */
async function copy({ currentTarget: button }, code) {
  await navigator.clipboard.writeText(code.textContent);
  button.classList.add('done');
  button.setAttribute('aria-label', 'Copied');
  setTimeout(() => {
    button.classList.remove('done');
    button.setAttribute('aria-label', 'Copy code');
  }, 1500);
}
