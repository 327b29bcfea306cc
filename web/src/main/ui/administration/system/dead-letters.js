import { html } from 'lit';
import { events, inspectDeadLetter } from '../inspect-dead-letter.js';
import { path } from '../../base/address.js';
import { api } from '../../base/stores.js';
import { icon } from '../../parts/icons.js';
import { removal } from '../../parts/removal.js';
import '../../parts/time.js';
import { attempt, toast } from '../../parts/toast.js';

/** Events that a document could not take, and what can be done. @param {() => Promise<void>} changed */
export const deadLetterList = (letters, changed) =>
  letters.length
    ? html`<ul class="lines" role="list">${letters.map((letter) => letterLine(letter, changed))}</ul>
      <p class="actions">${processors(letters).map((processor) => html`
        <button class="button small" type="button" @click=${() => retryAll(processor, changed)}>Retry all of ${processor}</button>`)}</p>`
    : html`<p class="empty framed">Nothing waits: every event was taken.</p>`;

function letterLine(letter, changed) {
  const { processor, document, type, since, tries, waiting, cause } = letter;
  const name = `${type} for ${document}`;
  return html`
    <li class="line letter">
      <span class="line-icon">${icon('warning')}</span>
      <div class="what">
        <p class="name">${type} <span class="muted">for ${document} in ${processor}</span></p>
        <p class="trouble">${cause.type}</p>
        <p class="muted">Parked <p-time at=${since}></p-time> · ${events(waiting)} · tried ${tries === 1 ? 'once' : `${tries} times`}</p>
      </div>
      <div class="actions">
        <button class="button small" type="button" aria-label="Inspect ${name}" @click=${() => inspectDeadLetter(letter)}>Inspect</button>
        <button class="button small" type="button" aria-label="Retry ${name}" @click=${() => retry(letter, changed)}>Retry</button>
        <button class="button small" type="button" aria-label="Drop ${name}…" @click=${() => drop(letter, changed)}>Drop…</button>
      </div>
    </li>
  `;
}

async function retry({ processor, document }, changed) {
  const done = await attempt(async () => {
    const { waits } = await api.post(path`/api/admin/dead-letters/${processor}/${document}/retry`);
    toast(waits ? `${document} still can’t take it.` : `${document} is up to date.`);
  });
  if (done) await changed();
}

const processors = (letters) => [...new Set(letters.map(({ processor }) => processor))].sort();

async function retryAll(processor, changed) {
  const done = await attempt(async () => {
    const { waiting } = await api.post(path`/api/admin/dead-letters/${processor}/retry`);
    toast(waiting ? `Of ${processor}, ${waiting.toLocaleString()} still wait.` : `Nothing waits any more of ${processor}.`);
  });
  if (done) await changed();
}

/** Gives up an event that a document can't take. */
async function drop({ processor, document, event, type, waiting }, changed) {
  const done = await removal({
    heading: `Drop this ${type}?`,
    effect: `${document} in ${processor} will never show it. ${
      waiting > 1 ? 'What waits behind it is tried then. ' : ''
    }The event itself stays in the history.`,
    hint: 'Administrators and auditors see it in the log.',
    address: path`/api/admin/dead-letters/${processor}/${document}/${event}/drop`,
    action: 'Drop',
    busy: 'Dropping…',
  });
  if (done) await changed();
}
