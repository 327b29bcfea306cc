import { html, nothing } from 'lit';
import { Element } from './element.js';
import { icon } from './icons.js';

let made = 0;

/**
 * The base of dialogs: extend it, give `heading`, `body()` and, if wanted, `foot()`; show it by {@link openDialog}.
 * The browser's own <dialog> keeps the focus inside, closes on Escape and gives the focus back.
 */
export class Dialog extends Element {
  /** @type {Shown} */
  heading = '';
  /** 'wide' for more room. */
  size = '';
  result;
  #id = `dialog-${++made}`;

  /** @returns {unknown} */
  body() {
    return nothing;
  }

  /** @returns {unknown} */
  foot() {
    return nothing;
  }

  /** Closes it; the promise of {@link openDialog} answers the result. */
  close(result) {
    this.result = result;
    this.querySelector('dialog')?.close();
  }

  render() {
    return html`
      <dialog class="dialog ${this.size}" aria-labelledby=${this.#id} @close=${this.#closed} @mousedown=${this.#pressed}>
        <div class="dialog-head">
          <h2 id=${this.#id}>${this.heading}</h2>
          <button class="icon-button" type="button" aria-label="Close" @click=${() => this.close()}>${icon('close')}</button>
        </div>
        <div class="dialog-body">${this.body()}</div>
        ${this.foot() === nothing ? nothing : html`<div class="dialog-foot">${this.foot()}</div>`}
      </dialog>`;
  }

  /** Fields that are elements of their own draw their inputs after the dialog has drawn them. */
  async firstUpdated() {
    this.querySelector('dialog').showModal();
    await Promise.all(
      [...this.querySelectorAll('.dialog-body *')].map((part) => /** @type {import('lit').LitElement} */ (part).updateComplete),
    );
    this.querySelector('[autofocus], .dialog-body :is(input:not([hidden]), textarea, select, [aria-selected="true"])')?.focus();
  }

  #pressed(event) {
    if (event.target === event.currentTarget) this.close();
  }

  #closed(event) {
    if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent('closed'));
  }
}

/**
 * Shows a dialog and answers what it was closed with (undefined when dismissed).
 * @param {string} tag @param {object} [properties]
 */
export function openDialog(tag, properties = {}) {
  const dialog = Object.assign(document.createElement(tag), properties);
  document.body.append(dialog);
  return new Promise((resolve) =>
    dialog.addEventListener('closed', () => {
      dialog.remove();
      resolve(dialog.result);
    })
  );
}

class Confirm extends Dialog {
  /** @type {Shown} */
  text = '';
  action = 'Go on';
  danger = false;

  body() {
    return html`<p>${this.text}</p>`;
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      <button class="button ${this.danger ? 'danger' : 'primary'}" type="button" autofocus @click=${() => this.close(true)}>${this.action}</button>`;
  }
}

customElements.define('p-confirm', Confirm);

/**
 * Asks before something that can't be undone. Answers true when it shall be.
 * @param {{heading: Shown, text: Shown, action: string, danger?: boolean}} question
 */
export const confirmed = (question) => openDialog('p-confirm', question);
