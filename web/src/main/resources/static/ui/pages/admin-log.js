import { html, nothing } from 'lit';
import { api, query } from '../api.js';
import { Loading, skeleton } from '../parts/loading.js';
import { full } from '../parts/time.js';
import { attempt } from '../parts/toast.js';
import { Page } from './page.js';

const AT_ONCE = 50;

const ACTS = {
  PAUSE: ({ processor, node }) => html`paused <b>${processor}</b> on ${node}`,
  RESUME: ({ processor, node }) => html`resumed <b>${processor}</b> on ${node}`,
  SPLIT: ({ processor, node, segment }) => html`split segment ${segment} of <b>${processor}</b> on ${node}`,
  MERGE: ({ processor, node, segment }) => html`merged segment ${segment} of <b>${processor}</b> on ${node}`,
  RELEASE: ({ processor, node, segment }) => html`took segment ${segment} of <b>${processor}</b> from ${node}`,
  RETRY: ({ processor, document }) => html`tried again what waits for ${document} in <b>${processor}</b>`,
  DROP: ({ processor, document, event }) => html`gave up event ${event} for ${document} in <b>${processor}</b>`,
};

/** What administrators did to the machinery, newest first; auditors read it too. */
class AdminLog extends Page {
  heading = 'Administrators’ log';
  more = false;
  entries = new Loading(this, () => this.#page());

  content() {
    return this.entries.show((entries) => this.#list(entries), skeleton(6));
  }

  #list(entries) {
    if (!entries.length) return html`<p class="empty framed">No administrator has done anything to a processor yet.</p>`;
    return html`
      <ul class="lines log" role="list">${entries.map(line)}</ul>
      ${this.more ? html`<p class="actions centre"><button class="button" type="button" @click=${() => this.#next()}>Show more</button></p>` : nothing}
    `;
  }

  async #page(before) {
    const { entries } = await api.get(`/api/upkeep-log${query({ before, limit: AT_ONCE })}`);
    this.more = entries.length === AT_ONCE;
    return entries;
  }

  async #next() {
    await attempt(async () => {
      this.entries.value = [...this.entries.value, ...(await this.#page(this.entries.value.at(-1).place))];
    });
    this.requestUpdate();
  }
}

const line = (entry) => html`
  <li class="line">
    <div class="what">
      <p>${entry.by.name || 'Somebody'} ${ACTS[entry.act](entry)}</p>
      ${entry.reason ? html`<p class="muted">“${entry.reason}”</p>` : nothing}
    </div>
    <time class="muted" datetime=${entry.at}>${full(entry.at)}</time>
  </li>
`;

customElements.define('p-admin-log', AdminLog);
