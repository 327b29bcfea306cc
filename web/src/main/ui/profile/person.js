import { html, nothing } from 'lit';
import { path } from '../base/address.js';
import { api, session } from '../base/stores.js';
import { serverHtml } from '../base/trusted-html.js';
import { messageButton } from '../direct/message-button.js';
import { profileChanges } from '../live/stores.js';
import { icon } from '../parts/icons.js';
import { Loading } from '../parts/loading.js';
import { openMenu } from '../parts/menu.js';
import { Page } from '../parts/page.js';
import '../people/friend-actions.js';
import { friends } from '../people/stores.js';
import { facts, links } from './facts.js';
import { profileHead } from './head.js';
import './together.js';

/** Who somebody is, as far as they tell the one who looks. */
class Person extends Page {
  width = 'profile';
  person = new Loading(this, () => this.#ask());
  #end = null;
  #followed = null;

  constructor() {
    super();
    this.watching(friends);
  }

  willUpdate(changed) {
    if (changed.get('parameters')) {
      this.person.value = undefined;
      this.person.reload();
    }
    this.heading = this.person.value?.person.name || `@${this.parameters.username}`;
    this.#follow(this.person.value?.person.id ?? null);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#follow(null);
  }

  /** The head of a profile is its own; until it is there, the name asked for stands in its place. */
  head() {
    return this.person.value ? html`<p-back></p-back>` : super.head();
  }

  content() {
    return this.person.show((profile) => html`
      ${profileHead(profile, this.#doings(profile))}
      ${profile.bioHtml ? html`<div class="prose profile-bio" dir="auto" .innerHTML=${serverHtml(profile.bioHtml)}></div>` : nothing}
      ${facts(profile)} ${links(profile)}
      ${this.#isMe(profile) ? nothing : html`<p-together .profile=${profile}></p-together>`}
    `);
  }

  #doings(profile) {
    if (this.#isMe(profile)) return html`<a class="button" href="/settings/profile">${icon('edit')} Edit</a>`;
    return html`<p-friend-actions .person=${profile.person}></p-friend-actions>${messageButton(profile.person)}${this.#moderation(profile)}`;
  }

  #moderation(profile) {
    return session.is('ADMIN') && (profile.bioHtml || profile.person.avatar || profile.cover)
      ? html`<button class="icon-button" type="button" aria-label="Moderate" aria-haspopup="menu" @click=${(event) => this.#moderate(event.currentTarget, profile)}>${icon('shield')}</button>`
      : nothing;
  }

  #moderate(anchor, profile) {
    const { id } = profile.person;
    const remove = (label, what) => ({
      label,
      icon: 'trash',
      danger: true,
      act: () => removePart(profile.person, label, path`/api/people/${id}/profile/` + what),
    });
    openMenu(anchor, [
      ...(profile.bioHtml ? [remove('Remove the text', 'details/BIO/removal')] : []),
      ...(profile.person.avatar ? [remove('Remove the picture', 'pictures/AVATAR/removal')] : []),
      ...(profile.cover ? [remove('Remove the cover', 'pictures/COVER/removal')] : []),
    ], { label: 'Moderate', end: true });
  }

  #isMe(profile) {
    return profile.person.id === session.account?.id;
  }

  #follow(account) {
    if (account === this.#followed) return;
    this.#followed = account;
    this.#end?.();
    this.#end = account ? profileChanges.watchPerson(account, this.person.reload) : null;
  }

  #ask() {
    return api.get(path`/api/people/by-username/${this.parameters.username}/profile`);
  }
}

/** @param {string} what said as "Remove the …" @param {string} address where to send the reason */
async function removePart(person, what, address) {
  const { removal } = await import('../parts/removal.js');
  return removal({
    heading: html`${what} of <bdi>${person.name}</bdi>?`,
    effect: 'It disappears for everybody. Who removed it and why stays in the history of the site.',
    address,
  });
}

customElements.define('p-person', Person);
