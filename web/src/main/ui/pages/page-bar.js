import { html, nothing } from 'lit';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { openMenu } from '../parts/menu.js';
import { themeChoice } from '../theme-choice.js';
import { attempt } from '../parts/toast.js';
import { myProfile } from '../my-profile.js';
import { friends } from '../people/friends.js';
import { session } from '../session.js';

/** The sign of the site, and the way home. */
export const brand = () => html`
  <a class="brand" href="/"><img src="/favicon.svg" alt="" width="28" height="28" /><span>${session.site.name}</span></a>
`;

/** The bar above every page but the conversation. */
export function pageBar() {
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

function link(address, drawing, label) {
  const here = location.pathname === address;
  return html`<a class="bar-link" href=${address} aria-current=${here ? 'page' : nothing}>${icon(drawing)}<span>${label}</span></a>`;
}

/** The way to one's friends, with how many ask to be. */
function friendsLink() {
  const here = location.pathname.startsWith('/friends');
  return html`<a class="bar-link" href="/friends" aria-current=${here ? 'page' : nothing}>${icon('people')}<span>Friends</span>${requestsBadge()}</a>`;
}

export function requestsBadge() {
  const asking = friends.incoming.length;
  return asking ? html`<b class="badge mention">${asking}<i class="visually-hidden"> ${asking === 1 ? 'friend request' : 'friend requests'}</i></b>` : nothing;
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

/** What one does with one's own account; the conversation opens the same. @param {HTMLElement} anchor @param {{above?: boolean, end?: boolean}} [options] */
export function accountMenu(anchor, options = { end: true }) {
  const { account } = session;
  openMenu(
    anchor,
    [
      { label: account.name, icon: 'person', href: `/people/${encodeURIComponent(account.username)}` },
      { label: myProfile.status ? `Status: ${statusLine(myProfile.status)}` : 'Set a status', icon: 'smile', act: openStatus },
      { label: 'Settings', icon: 'settings', href: '/settings' },
      ...administration(),
      '-',
      ...['light', 'dark', 'system'].map(theme),
      '-',
      { label: 'Sign out', icon: 'door', act: () => attempt(() => session.signOut()) },
    ],
    { label: 'Your account', ...options },
  );
}

const SIGN_INS = { label: 'Sign-ins and refusals', icon: 'key', href: '/admin/security' };

function administration() {
  if (session.is('ADMIN')) return [{ label: 'People and roles', icon: 'shield', href: '/admin' }, { label: 'System', icon: 'list', href: '/admin/system' }, SIGN_INS];
  return session.is('AUDITOR') ? [{ label: 'Administrators’ log', icon: 'history', href: '/admin/log' }, SIGN_INS] : [];
}

/** What one is about, in one line. */
export const statusLine = ({ emoji, text }) => `${emoji} ${text}`.trim();

async function openStatus() {
  (await import('../dialogs/set-status.js')).setStatus();
}

const THEMES = { light: ['sun', 'Light'], dark: ['moon', 'Dark'], system: ['monitor', 'As the device'] };

function theme(name) {
  const [drawing, label] = THEMES[name];
  return { label, icon: drawing, checked: themeChoice.chosen === name, act: () => themeChoice.choose(name) };
}
