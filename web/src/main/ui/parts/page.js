import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { Element } from './element.js';

/**
 * The base of all pages but the conversation: the way back (the shell's), and the content under its heading. Extend it, give
 * `heading` and `content()`.
 */
export class Page extends Element {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { parameters: { attribute: false } };

  /** @type {Record<string, string>} */
  parameters;
  heading = '';
  /** 'narrow' for a form, 'wide' for a table. */
  width = '';

  constructor() {
    super();
    this.watching(session);
  }

  /** @returns {unknown} */
  content() {
    return nothing;
  }

  /** What stands beside the heading: the page's main action. @returns {unknown} */
  action() {
    return nothing;
  }

  /** @returns {unknown} */
  head() {
    return html`
      <div class="page-head">
        <p-back></p-back>
        <h1>${this.heading}</h1>
        ${this.action()}
      </div>
    `;
  }

  render() {
    return html`
      <main id="main" class="page ${this.width}" tabindex="-1">
        ${this.head()} ${this.content()}
      </main>
    `;
  }

  updated() {
    document.title = `${this.heading} · ${session.site.name}`;
  }
}
