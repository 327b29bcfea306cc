import { nothing } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { router, session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import './failed.js';
import './page-bar.js';
import './unreachable.js';

/** Shows the page of the address, once it is known who is asking; whoever may not see it is offered to sign in there. */
class App extends Element {
  #shown = null;

  constructor() {
    super();
    this.watching(router, session);
  }

  get #tag() {
    if (!session.known) return session.failed ? 'p-unreachable' : null;
    if (!router.page) return null;
    return router.tag;
  }

  render() {
    const tag = this.#tag;
    if (!tag) return nothing;
    const page = unsafeStatic(tag); // from the table of routes, never from the address
    return staticHtml`<${page} .parameters=${router.parameters}></${page}>${session.interruption ? this.#interrupted() : nothing}`;
  }

  /** The page stays as it is, and nobody sees it until its person is back. */
  #interrupted() {
    import('../account/interrupted.js');
    return staticHtml`<p-interrupted></p-interrupted>`;
  }

  /** After going elsewhere, the new page is read from its beginning. */
  async updated() {
    const shown = `${this.#tag} ${location.pathname}`;
    const before = this.#shown;
    this.#shown = shown;
    if (!before || before === shown || !this.#tag) return;
    const page = /** @type {Element | null} */ (this.firstElementChild);
    await page?.updateComplete;
    if (page?.contains(document.activeElement)) return;
    page?.querySelector('[autofocus], #main')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

customElements.define('p-app', App);
