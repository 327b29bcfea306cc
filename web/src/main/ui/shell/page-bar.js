import { html, nothing } from 'lit';
import { comingBack } from '../account/entrance.js';
import { router, session } from '../base/stores.js';
import { brand } from '../parts/brand.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';

/** What visitors have above every page: what they may see, and the ways in, which lead back to where they are. */
class PageBar extends Element {
  constructor() {
    super();
    this.watching(session, router);
  }

  render() {
    return html`
      <header class="page-bar">
        ${brand()}
        <nav aria-label="Site"><a class="bar-link" href="/directory" aria-current=${location.pathname === '/directory' ? 'page' : nothing}>${icon('compass')}<span>All rooms</span></a></nav>
        <div class="page-bar-end">
          <a class="button quiet" href=${comingBack('/sign-in')}>Sign in</a>
          <a class="button primary" href=${comingBack('/sign-up')}>Sign up</a>
        </div>
      </header>
    `;
  }
}

customElements.define('p-page-bar', PageBar);
