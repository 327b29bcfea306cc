import { html } from 'lit';
import { icon } from '../parts/icons.js';
import { Page } from '../parts/page.js';

/** Stands in for a page whose program did not arrive; loading everything again also takes in a newer version. */
class Failed extends Page {
  heading = 'This page did not load';
  width = 'narrow';

  content() {
    return html`
      <p role="alert">The connection was lost on the way, or the site has been updated meanwhile.</p>
      <p class="actions"><button class="button primary" type="button" @click=${() => location.reload()}>${icon('retry')} Load again</button></p>
    `;
  }
}

customElements.define('p-failed', Failed);
