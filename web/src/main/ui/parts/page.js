import { html, nothing } from 'lit';
import { Element } from './element.js';
import { friends } from '../people/friends.js';
import { session } from '../base/session.js';
import { pageBar } from '../shell/page-bar.js';

/**
 * The base of all pages but the conversation: a bar to go elsewhere, and the content under its heading. Extend it, give
 * `heading` and `content()`.
 */
export class Page extends Element {
  static properties = { parameters: { attribute: false } };

  heading = '';
  /** 'narrow' for a form, 'wide' for a table. */
  width = '';

  constructor() {
    super();
    this.watching(session, friends);
  }

  content() {
    return nothing;
  }

  /** What stands beside the heading: the page's main action. */
  action() {
    return nothing;
  }

  head() {
    return html`
      <div class="page-head">
        <h1>${this.heading}</h1>
        ${this.action()}
      </div>
    `;
  }

  render() {
    return html`
      ${pageBar()}
      <main id="main" class="page ${this.width}" tabindex="-1">
        ${this.head()} ${this.content()}
      </main>
    `;
  }

  updated() {
    document.title = `${this.heading} · ${session.site.name}`;
  }
}
