import { html } from 'lit';
import { path } from '../../base/address.js';
import { api } from '../../base/stores.js';
import { Loading } from '../../parts/loading.js';
import { attempt, toast } from '../../parts/toast.js';
import { personLine } from '../../people/person-line.js';
import '../../people/person-picker.js';
import { knownPeople } from '../../people/stores.js';
import { RoomPart } from './part.js';

/** Who keeps order here: the owner, and those whom the owner appoints. */
class RoomModerators extends RoomPart {
  people = new Loading(this, () => knownPeople.all([this.room.owner, ...this.room.moderators]));

  updated(changed) {
    if (changed.get('room')) this.people.reload();
  }

  render() {
    return html`
      <p class="muted">Moderators remove messages, and mute or ban people. Only owners appoint them.</p>
      ${this.people.show(([owner, ...moderators]) => html`
        <ul class="people" role="list">
          <li>${personLine(owner, html`<span class="tag">Owner</span>`)}</li>
          ${moderators.map((person) => html`
            <li>${personLine(person, html`<button class="button small" type="button" @click=${() => this.#dismiss(person)}>Dismiss</button>`)}</li>
          `)}
        </ul>
      `)}
      <p-person-picker label="Appoint a moderator" .without=${[this.room.owner, ...this.room.moderators]} @picked=${(event) => this.#appoint(event.detail)}></p-person-picker>
    `;
  }

  async #appoint(person) {
    const done = await attempt(() => api.put(path`/api/rooms/${this.room.id}/moderators/${person.id}`));
    if (done) this.#tell([...this.room.moderators, person.id], html`<bdi>${person.name}</bdi> is now a moderator.`);
  }

  async #dismiss(person) {
    const done = await attempt(() => api.delete(path`/api/rooms/${this.room.id}/moderators/${person.id}`));
    if (done) this.#tell(this.room.moderators.filter((id) => id !== person.id), html`<bdi>${person.name}</bdi> is no longer a moderator.`);
  }

  #tell(moderators, text) {
    this.tellChanged({ moderators });
    toast(text);
  }
}

customElements.define('p-room-moderators', RoomModerators);
