import { nothing } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { Element } from './parts/element.js';
import { router } from './router.js';
import { session } from './session.js';

/** Shows the page of the address, once it is known who is asking. */
class App extends Element {
  constructor() {
    super();
    this.watching(router, session);
  }

  render() {
    if (!session.known || !router.page) return nothing;
    const tag = unsafeStatic(router.page.tag); // from the table of routes, never from the address
    return staticHtml`<${tag} .parameters=${router.parameters}></${tag}>`;
  }
}

customElements.define('p-app', App);
