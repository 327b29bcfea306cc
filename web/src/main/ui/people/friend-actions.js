import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { confirmed } from '../parts/dialog.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { openMenu } from '../parts/menu.js';
import { attempt, toast } from '../parts/toast.js';
import { askFriend } from './ask-friend.js';
import { friends } from './stores.js';

/**
 * The one next thing to do about a person, as far as it is about being friends, and a menu with the rest:
 * `<p-friend-actions .person=${person}>`.
 */
class FriendActions extends Element {
  static properties = { person: { attribute: false }, busy: { state: true } };

  /** @type {Parley.Person} */
  person;
  busy = false;

  constructor() {
    super();
    this.watching(friends, session);
  }

  render() {
    const { person } = this;
    const relation = friends.relation(person.id);
    if (!session.signedIn || relation === 'ONESELF') return nothing;
    return html`
      ${friends.loaded ? this.#next(relation) : html`<span class="button small placeholder" aria-hidden="true">${icon('person')} Add friend</span>`}
      ${relation === 'BLOCKED' ? nothing : html`<button class="icon-button small" type="button" aria-haspopup="menu" aria-label="More about ${person.name}" ?disabled=${!friends.loaded}
        @click=${(event) => this.#menu(event.currentTarget, relation)}>${icon('more')}</button>`}
    `;
  }

  #next(relation) {
    const { person } = this;
    switch (relation) {
      case 'STRANGERS':
        return person.deactivated ? nothing : this.#button('Add friend', () => this.#ask(), { drawing: 'add-person', kind: 'primary' });
      case 'ASKED':
        return this.#button('Take request back', () => this.#do('cancel'));
      case 'ASKS':
        return html`
          ${this.#button('Accept', () => this.#do('accept'), { drawing: 'check', kind: 'primary' })}
          ${this.#button('Decline', () => this.#do('decline'))}
        `;
      case 'BLOCKED':
        return this.#button('Unblock', () => this.#do('unblock'));
      default:
        return html`<span class="tag accent">${icon('check')} Friends</span>`;
    }
  }

  /** @param {string} label @param {() => unknown} act @param {{drawing?: Parley.Icon, kind?: string}} [look] */
  #button(label, act, { drawing, kind = '' } = {}) {
    return html`<button class="button small ${kind}" type="button" aria-disabled=${this.busy ? 'true' : nothing} aria-label="${label}: ${this.person.name}" @click=${act}>
      ${drawing ? icon(drawing) : nothing} ${label}</button>`;
  }

  #menu(anchor, relation) {
    openMenu(anchor, [
      ...(relation === 'FRIENDS' ? [{ label: 'Unfriend…', icon: 'close', act: () => this.#unfriend() }] : []),
      { label: 'Block…', icon: 'block', danger: true, act: () => this.#block() },
    ], { label: this.person.name, end: true });
  }

  #ask() {
    this.closest('[popover]')?.hidePopover();
    askFriend(this.person);
  }

  async #unfriend() {
    const { person } = this;
    const sure = await confirmed({
      heading: html`Unfriend <bdi>${person.name}</bdi>?`,
      text: 'What is for friends only is no longer shown to either of you. They get no notice.',
      action: 'Unfriend',
      danger: true,
    });
    if (sure) await this.#do('unfriend');
  }

  async #block() {
    const { person } = this;
    const sure = await confirmed({
      heading: html`Block <bdi>${person.name}</bdi>?`,
      text:
        'This ends a friendship and any request. They can’t ask you again or write to you, you don’t find each other, and what they say in rooms is folded away for you. They are not told.',
      action: 'Block',
      danger: true,
    });
    if (sure && (await this.#do('block'))) toast(html`You blocked <bdi>${person.name}</bdi>.`);
  }

  async #do(doing) {
    if (this.busy) return false;
    this.busy = true;
    const done = await attempt(() => friends.do(doing, this.person));
    this.busy = false;
    if (!done) friends.load();
    await this.#keepFocus();
    return done;
  }

  /** What was pressed may be gone: the next thing to do takes its place. */
  async #keepFocus() {
    await this.updateComplete;
    if (document.activeElement === document.body) this.querySelector('button')?.focus();
  }
}

customElements.define('p-friend-actions', FriendActions);
