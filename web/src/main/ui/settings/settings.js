import { html, nothing } from 'lit';
import { icon } from '../parts/icons.js';
import { Page } from '../parts/page.js';
import './activity.js';
import './administrator.js';
import './appearance.js';
import './deactivation.js';
import './mail.js';
import './media-space.js';
import './passkeys.js';
import './password.js';
import './privacy.js';
import './profile.js';
import './second-factor.js';
import './sessions.js';

const SECTIONS = {
  profile: { label: 'Profile', drawing: 'person', show: () => html`<p-profile-settings></p-profile-settings>` },
  privacy: { label: 'Privacy', drawing: 'eye', show: () => html`<p-privacy-settings></p-privacy-settings>` },
  mail: { label: 'Mail address', drawing: 'mail', show: () => html`<p-mail-settings></p-mail-settings>` },
  password: { label: 'Password', drawing: 'lock', show: () => html`<p-password-settings></p-password-settings>` },
  passkeys: { label: 'Passkeys', drawing: 'key', show: () => html`<p-passkey-settings></p-passkey-settings>` },
  'second-factor': { label: 'Second step', drawing: 'shield', show: () => html`<p-second-factor-settings></p-second-factor-settings>` },
  sessions: { label: 'Devices', drawing: 'monitor', show: () => html`<p-session-settings></p-session-settings>` },
  activity: { label: 'Activity', drawing: 'history', show: () => html`<p-activity-settings></p-activity-settings>` },
  files: { label: 'Files', drawing: 'file', show: () => html`<p-media-space></p-media-space>` },
  appearance: { label: 'Appearance', drawing: 'sun', show: () => html`<p-appearance-settings></p-appearance-settings>` },
  account: { label: 'Close account', drawing: 'door', show: () => html`<p-deactivation-settings></p-deactivation-settings>` },
  administrator: {
    label: 'Administrator',
    drawing: 'shield',
    show: () => html`<p-administrator-settings></p-administrator-settings>`,
    hidden: true,
  },
};

/** Everything about one's own account, a section at a time. */
class Settings extends Page {
  heading = 'Settings';
  width = 'wide';

  content() {
    const chosen = this.#chosen;
    return html`
      <div class="settings">
        <nav class="settings-nav" aria-label="Settings">
          ${Object.entries(SECTIONS).map(([name, section]) => (section.hidden ? nothing : entry(name, section, name === chosen)))}
        </nav>
        <section class="settings-section" aria-labelledby="section">
          <h2 id="section">${SECTIONS[chosen].label}</h2>
          ${SECTIONS[chosen].show()}
        </section>
      </div>
    `;
  }

  updated() {
    super.updated();
    this.querySelector('.settings-nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  get #chosen() {
    const asked = this.parameters.section ?? 'profile';
    return asked in SECTIONS ? asked : 'profile';
  }
}

const entry = (name, { label, drawing }, here) => html`
  <a class="bar-link" href="/settings/${name}" aria-current=${here ? 'page' : nothing}>${icon(drawing)}<span>${label}</span></a>
`;

customElements.define('p-settings', Settings);
