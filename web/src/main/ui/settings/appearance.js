import { html } from 'lit';
import { preferences, themeChoice } from '../base/stores.js';
import { Element } from '../parts/element.js';

/** How it looks and feels on this device. */
class AppearanceSettings extends Element {
  constructor() {
    super();
    this.watching(themeChoice, preferences);
  }

  render() {
    return html`
      <p class="muted">For this device only. Everything applies at once.</p>
      ${choices('theme', 'Colours', themeChoice.chosen, (value) => themeChoice.choose(value), {
        system: ['As the device', 'Light by day, dark by night, if the device does so.'], light: ['Light', ''], dark: ['Dark', ''],
      })}
      ${choices('density', 'Density', preferences.get('density'), (value) => preferences.set('density', value), {
        comfortable: ['Comfortable', 'With room around messages.'], compact: ['Compact', 'More on the screen.'],
      })}
      ${choices('enter', 'Enter key', preferences.get('enter'), (value) => preferences.set('enter', value), {
        sends: ['Sends the message', 'Shift+Enter breaks the line.'], breaks: ['Breaks the line', 'Ctrl+Enter sends the message.'],
      })}
    `;
  }
}

const choices = (name, legend, chosen, choose, options) => html`
  <fieldset class="choices">
    <legend>${legend}</legend>
    ${Object.entries(options).map(([value, [label, hint]]) => html`
      <label class="check">
        <input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => choose(value)} />
        <span>${label}<span class="hint">${hint}</span></span>
      </label>
    `)}
  </fieldset>
`;

customElements.define('p-appearance-settings', AppearanceSettings);
