import { html } from 'lit';
import { Element } from '../parts/element.js';

class Chat extends Element {
  static properties = { parameters: { attribute: false } };

  render() {
    return html`<main id="main" tabindex="-1"></main>`;
  }
}

customElements.define('p-chat', Chat);
