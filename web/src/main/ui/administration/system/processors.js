import { html, nothing } from 'lit';
import { path } from '../../base/address.js';
import { api } from '../../base/stores.js';
import { confirmed } from '../../parts/dialog.js';
import { icon } from '../../parts/icons.js';
import { openMenu } from '../../parts/menu.js';
import { relative } from '../../parts/time.js';
import { attempt, toast } from '../../parts/toast.js';

const WHAT = {
  bans: 'Ends the memberships of whoever is banned',
  findable: 'Finding people',
  friends: 'Friends and requests',
  people: 'Who people are',
  profiles: 'Profiles',
  conversations: 'Conversations and messages',
  'contact-requests': 'Asks strangers who were written to',
  rosters: 'Names beside messages, lists of members',
  operations: 'What administrators did',
  welcome: 'Brings newcomers into the lobby',
};

/** @type {Record<string, [kind: string, say: (processor: import('./processor.js').Processor) => string]>} */
const STATES = {
  paused: ['warning', () => 'Paused'],
  failing: ['danger', ({ standing }) => (standing ? 'Failing, and stands still' : 'Failing')],
  standing: ['danger', () => 'Stands still'],
  unclaimed: ['danger', () => 'No node works on it'],
  rebuilding: ['warning', ({ behind }) => `Rebuilding, ${behind.toLocaleString()} to go`],
  behind: ['', ({ behind }) => `${behind.toLocaleString()} behind`],
  current: ['good', () => 'Up to date'],
};

/**
 * @param {import('./processor.js').Processor} processor
 * @param {boolean} several whether there are several nodes
 * @param {() => void} changed called after something was done to it
 */
export function processorLine(processor, several, changed) {
  const { name, segments, trouble, standing } = processor;
  const [kind, say] = STATES[processor.state];
  return html`
    <li class="line processor">
      <div class="what">
        <p class="name">${name} <span class="muted">${WHAT[name] ?? ''}</span></p>
        ${segments.map((segment) => segmentLine(segment, segments.length, several))}
        ${standing ? html`<p class="trouble">Has taken no event since ${relative(standing)}, though there are some</p>` : nothing}
        ${trouble ? html`<p class="trouble">${trouble.cause.type} ${trouble.cause.place ? html`at ${trouble.cause.place}` : nothing}, since ${relative(trouble.since)}</p>` : nothing}
      </div>
      <span class="tag ${kind}">${say(processor)}</span>
      <button class="icon-button" type="button" aria-haspopup="menu" aria-label="What to do with ${name}" @click=${(event) => menu(event.currentTarget, processor, several, changed)}>${icon('more')}</button>
    </li>
  `;
}

const segmentLine = ({ id, position, node }, count, several) => html`
  <p class="muted">${count > 1 ? `Segment ${id}, at` : 'At'} event ${Math.max(0, position).toLocaleString()}${several ? ` on ${node}` : ''}</p>
`;

function menu(anchor, processor, several, changed) {
  const { name, segments, running, paused } = processor;
  const told = (order, nodes, segment) => tell(processor, order, nodes, segment).then(changed);
  const ofSegment = (segment) => [
    { label: `Split segment ${segment.id}`, act: () => told('SPLIT', [segment.node], segment.id) },
    ...(segment.mask ? [{ label: `Merge segment ${segment.id}`, act: () => told('MERGE', [segment.node], segment.id) }] : []),
    ...(several ? [{ label: `Leave segment ${segment.id} to another node`, act: () => told('RELEASE', [segment.node], segment.id) }] : []),
  ];
  openMenu(
    anchor,
    [
      ...(running.length ? [{ label: 'Pause…', icon: 'pause', act: () => pause(name, () => told('PAUSE', running)) }] : []),
      ...(paused.length ? [{ label: 'Resume', icon: 'retry', act: () => told('RESUME', paused) }] : []),
      ...(segments.length ? ['-', ...segments.flatMap(ofSegment)] : []),
    ],
    { label: name, end: true },
  );
}

async function pause(name, act) {
  const text = 'What it keeps stands still until it is resumed, or until its node starts anew. Nothing is lost meanwhile.';
  if (await confirmed({ heading: `Pause ${name}?`, text, action: 'Pause' })) await act();
}

const DONE = {
  PAUSE: 'is paused.',
  RESUME: 'goes on.',
  SPLIT: 'has one segment more.',
  MERGE: 'has one segment less.',
  RELEASE: 'is left to another node.',
};

async function tell({ name }, order, nodes, segment) {
  const done = await attempt(async () => {
    for (const node of nodes) await api.post(path`/api/admin/nodes/${node}/processors/${name}/orders`, { order, segment });
  });
  if (done) toast(`${name} ${DONE[order]}`);
}
