import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { router } from '../base/stores.js';
import { personalTopic } from '../live/stores.js';
import { failure, skeleton } from '../parts/loading.js';
import { Page } from '../parts/page.js';
import { tabs } from '../parts/tabs.js';
import { date } from '../parts/time.js';
import './find-people.js';
import { note, relatedPersonLine } from './related-person-line.js';
import { friends } from './stores.js';

const TABS = ['all', 'requests', 'find', 'blocked'];

/** Friends, those who ask to be or were asked, people to find, and those one wants nothing of. */
class FriendsPage extends Page {
  heading = 'People';

  constructor() {
    super();
    this.watching(friends);
  }

  connectedCallback() {
    super.connectedCallback();
    personalTopic.start();
  }

  get #chosen() {
    return TABS.includes(this.parameters.tab) ? this.parameters.tab : 'all';
  }

  content() {
    const asking = friends.incoming.length;
    return html`<div>${tabs({
      id: 'friends',
      label: 'Friends',
      tabs: { all: 'Friends', requests: asking ? `Requests (${asking})` : 'Requests', find: 'Find people', blocked: 'Blocked' },
      chosen: this.#chosen,
      choose: (tab) => router.go(tab === 'all' ? '/friends' : `/friends/${tab}`, { replace: true }),
    }, html`<div class="friends-panel">${this.#panel()}</div>`)}</div>`;
  }

  #panel() {
    if (this.#chosen === 'find') return html`<p-find-people></p-find-people>`;
    if (!friends.loaded) {
      return friends.problem ? failure(friends.problem, () => friends.load()) : html`<div class="waiting">${skeleton()}</div>`;
    }
    if (this.#chosen === 'requests') return this.#requests();
    if (this.#chosen === 'blocked') return list(friends.blocked, 'You have blocked nobody.', since('Blocked since'));
    return list(friends.friends, html`No friends yet. <a href="/friends/find">Find people</a> whom you know.`, since('Friends since'));
  }

  #requests() {
    const { incoming, outgoing } = friends;
    if (!incoming.length && !outgoing.length) return html`<p class="empty">Nobody waits for an answer.</p>`;
    return html`
      ${incoming.length ? html`<h2 class="list-title">They ask you</h2>${list(incoming, '', asked)}` : nothing}
      ${outgoing.length ? html`<h2 class="list-title">You asked</h2>${list(outgoing, '', asked)}` : nothing}
    `;
  }
}

function list(relatedPeople, empty, below) {
  if (!relatedPeople.length) return html`<p class="empty">${empty}</p>`;
  return html`<ul class="lines padded" role="list">${repeat(relatedPeople, ({ person }) => person.id, (relatedPerson) => html`<li>${relatedPersonLine(relatedPerson.person, below(relatedPerson))}</li>`)}</ul>`;
}

const asked = (relatedPerson) => html`${note(relatedPerson.note)}<p class="muted"><p-time at=${relatedPerson.since}></p-time></p>`;
const since = (words) => (relatedPerson) =>
  html`<p class="muted">${words} ${date(relatedPerson.since)}${relatedPerson.person.deactivated ? ', deactivated' : ''}</p>`;

customElements.define('p-friends', FriendsPage);
