import { html } from 'lit';
import { Page } from '../parts/page.js';

/** What is shown where there is nothing, or nothing that this person may see: the two look the same. */
class NotFound extends Page {
  heading = 'Nothing here';
  width = 'narrow';

  content() {
    return html`
      <p>There is no such page, or you may not see it. The address may be mistyped, or what was here is gone.</p>
      <p class="actions"><a class="button primary" href="/">Go home</a> <a class="button" href="/directory">See all rooms</a></p>
    `;
  }
}

customElements.define('p-not-found', NotFound);
