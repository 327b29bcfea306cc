import { html, nothing } from 'lit';
import { query } from '../base/address.js';
import { api } from '../base/stores.js';
import { Page } from '../parts/page.js';
import { Paged } from '../parts/paged.js';
import { full } from '../parts/time.js';

const AT_ONCE = 50;

const ACTS = {
  PAUSE: ({ processor, node }) => html`paused <b>${processor}</b> on ${node}`,
  RESUME: ({ processor, node }) => html`resumed <b>${processor}</b> on ${node}`,
  SPLIT: ({ processor, node, segment }) => html`split segment ${segment} of <b>${processor}</b> on ${node}`,
  MERGE: ({ processor, node, segment }) => html`merged segment ${segment} of <b>${processor}</b> on ${node}`,
  RELEASE: ({ processor, node, segment }) => html`took segment ${segment} of <b>${processor}</b> from ${node}`,
  RETRY: ({ processor, document }) => html`tried again what waits for ${document} in <b>${processor}</b>`,
  RETRY_ALL: ({ processor }) => html`tried again all that waits in <b>${processor}</b>`,
  DROP: ({ processor, document, event }) => html`gave up event ${event} for ${document} in <b>${processor}</b>`,
};

/** What administrators did to the machinery, newest first; auditors read it too. */
class AdminLog extends Page {
  heading = 'Administrators’ log';
  log = new Paged(this, async (before) => (await api.get(`/api/operations-log${query({ before, limit: AT_ONCE })}`)).entries, AT_ONCE);

  content() {
    return this.log.show(line, 'No administrator has done anything to a processor yet.');
  }
}

const line = (entry) => html`
  <li class="line">
    <div class="what">
      <p><bdi>${entry.by.name || 'Somebody'}</bdi> ${ACTS[entry.act](entry)}</p>
      ${entry.reason ? html`<p class="muted">“<bdi>${entry.reason}</bdi>”</p>` : nothing}
    </div>
    <time class="muted" datetime=${entry.at}>${full(entry.at)}</time>
  </li>
`;

customElements.define('p-admin-log', AdminLog);
