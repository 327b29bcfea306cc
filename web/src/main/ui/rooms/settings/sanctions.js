import { html, nothing } from 'lit';
import { path } from '../../base/address.js';
import { api } from '../../base/stores.js';
import { Loading } from '../../parts/loading.js';
import { date, full, relative } from '../../parts/time.js';
import { attempt, toast } from '../../parts/toast.js';
import { personLine } from '../../people/person-line.js';
import '../../people/person-picker.js';
import { knownPeople } from '../../people/stores.js';
import { sanctionPerson } from '../sanction.js';
import { RoomPart } from './part.js';

/** Who may not write, or not enter, and why; each can be lifted. */
class RoomSanctions extends RoomPart {
  static properties = { person: { state: true } };

  sanctions = new Loading(this, () => this.#ask());

  render() {
    return html`
      ${this.sanctions.show((list) => (list.length ? html`<ul class="people" role="list">${list.map((sanction) => this.#line(sanction))}</ul>` : html`<p class="empty">Nobody is muted or banned here.</p>`))}
      ${this.person ? this.#choice() : html`
        <p-person-picker label="Mute or ban somebody" .without=${[this.room.owner, ...this.room.moderators]} @picked=${(event) => (this.person = event.detail)}></p-person-picker>
      `}
    `;
  }

  #choice() {
    return html`
      <div class="picked">
        ${personLine(this.person, html`
          <button class="button small" type="button" @click=${() => this.#sanction('mute')}>Mute…</button>
          <button class="button small" type="button" @click=${() => this.#sanction('ban')}>Ban…</button>
          <button class="button small quiet" type="button" @click=${() => (this.person = null)}>Cancel</button>
        `)}
      </div>
    `;
  }

  #line(sanction) {
    const { who, kind, by, reason, at, until } = sanction;
    const banned = kind === 'BAN';
    const below = html`
      <p class="reason" dir="auto">${reason}</p>
      <p class="muted"><span title=${full(at)}>${relative(at)}</span> by <bdi>${by.name}</bdi>${until ? html`, until <span title=${full(until)}>${date(until)}</span>` : nothing}</p>
    `;
    return html`<li>${personLine(who, html`
      <span class="tag ${banned ? 'danger' : ''}">${banned ? 'Banned' : 'Muted'}</span>
      <button class="button small" type="button" @click=${() => this.#lift(sanction)}>Lift</button>
    `, below)}</li>`;
  }

  async #ask() {
    const { sanctions } = await api.get(path`/api/rooms/${this.room.id}/sanctions`);
    const people = new Map(
      (await knownPeople.all([...new Set(sanctions.flatMap(({ who, by }) => [who, by]))])).map((person) => [person.id, person]),
    );
    return sanctions.map((sanction) => ({ ...sanction, who: people.get(sanction.who), by: people.get(sanction.by) }));
  }

  async #sanction(kind) {
    const sanction = await sanctionPerson(this.room, this.person, kind);
    if (!sanction) return;
    this.person = null;
    this.sanctions.value = [...this.#others(sanction), sanction];
  }

  #others({ who, kind }) {
    return this.sanctions.value.filter((other) => other.who.id !== who.id || other.kind !== kind);
  }

  async #lift(sanction) {
    const { who: person, kind } = sanction;
    const banned = kind === 'BAN';
    const address = banned ? path`/api/rooms/${this.room.id}/bans/${person.id}` : path`/api/rooms/${this.room.id}/mutes/${person.id}`;
    if (!(await attempt(() => api.delete(address)))) return;
    toast(banned ? html`<bdi>${person.name}</bdi> may come in again.` : html`<bdi>${person.name}</bdi> may write again.`);
    this.sanctions.value = this.#others(sanction);
    this.requestUpdate();
  }
}

customElements.define('p-room-sanctions', RoomSanctions);
