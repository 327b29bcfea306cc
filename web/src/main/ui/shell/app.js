import { html, nothing } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { router, session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import './back.js';
import './column.js';
import './failed.js';
import { answerKeys, closeColumn } from './keys.js';
import './page-bar.js';
import { frame, trail } from './stores.js';
import './tab-bar.js';
import './unreachable.js';

/**
 * Shows the page of the address, once it is known who is asking, and around it the same on every page: the column and the bar
 * of whoever is signed in, the bar of visitors. Whoever may not see a page is offered to sign in there.
 */
class App extends Element {
  #shown = null;
  #endKeys;

  constructor() {
    super();
    this.watching(router, session, frame);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#endKeys = answerKeys();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#endKeys();
  }

  get #tag() {
    if (!session.known) return session.failed ? 'p-unreachable' : null;
    if (!router.page) return null;
    return router.tag;
  }

  render() {
    const tag = this.#tag;
    if (!tag) return nothing;
    const name = unsafeStatic(tag); // from the table of routes, never from the address
    const page = staticHtml`<${name} .parameters=${router.parameters}></${name}>`;
    return html`${this.#around(page)}${session.interruption ? this.#interrupted() : nothing}`;
  }

  #around(page) {
    if (!session.known || router.atEntrance) return html`<div class="page-place">${page}</div>`;
    if (!session.signedIn) {
      return html`<div class="shell for-visitors"><p-page-bar></p-page-bar><div class="page-place">${page}</div></div>`;
    }
    return html`
      <div class="shell ${frame.folded ? 'folded' : ''} ${frame.opened ? 'opened' : ''} ${frame.typing ? 'typing' : ''}">
        <p-column></p-column>
        ${frame.opened ? html`<div class="column-shade" @click=${closeColumn}></div>` : nothing}
        <div class="page-place" ?inert=${frame.opened}>${page}</div>
        <p-tab-bar></p-tab-bar>
      </div>`;
  }

  /** The page stays as it is, and nobody sees it until its person is back. */
  #interrupted() {
    import('../account/interrupted.js');
    return html`<p-interrupted></p-interrupted>`;
  }

  /** After going elsewhere, the new page is read from its beginning; on a phone, from where one left it. */
  async updated() {
    const shown = { tag: this.#tag, address: location.pathname };
    const before = this.#shown;
    this.#shown = shown;
    if (!before?.tag || !shown.tag || (before.tag === shown.tag && before.address === shown.address)) return;
    const page = /** @type {Element | null} */ (this.querySelector('.page-place').firstElementChild);
    await page?.updateComplete;
    const stays = before.tag === shown.tag && this.querySelector('p-column')?.contains(document.activeElement);
    if (stays || page?.contains(document.activeElement)) return;
    page?.querySelector('[autofocus], #main')?.focus({ preventScroll: true });
    scrollTo(0, frame.phone && trail.returned ? trail.scrolled : 0);
  }
}

customElements.define('p-app', App);
