import { html } from 'lit';
import { Element } from '../../parts/element.js';
import { field, formError, formOf, idsOf, note, submitButton } from '../../parts/field.js';
import { Form } from '../../parts/form.js';
import '../../parts/markdown-field.js';
import { toast } from '../../parts/toast.js';
import { myProfile } from '../../profile/stores.js';
import { visibilityField } from '../../profile/visibility.js';

const DETAILS = ['BIO', 'PRONOUNS', 'LOCATION', 'TIME_ZONE'];
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ZONES = Intl.supportedValuesOf?.('timeZone') ?? [HERE];

/** What every profile has a place for; only what was changed is sent. */
class DetailSettings extends Element {
  form = new Form(this, { BIO: ['BIO_'], PRONOUNS: ['PRONOUNS_'], LOCATION: ['LOCATION_'], TIME_ZONE: ['TIME_ZONE_'] });

  constructor() {
    super();
    this.watching(myProfile);
  }

  render() {
    return html`
      <h3>About you</h3>
      ${formOf(this.form, (values) => this.#save(values), html`
        ${formError(this.form)}
        ${this.#seen('BIO', 'the text about you', html`<p-markdown-field .form=${this.form} field="BIO" label="Text about you"
          hint="Markdown, at most 2,000 characters." .value=${myProfile.detail('BIO').text} maxlength="2000"></p-markdown-field>`)}
        ${this.#line('PRONOUNS', 'Pronouns', 40, 'none')}
        ${this.#line('LOCATION', 'Location', 100, 'words')}
        ${this.#seen('TIME_ZONE', 'your local time', this.#zone())}
        <div class="form-foot">${submitButton(this.form, 'Save', { busy: 'Saving…' })}</div>
      `)}
    `;
  }

  #line(name, label, maxlength, capitalize) {
    const { text: value } = myProfile.detail(name);
    return this.#seen(name, `your ${label.toLowerCase()}`, field(this.form, { name, label, value, maxlength, capitalize, optional: true }));
  }

  #zone() {
    const { control, note: noteId } = idsOf(this.form, 'TIME_ZONE');
    const { text } = myProfile.detail('TIME_ZONE');
    const zones = text && !ZONES.includes(text) ? [text, ...ZONES] : ZONES;
    return html`
      <div class="field">
        <label class="label" for=${control}>Time zone <span class="optional">optional</span></label>
        <select id=${control} name="TIME_ZONE" aria-describedby=${noteId}>
          <option value="" ?selected=${!text}>Not told</option>
          ${zones.map((zone) => html`<option value=${zone} ?selected=${zone === text}>${zone.replaceAll('_', ' ')}</option>`)}
        </select>
        ${note(this.form, 'TIME_ZONE', `Your profile shows what time it is for you. This device is in ${HERE.replaceAll('_', ' ')}.`)}
      </div>
    `;
  }

  #seen(name, about, control) {
    return html`<div class="seen">${control} ${visibilityField(this.form, { name: `${name}-seen`, about, value: myProfile.detail(name).visibleTo })}</div>`;
  }

  async #save(values) {
    for (const name of DETAILS) {
      const text = values[name].trim();
      const visibleTo = values[`${name}-seen`];
      const before = myProfile.detail(name);
      if (text !== before.text || (text && visibleTo !== before.visibleTo)) await myProfile.describe(name, text, visibleTo);
    }
    toast('Saved.');
  }
}

customElements.define('p-detail-settings', DetailSettings);
