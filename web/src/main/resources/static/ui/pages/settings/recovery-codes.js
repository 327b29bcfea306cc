import { html } from 'lit';
import { Element } from '../../parts/element.js';
import { icon } from '../../parts/icons.js';
import { toast } from '../../parts/toast.js';
import { session } from '../../session.js';

/** Recovery codes, shown this once: to be downloaded, copied or written down before one goes on. */
class RecoveryCodes extends Element {
  static properties = { codes: { attribute: false } };

  render() {
    return html`
      <p class="notice" role="status">These codes are shown this once. Each lets you in one time without your app.</p>
      <ol class="codes" aria-label="Recovery codes">${this.codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
      <p class="actions">
        <button class="button primary" type="button" @click=${() => this.#download()}>${icon('download')} Download</button>
        <button class="button" type="button" @click=${() => this.#copy()}>${icon('copy')} Copy</button>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new CustomEvent('done'))}>I have kept them</button>
      </p>
    `;
  }

  get #text() {
    const { username } = session.account;
    return `Recovery codes of ${username} at ${session.site.name} (${location.origin})\nEach works once.\n\n${this.codes.join('\n')}\n`;
  }

  #download() {
    const address = URL.createObjectURL(new Blob([this.#text], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href: address, download: `recovery-codes-${session.account.username}.txt` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  async #copy() {
    await navigator.clipboard.writeText(this.#text);
    toast('Copied.');
  }
}

customElements.define('p-recovery-codes', RecoveryCodes);
