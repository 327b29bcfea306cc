import { html, nothing } from 'lit';
import { siteClock } from '../base/stores.js';
import { pickEmoji } from '../emoji/emoji-picker.js';
import { Dialog, openDialog } from '../parts/dialog.js';
import { field, formError, formOf, submitButton } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { ending } from './status.js';
import { myProfile } from './stores.js';
import { visibilityField } from './visibility.js';

const MINUTE = 60_000;

/** How long a status may stay, with when that is. */
const ENDS = {
  '30': ['30 minutes', () => in_(30)],
  '60': ['1 hour', () => in_(60)],
  today: ['Today', () => new Date(new Date(siteClock.now()).setHours(24, 0, 0, 0)).toISOString()],
  never: ['No end', () => null],
};

const in_ = (minutes) => new Date(siteClock.now() + minutes * MINUTE).toISOString();

const SUGGESTIONS = [['🗓️', 'In a meeting'], ['🎧', 'Focusing'], ['🍽️', 'At lunch'], ['🚲', 'On my way'], ['🌴', 'On holiday'], [
  '🤒',
  'Not well',
]];

/** Says what one is about, and until when. */
class SetStatus extends Dialog {
  static properties = { emoji: { state: true } };

  heading = 'Your status';
  form = new Form(this, { text: ['STATUS_'] });
  emoji = myProfile.status?.emoji ?? '';

  body() {
    const { status } = myProfile;
    return formOf(this.form, (values) => this.#send(values), html`
      ${formError(this.form)}
      <div class="status-form">
        <button class="icon-button status-pick" type="button" aria-label=${this.emoji ? `Emoji ${this.emoji}. Choose another` : 'Choose an emoji'} @click=${this.#pick}>
          ${this.emoji ? html`<span class="status-emoji">${this.emoji}</span>` : icon('smile')}</button>
        ${field(this.form, { name: 'text', label: 'What are you about?', value: status?.text ?? '', maxlength: 100, capitalize: 'sentences', autofocus: true })}
      </div>
      <div class="chips" role="group" aria-label="Suggestions">
        ${SUGGESTIONS.map(([emoji, text]) => html`<button class="chip" type="button" @click=${() => this.#suggest(emoji, text)}><span aria-hidden="true">${emoji}</span> ${text}</button>`)}
      </div>
      <fieldset class="choices inline">
        <legend>Shown for</legend>
        ${status?.until ? choice('kept', `As it is, ${ending(status.until)}`, true) : nothing}
        ${Object.entries(ENDS).map(([key, [label]]) => choice(key, label, !status?.until && key === (status ? 'never' : '60')))}
      </fieldset>
      <div class="beside"><span class="label">Who sees it</span>${visibilityField(this.form, { name: 'visibleTo', about: 'your status', value: status?.visibleTo ?? 'EVERYONE' })}</div>
    `);
  }

  foot() {
    return html`
      ${myProfile.status ? html`<button class="button" type="button" @click=${this.#clear}>Take it back</button>` : nothing}
      ${submitButton(this.form, 'Save', { busy: 'Saving…' })}
    `;
  }

  async #send({ text, ends, visibleTo }) {
    const until = ends === 'kept' ? myProfile.status.until : ENDS[ends][1]();
    if (!this.emoji && !text.trim()) return this.#clear();
    await myProfile.setStatus({ emoji: this.emoji, text: text.trim(), until, visibleTo });
    this.close();
  }

  #clear = async () => {
    if (myProfile.status) await myProfile.setStatus(null);
    this.close();
  };

  async #pick(event) {
    const emoji = await pickEmoji(event.currentTarget);
    if (emoji) this.emoji = emoji;
  }

  #suggest(emoji, text) {
    this.emoji = emoji;
    /** @type {HTMLInputElement} */ (this.querySelector('[name="text"]')).value = text;
  }
}

const choice = (value, label, checked) => html`
  <label class="check"><input type="radio" name="ends" value=${value} .checked=${checked} ?checked=${checked} /><span>${label}</span></label>
`;

customElements.define('p-set-status', SetStatus);

export const setStatus = () => openDialog('p-set-status');
