import { html } from 'lit';
import { Element } from '../parts/element.js';
import './sign-in.js';

/**
 * Lies over a page whose person is signed out, or somebody else in this browser now, and covers it whole. A modal dialog:
 * above other dialogs too, with all that was typed there still in them.
 */
class Interrupted extends Element {
  #before = null;

  connectedCallback() {
    super.connectedCallback();
    this.#before = document.activeElement;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#before?.focus({ preventScroll: true });
  }

  /** Browsers close a dialog that was dismissed twice, whatever is said about it. */
  render() {
    return html`<dialog class="interrupted" aria-label="Signed out" @cancel=${stay} @click=${stayHere} @close=${() => this.firstUpdated()}>
      <p-sign-in></p-sign-in></dialog>`;
  }

  firstUpdated() {
    if (this.isConnected) this.querySelector('dialog').showModal();
  }
}

const stay = (event) => event.preventDefault();

/** The way home would take the page away that waits beneath. */
const stayHere = (event) => event.target.closest('.brand') && event.preventDefault();

customElements.define('p-interrupted', Interrupted);
