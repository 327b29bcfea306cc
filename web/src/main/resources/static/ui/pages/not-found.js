import { html } from 'lit';
import { Element } from '../parts/element.js';

/** What is shown where there is nothing, or nothing that this person may see: the two look the same. */
class NotFound extends Element {
  render() {
    return html`<main id="main" tabindex="-1"><h1>Nothing here</h1>
      <p>There is no such page, or you may not see it. <a href="/">Back to the rooms</a></p></main>`;
  }
}

customElements.define('p-not-found', NotFound);
