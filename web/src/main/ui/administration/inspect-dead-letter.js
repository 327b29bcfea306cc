import { html } from 'lit';
import { Dialog, openDialog } from '../parts/dialog.js';
import { full } from '../parts/time.js';

/** All that is known of an event that a document can't take; nothing that somebody wrote. */
class InspectDeadLetter extends Dialog {
  /** @type {Parley.DeadLetter} */
  letter;
  size = 'wide';

  connectedCallback() {
    super.connectedCallback();
    this.heading = this.letter.type;
  }

  body() {
    const { processor, document, event, about, position, happenedAt, since, triedAt, tries, waiting, cause } = this.letter;
    const facts = {
      Processor: processor,
      Document: document,
      Event: event,
      'Stream of': about,
      Position: position.toLocaleString(),
      Happened: full(happenedAt),
      'Waits since': full(since),
      'Last tried': `${full(triedAt)} (${tries === 1 ? 'once' : `${tries} times`})`,
      Waiting: events(waiting),
      Cause: cause.type,
    };
    return html`
      <dl class="facts">${Object.entries(facts).map(([name, value]) => html`<dt class="muted">${name}</dt><dd>${value}</dd>`)}</dl>
      <pre class="trace" tabindex="0" aria-label="Where it failed">${cause.trace.join('\n')}</pre>
    `;
  }
}

/** A hundred stands for more. */
export const events = (count) => (count === 1 ? '1 event' : count >= 100 ? '100 events or more' : `${count} events`);

customElements.define('p-inspect-dead-letter', InspectDeadLetter);

export const inspectDeadLetter = (letter) => openDialog('p-inspect-dead-letter', { letter });
