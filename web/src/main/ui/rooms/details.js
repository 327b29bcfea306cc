import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { session } from '../base/stores.js';
import { serverHtml } from '../base/trusted-html.js';
import { DetailsPane, muteButton } from '../conversation/details-pane.js';
import '../conversation/pins.js';
import { avatar, presence } from '../parts/avatar.js';
import { confirmed } from '../parts/dialog.js';
import { icon } from '../parts/icons.js';
import { date } from '../parts/time.js';
import { attempt } from '../parts/toast.js';
import { pressed } from '../people/pressed.js';

/** What a room is about and who is in it. */
class Details extends DetailsPane {
  label = 'Room details';

  about() {
    const { room: store } = this;
    const { room } = store;
    return html`
      <section class="details-about">
        ${room.topic ? html`<p dir="auto">${room.topic}</p>` : nothing}
        ${room.descriptionHtml ? html`<div class="prose" dir="auto" .innerHTML=${serverHtml(room.descriptionHtml)}></div>` : nothing}
        <p class="muted">${facts(room, memberCount(store))}</p>
        ${this.#doings(store)}
      </section>
      <p-pins .room=${store}></p-pins>
      ${this.#people(store)}`;
  }

  #doings(store) {
    if (!session.signedIn) return nothing;
    return html`<div class="details-doings">
      ${store.isModerator ? html`<button class="button small" type="button" @click=${this.#settings}>${icon('settings')}Room settings</button>` : nothing}
      ${store.joined ? muteButton(store) : nothing}
      ${store.joined ? html`<button class="button small" type="button" @click=${this.#leave}>${icon('door')}Leave</button>`
        : html`<button class="button small primary" type="button" @click=${() => attempt(() => store.join())}>Join</button>`}
    </div>`;
  }

  #people(store) {
    const { people } = store;
    const { members, online } = people;
    const here = members.filter(({ id }) => online.has(id));
    const elsewhere = members.filter(({ id }) => !online.has(id));
    return html`<section class="details-people" aria-label="People">
      <h3>Here now <span class="muted">${people.count}</span></h3>
      ${this.#list(here)}
      ${elsewhere.length ? html`<h3>Members <span class="muted">${memberCount(store)}</span></h3>${this.#list(elsewhere)}` : nothing}
      ${people.more ? html`<button class="button small" type="button" @click=${() => attempt(() => people.loadMore())}>Show more</button>` : nothing}
    </section>`;
  }

  #list(members) {
    const { room, people } = this.room;
    return html`<ul role="list">${repeat(members, ({ id }) => id, (person) => html`
      <li><a class="person" href="/people/${encodeURIComponent(person.username)}" @click=${(event) => pressed(event, person, room)}>
        ${avatar(person, 'small')}<span class="person-name" dir="auto">${person.name}</span>
        ${person.id === room.owner ? html`<span class="tag">Owner</span>` : room.moderators.includes(person.id) ? html`<span class="tag">Moderator</span>` : nothing}
        ${presence(people.online.get(person.id))}</a></li>`)}</ul>`;
  }

  async #settings() {
    const { roomSettings } = await import('./room-settings.js');
    roomSettings(this.room.room);
  }

  async #leave() {
    const sure = await confirmed({
      heading: html`Leave #<bdi>${this.room.name}</bdi>?`,
      text: 'It goes from your list. You can join again whenever you like.',
      action: 'Leave',
    });
    if (sure) attempt(() => this.room.leave());
  }
}

/** As the list says, which hears of each who comes and goes, or as the room said while not all are listed. */
function memberCount({ people, room }) {
  return people.more || !people.members.length ? room.members : people.members.length;
}

function facts({ openedAt, slowModeSeconds, posting, guestsMayRead }, members) {
  return [
    `${members} ${members === 1 ? 'member' : 'members'}`,
    openedAt ? `open since ${date(openedAt)}` : '',
    posting === 'MODERATORS' ? 'announcements only' : '',
    slowModeSeconds ? `slow mode ${slowModeSeconds} s` : '',
    guestsMayRead ? 'guests may read' : '',
  ].filter(Boolean).join(' · ');
}

customElements.define('p-details', Details);
