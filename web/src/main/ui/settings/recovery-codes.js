import { html } from 'lit';
import { session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { copy, save } from '../parts/text-export.js';

/** Recovery codes, shown this once: to be downloaded, copied or written down before one goes on. */
class RecoveryCodes extends Element {
  static properties = { codes: { attribute: false } };

  /** @type {string[]} */
  codes;

  render() {
    return html`
      <p class="notice" role="status">These codes are shown this once. Each lets you in one time without your app.</p>
      <ol class="codes" aria-label="Recovery codes">${this.codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
      <p class="actions">
        <button class="button primary" type="button" @click=${() => save({ name: `recovery-codes-${session.account.username}.txt`, text: this.#text })}>${icon('download')} Download</button>
        <button class="button" type="button" @click=${() => copy(this.#text, 'Copied.')}>${icon('copy')} Copy</button>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new CustomEvent('done'))}>I have kept them</button>
      </p>
    `;
  }

  get #text() {
    const { username } = session.account;
    return `Recovery codes of ${username} at ${session.site.name} (${location.origin})\nEach works once.\n\n${this.codes.join('\n')}\n`;
  }
}

customElements.define('p-recovery-codes', RecoveryCodes);
