import { html, nothing } from 'lit';
import { router, session } from '../base/stores.js';
import { brand } from '../parts/brand.js';
import { Element } from '../parts/element.js';

/** The base of the pages that lead in: one card in the middle. Extend it, give `heading` and `content()`. */
export class Entrance extends Element {
  heading = '';

  constructor() {
    super();
    this.watching(session);
  }

  /** @returns {unknown} */
  content() {
    return nothing;
  }

  render() {
    return html`
      <div class="entrance">
        <header>${brand()}</header>
        <main id="main" class="card" tabindex="-1">
          <h1>${this.heading}</h1>
          ${this.content()}
        </main>
      </div>
    `;
  }

  updated() {
    document.title = `${this.heading} · ${session.site.name}`;
  }
}

/** Where somebody was who went to sign in or up: a path of this site, and nothing else. */
export function wayBack() {
  const to = router.query.get('to') ?? '/';
  return URL.canParse(to, location.origin) && new URL(to, location.origin).origin === location.origin && to.startsWith('/') ? to : '/';
}

/** A link to sign in or up that comes back here afterwards. @param {'/sign-in' | '/sign-up'} page */
export function comingBack(page) {
  const { pathname, search } = location;
  const to = pathname === '/' || pathname.startsWith('/sign-') ? router.query.get('to') : pathname + search;
  return to ? `${page}?to=${encodeURIComponent(to)}` : page;
}
