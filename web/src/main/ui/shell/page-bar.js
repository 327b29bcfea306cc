import { html, nothing } from 'lit';
import { router, session } from '../base/stores.js';
import { avatar } from '../parts/avatar.js';
import { brand } from '../parts/brand.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { requestsBadge } from '../people/requests-badge.js';
import { friends } from '../people/stores.js';
import { accountMenu } from '../profile/account-menu.js';

/** The bar above every page but the conversation. */
class PageBar extends Element {
  constructor() {
    super();
    this.watching(session, router, friends);
  }

  render() {
    return html`
      <header class="page-bar">
        ${brand()}
        <nav aria-label="Site">${session.signedIn ? link('/', 'hash', 'Rooms') : nothing} ${link('/directory', 'compass', 'Directory')}
          ${session.signedIn ? link('/messages', 'mail', 'Messages') : nothing} ${session.signedIn ? friendsLink() : nothing}
          ${session.signedIn ? link('/saved', 'bookmark', 'Saved') : nothing}</nav>
        <div class="page-bar-end">${session.signedIn ? accountButton() : visitor()}</div>
      </header>
    `;
  }
}

function link(address, drawing, label) {
  const here = location.pathname === address;
  return html`<a class="bar-link" href=${address} aria-current=${here ? 'page' : nothing}>${icon(drawing)}<span>${label}</span></a>`;
}

/** The way to one's friends, with how many ask to be. */
function friendsLink() {
  const here = location.pathname.startsWith('/friends');
  return html`<a class="bar-link" href="/friends" aria-current=${here ? 'page' : nothing}>${icon('people')}<span>Friends</span>${requestsBadge()}</a>`;
}

function visitor() {
  return html`
    <a class="button quiet" href="/sign-in">Sign in</a>
    <a class="button primary" href="/sign-up">Sign up</a>
  `;
}

function accountButton() {
  return html`
    <button class="account-button" type="button" aria-haspopup="menu" aria-label="Your account" @click=${(event) => accountMenu(event.currentTarget)}>
      ${avatar(session.account)}
    </button>
  `;
}

customElements.define('p-page-bar', PageBar);
