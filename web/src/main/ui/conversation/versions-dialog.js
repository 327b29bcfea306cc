import { html, nothing } from 'lit';
import { path } from '../base/address.js';
import { api } from '../base/stores.js';
import { serverHtml } from '../base/trusted-html.js';
import { Dialog } from '../parts/dialog.js';
import { full } from '../parts/time.js';

/** Every wording a message had, newest first, with what changed in each. */
class Versions extends Dialog {
  static properties = { versions: { state: true }, problem: { state: true } };

  /** @type {Parley.Message} */
  message;
  heading = 'Versions of this message';
  size = 'wide';

  async connectedCallback() {
    super.connectedCallback();
    try {
      const { conversation, id } = this.message;
      this.versions = (await api.get(path`/api/conversations/${conversation}/messages/${id}/versions`)).versions;
    } catch (problem) {
      this.problem = problem;
    }
  }

  body() {
    if (this.problem) return html`<p class="notice danger">${this.problem.detail}</p>`;
    if (!this.versions) return html`<div class="skeleton versions-wait"></div>`;
    return html`<ol role="list" class="versions">${this.versions.toReversed().map((version, i, all) => html`
      <li>
        <h3>${i === 0 ? 'Now' : version.revision === 0 ? 'As first written' : `Version ${version.revision + 1}`}<span class="muted">${full(version.at)}</span></h3>
        ${this.#wording(version, i < all.length - 1)}
      </li>`)}</ol>
      ${this.versions[0]?.revision ? html`<p class="muted">Versions before these are not listed.</p>` : nothing}`;
  }

  /** What changed since the version before; the first is shown as it was. */
  #wording({ diffHtml, html: whole }, changed) {
    return changed && diffHtml
      ? html`<div class="prose difference" dir="auto" .innerHTML=${serverHtml(diffHtml)}></div>`
      : html`<div class="prose" dir="auto" .innerHTML=${serverHtml(whole)}></div>`;
  }
}

customElements.define('p-versions', Versions);
