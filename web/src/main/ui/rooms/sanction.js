import { html, nothing } from 'lit';
import { path } from '../base/address.js';
import { api, session, siteClock } from '../base/stores.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { toast } from '../parts/toast.js';

const DURATIONS = { 10: '10 minutes', 60: '1 hour', 1440: '1 day', 10080: '1 week', 43200: '30 days', 525600: '1 year' };

const WORDS = {
  mute: { act: 'Mute', effect: 'They can still read, and write again when it ends.', done: 'is muted' },
  ban: { act: 'Ban', effect: 'They can neither read nor write here until a moderator lifts it.', done: 'is banned' },
};

/** Keeps somebody from writing for a while, or out altogether. The reason is shown to moderators. */
class Sanction extends Dialog {
  /** @type {'mute' | 'ban'} */
  kind;
  /** @type {Parley.Person} */
  person;
  /** @type {Parley.Room} */
  room;
  form = new Form(this, { reason: ['REASON_'], minutes: ['MUTE_'] });

  connectedCallback() {
    super.connectedCallback();
    this.heading = html`${WORDS[this.kind].act} <bdi>${this.person.name}</bdi> in #<bdi>${this.room.name}</bdi>?`;
  }

  body() {
    return formOf(this.form, (values) => this.#send(values), html`
      ${formError(this.form)}
      <p>${WORDS[this.kind].effect}</p>
      ${this.kind === 'mute' ? this.#duration() : nothing}
      ${field(this.form, { name: 'reason', label: 'Reason', rows: 3, required: true, maxlength: 500, hint: 'Moderators of this room see it.' })}
    `);
  }

  foot() {
    return html`
      <button class="button" type="button" @click=${() => this.close()}>Cancel</button>
      ${submitButton(this.form, WORDS[this.kind].act, { kind: 'danger' })}
    `;
  }

  #duration() {
    return html`
      <div class="field">
        <label class="label" for="mute-minutes">For</label>
        <select id="mute-minutes" name="minutes">
          ${Object.entries(DURATIONS).map(([minutes, label]) => html`<option value=${minutes} .defaultSelected=${minutes === '60'}>${label}</option>`)}
        </select>
      </div>
    `;
  }

  async #send({ minutes, reason }) {
    const { room, person, kind } = this;
    const why = { reason: reason.trim() };
    if (kind === 'mute') await api.put(path`/api/rooms/${room.id}/mutes/${person.id}`, { minutes: Number(minutes), ...why });
    else await api.put(path`/api/rooms/${room.id}/bans/${person.id}`, why);
    const at = new Date(siteClock.now());
    const until = kind === 'mute' ? new Date(at.getTime() + minutes * 60_000).toISOString() : null;
    this.close({ who: person, kind: kind.toUpperCase(), by: session.account, at: at.toISOString(), until, ...why });
    toast(html`<bdi>${person.name}</bdi> ${WORDS[this.kind].done}.`);
  }
}

customElements.define('p-sanction', Sanction);

/** @param {object} room @param {object} person @param {'mute' | 'ban'} kind @returns {Promise<object | undefined>} the sanction, if it was done */
export const sanctionPerson = (room, person, kind) => openDialog('p-sanction', { room, person, kind });
