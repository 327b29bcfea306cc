import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { showKeys } from '../chat/key-help.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { Page } from '../parts/page.js';
import { accountEntries } from '../profile/account-menu.js';
import { myProfile } from '../profile/stores.js';

/** What the menu of one's account holds, on a page: what a phone has in place of the foot of the column. */
class You extends Page {
  heading = 'You';
  width = 'narrow';

  constructor() {
    super();
    this.watching(myProfile);
  }

  content() {
    const entries = accountEntries([{ label: 'Keyboard shortcuts', icon: 'keyboard', act: showKeys }]);
    return html`
      <p class="you-head">${avatar(session.account, 'large')}<span><strong dir="auto">${session.account.name}</strong> <span class="muted">@${session.account.username}</span></span></p>
      ${grouped(entries).map((group) => html`<ul class="you-entries" role="list">${group.map((entry) => html`<li>${this.#entry(entry)}</li>`)}</ul>`)}`;
  }

  #entry({ label, icon: drawing, href, act, checked }) {
    const content = html`${icon(drawing)}<span>${label}</span>${checked ? icon('check') : nothing}`;
    if (href) return html`<a class="you-entry" href=${href}>${content}</a>`;
    const choose = async () => {
      await act();
      this.requestUpdate();
    };
    return html`<button class="you-entry" type="button" aria-pressed=${checked === undefined ? nothing : String(checked)} @click=${choose}>${content}</button>`;
  }
}

/** Entries between two lines. */
function grouped(entries) {
  const groups = [[]];
  for (const entry of entries) {
    if (entry === '-') groups.push([]);
    else groups.at(-1).push(entry);
  }
  return groups;
}

customElements.define('p-you', You);
