import { html, nothing } from 'lit';
import { path } from '../base/address.js';
import { api, session } from '../base/stores.js';
import { messageButton } from '../direct/message-button.js';
import { profileChanges } from '../live/stores.js';
import { avatar } from '../parts/avatar.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { placeAt, surroundings } from '../parts/menu.js';
import { date } from '../parts/time.js';
import { attempt } from '../parts/toast.js';
import '../people/friend-actions.js';
import { roleTags } from '../people/role-tags.js';
import { moderatesRoom, sanctionable } from '../rooms/rights.js';
import { sanctionPerson } from '../rooms/sanction.js';
import './local-time.js';
import './status.js';

/** Who somebody is, beside what they wrote; with what moderators may do about it. */
export class PersonCard extends Element {
  static properties = { person: { attribute: false }, room: { attribute: false }, profile: { state: true } };

  /** @type {Parley.Person} */
  person;
  /** @type {Parley.Room | null} */
  room;
  /** @type {HTMLElement} */
  anchor;
  #end = null;

  connectedCallback() {
    super.connectedCallback();
    this.#complete();
    this.#end = profileChanges.watchPerson(this.person.id, () => this.#complete());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end();
  }

  render() {
    const { profile, room } = this;
    const person = profile?.person ?? this.person;
    return html`
      <div class="person-head">
        ${avatar(person, 'large')}
        <div class="names">
          <p class="name" dir="auto">${person.name}</p>
          <p class="muted">@${person.username}${profile?.pronouns ? html` · <bdi>${profile.pronouns}</bdi>` : nothing}</p>
          <p class="tags">${roleTags(person, room)}</p>
        </div>
      </div>
      <p-status .status=${profile?.status}></p-status>
      <dl class="facts">
        ${profile?.location ? html`<dt>Location</dt><dd dir="auto">${profile.location}</dd>` : nothing}
        ${profile?.timeZone ? html`<dt>Local time</dt><dd><p-local-time .zone=${profile.timeZone}></p-local-time></dd>` : nothing}
        <dt>Member since</dt><dd>${person.registeredAt ? date(person.registeredAt) : ' '}</dd>
      </dl>
      <p class="actions"><p-friend-actions .person=${person}></p-friend-actions>${messageButton(person)}</p>
      <p class="actions">
        <a class="button small" href="/people/${encodeURIComponent(person.username)}" @click=${() => this.hidePopover()}>${icon('person')} Profile</a>
        ${room && moderatesRoom(room) && sanctionable(room, person) ? this.#moderation() : nothing}
      </p>
    `;
  }

  #moderation() {
    const act = (kind) => () => {
      this.hidePopover();
      sanctionPerson(this.room, this.person, kind);
    };
    return html`
      <button class="button small" type="button" @click=${act('mute')}>Mute…</button>
      <button class="button small" type="button" @click=${act('ban')}>Ban…</button>
    `;
  }

  /** What is known already stays where no more is told. */
  async #complete() {
    this.profile = await api.get(path`/api/people/${this.person.id}/profile`).catch(() => this.profile);
    await this.updateComplete;
    if (this.anchor.isConnected && this.matches(':popover-open')) placeAt(this.anchor, this);
  }
}

customElements.define('p-person-card', PersonCard);

/**
 * Opens the card beside what was pressed.
 *
 * @param {HTMLElement} anchor
 * @param {Parley.Person} person what is known of the person; the rest is asked for
 * @param {Parley.Room | null} [room] where this happens; moderators of it are offered to mute and ban
 */
export function personCard(anchor, person, room) {
  const card = Object.assign(document.createElement('p-person-card'), {
    person,
    room,
    anchor,
    popover: 'auto',
    className: 'popover person-card',
  });
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', person.name);
  card.tabIndex = -1;
  card.addEventListener('toggle', (event) => event.newState === 'closed' && dismiss(card, anchor));
  surroundings(anchor).append(card);
  card.updateComplete.then(() => {
    card.showPopover();
    anchor.setAttribute('aria-expanded', 'true');
    placeAt(anchor, card);
    card.focus({ preventScroll: true });
  });
}

/**
 * Opens the card instead of following a link to a person; a modified click goes to the page all the same.
 *
 * @param {MouseEvent} event on the link, or inside it
 * @param {Parley.Room} room where this happens
 * @param {Parley.Person} [person] who it is, where that is known; it is asked for otherwise
 */
export async function cardOf(event, room, person) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !session.signedIn) return;
  /** @type {HTMLAnchorElement} */
  const link = /** @type {HTMLElement} */ (event.target).closest('a');
  event.preventDefault();
  const username = decodeURIComponent(link.pathname.slice('/people/'.length));
  await attempt(async () => personCard(link, person ?? (await api.get(path`/api/people/by-username/${username}`)), room));
}

function dismiss(card, anchor) {
  anchor.removeAttribute('aria-expanded');
  const lost = document.activeElement === document.body || card.contains(document.activeElement);
  if (lost && anchor.isConnected) anchor.focus({ preventScroll: true });
  card.remove();
}
