import { html, nothing } from 'lit';
import { path } from '../../base/address.js';
import { api } from '../../base/stores.js';
import { confirmed } from '../../parts/dialog.js';
import { formError, formOf, submitButton } from '../../parts/field.js';
import { Form } from '../../parts/form.js';
import { icon } from '../../parts/icons.js';
import { attempt, toast } from '../../parts/toast.js';
import { RoomPart } from './part.js';

const PACES = {
  0: 'Off',
  5: '5 seconds',
  15: '15 seconds',
  30: '30 seconds',
  60: '1 minute',
  300: '5 minutes',
  900: '15 minutes',
  3600: '1 hour',
};

/** Who writes how often, who reads, and whether the room is open at all. */
class RoomRules extends RoomPart {
  form = new Form(this);

  render() {
    return html`
      ${formOf(this.form, (values) => this.#save(values), html`
        ${formError(this.form)} ${this.#posting()} ${this.#pace()} ${this.#guests()}
        <div class="form-foot">${submitButton(this.form, 'Save', { busy: 'Saving…' })}</div>
      `)}
      ${this.room.id === 'lobby' ? nothing : this.#archive()}
    `;
  }

  #posting() {
    const choice = (value, label, hint) => html`
      <label class="check">
        <input type="radio" name="posting" value=${value} .defaultChecked=${this.room.posting === value} />
        <span>${label}<span class="hint">${hint}</span></span>
      </label>
    `;
    return html`
      <fieldset class="choices">
        <legend>Who writes here</legend>
        ${choice('EVERYONE', 'Everyone', 'Whoever is signed in and joined.')}
        ${choice('MODERATORS', 'Moderators only', 'For announcements: all others read and react.')}
      </fieldset>
    `;
  }

  #pace() {
    const current = this.room.slowModeSeconds;
    const paces = current in PACES ? PACES : { ...PACES, [current]: `${current} seconds` };
    const options = Object.entries(paces).sort(([a], [b]) => Number(a) - Number(b));
    return html`
      <div class="field">
        <label class="label" for="slow-mode">Slow mode</label>
        <select id="slow-mode" name="seconds" aria-describedby="slow-mode-hint">
          ${options.map(([seconds, label]) => html`<option value=${seconds} .defaultSelected=${Number(seconds) === current}>${label}</option>`)}
        </select>
        <span class="hint" id="slow-mode-hint">How long each person waits between two messages. Moderators don’t.</span>
      </div>
    `;
  }

  #guests() {
    return html`
      <label class="check">
        <input type="checkbox" name="open" .defaultChecked=${this.room.guestsMayRead} />
        <span>Guests may read<span class="hint">Visitors without an account see the conversation, and search engines may too.</span></span>
      </label>
    `;
  }

  #archive() {
    const { archived } = this.room;
    return html`
      <section class="apart">
        <div>
          <h3>${archived ? 'Reopen this room' : 'Archive this room'}</h3>
          <p class="muted">${archived ? 'People can write here again.' : 'It can still be read, and nobody writes in it any more. You can reopen it.'}</p>
        </div>
        <button class="button" type="button" @click=${this.#toggleArchive}>${icon('archive')} ${archived ? 'Reopen' : 'Archive…'}</button>
      </section>
    `;
  }

  async #save({ posting, seconds, open }) {
    const { room } = this;
    const now = { posting, slowModeSeconds: Number(seconds), guestsMayRead: open === 'on' };
    if (now.posting !== room.posting) await api.put(path`/api/rooms/${room.id}/posting`, { posting });
    if (now.slowModeSeconds !== room.slowModeSeconds) {
      await api.put(path`/api/rooms/${room.id}/slow-mode`, { seconds: now.slowModeSeconds });
    }
    if (now.guestsMayRead !== room.guestsMayRead) await api.put(path`/api/rooms/${room.id}/guests`, { open: now.guestsMayRead });
    this.tellChanged(now);
    toast('Saved.');
  }

  async #toggleArchive() {
    const { id, name, archived } = this.room;
    const sure = archived ||
      (await confirmed({
        heading: html`Archive #<bdi>${name}</bdi>?`,
        text: 'Nobody can write in it until an owner reopens it.',
        action: 'Archive',
      }));
    if (!sure) return;
    const done = await attempt(() => (archived ? api.delete : api.put)(path`/api/rooms/${id}/archive`));
    if (done) this.tellChanged({ archived: !archived });
  }
}

customElements.define('p-room-rules', RoomRules);
