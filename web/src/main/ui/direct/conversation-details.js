import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { router, session } from '../base/stores.js';
import { DetailsPane, muteButton, toggle } from '../conversation/details-pane.js';
import '../conversation/pins.js';
import { avatar, presence } from '../parts/avatar.js';
import { confirmed } from '../parts/dialog.js';
import { icon } from '../parts/icons.js';
import { attempt } from '../parts/toast.js';
import { pressed } from '../people/pressed.js';
import { addToConversation } from './add-to-conversation.js';
import { nameConversation } from './name-conversation.js';

/** Who is in a private conversation, and what one can do about it. */
class ConversationDetails extends DetailsPane {
  label = 'Conversation details';

  about() {
    const { room } = this;
    const { direct, people } = room.conversation;
    return html`
      <section class="details-about">
        <p class="muted">${direct ? 'Only the two of you can read this.' : `Only the ${people.length} people in it can read this.`}</p>
        <div class="details-doings">
          ${muteButton(room)}
          ${toggle('archive', room.archivedForMe ? 'Unarchive' : 'Archive', room.archivedForMe, () => this.#archive())}
          ${direct ? nothing : this.#ofGroup()}
        </div>
      </section>
      <p-pins .room=${room}></p-pins>
      <section class="details-people" aria-label="People">
        <h3>People <span class="muted">${people.length}</span></h3>
        <ul role="list">${repeat(people, ({ id }) => id, (person) => this.#person(person))}</ul>
      </section>`;
  }

  #ofGroup() {
    const { room } = this;
    return html`
      <button class="button small" type="button" @click=${() => addToConversation(room)}>${icon('add-person')}Add people</button>
      <button class="button small" type="button" @click=${() => nameConversation(room)}>${icon('edit')}Name</button>
      <button class="button small" type="button" @click=${() => this.#leave()}>${icon('door')}Leave</button>`;
  }

  #person(person) {
    return html`<li><a class="person" href="/people/${encodeURIComponent(person.username)}" @click=${(event) => pressed(event, person)}>
      ${avatar(person, 'small')}<span class="person-name" dir="auto">${person.name}${person.id === session.account?.id ? ' (you)' : ''}</span>
      ${presence(this.room.people.online.get(person.id))}</a></li>`;
  }

  async #archive() {
    const away = !this.room.archivedForMe;
    await this.room.settle('archive', away);
    if (away) router.go('/messages');
  }

  async #leave() {
    const sure = await confirmed({
      heading: html`Leave <bdi>${this.room.name}</bdi>?`,
      text: 'You can read nothing of it afterwards, not even what you wrote. Somebody in it can add you again.',
      action: 'Leave',
      danger: true,
    });
    if (!sure) return;
    await attempt(() => this.room.leave());
    router.go('/messages');
  }
}

customElements.define('p-conversation-details', ConversationDetails);
