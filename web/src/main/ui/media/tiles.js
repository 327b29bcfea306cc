import { html, nothing } from 'lit';
import { icon } from '../parts/icons.js';
import { sizeOf } from './sizes.js';

const PICTURES = { PICTURE: 'image', VIDEO: 'film', AUDIO: 'sound', FILE: 'file' };

const TELLS = 'Sent exactly as it is: it may tell who made it, when and where.';

/** Whether the server could not take out of it what it says beside what one sees (docs/media.md). */
const tells = (media) => media?.kind === 'FILE' && media.mimeType === 'application/octet-stream';

/** @param {{kind: string}} file */
export const kindIcon = ({ kind }) => icon(PICTURES[kind] ?? 'file');

/** A file that is being attached: what it is, how far it has got, and what can be done about it. @param {Parley.Upload} upload @param {{remove?: () => void, retry?: () => void}} [acts] */
export function uploadTile(upload, { remove, retry } = {}) {
  const { name, size, state, problem, preview, media } = upload;
  const picture = state === 'refused' ? '' : preview || media?.blur;
  return html`<li class="upload ${state} ${tells(media) ? 'telling' : ''}">
    <span class="upload-picture" aria-hidden="true">${picture ? html`<img src=${picture} alt="">` : kindIcon(media ?? { kind: 'FILE' })}</span>
    <span class="upload-text"><span class="upload-name" dir="auto" title=${name}>${name}</span>
      <span class="upload-state" role=${state === 'refused' ? 'alert' : nothing}>${words(upload, sizeOf(size), problem)}</span></span>
    ${['waiting', 'sending', 'paused', 'examining'].includes(state) ? progress(upload) : nothing}
    ${retry && ['paused', 'refused'].includes(state) && upload.file
      ? html`<button class="icon-button small" type="button" aria-label="Try ${name} again" title="Try again" @click=${retry}>${icon('retry')}</button>` : nothing}
    ${remove ? html`<button class="icon-button small" type="button" aria-label="Remove ${name}" title="Remove" @click=${remove}>${icon('close')}</button>` : nothing}
  </li>`;
}

function words({ state, sent, size, media }, whole, problem) {
  if (state === 'refused') return problem;
  if (state === 'paused') return `${problem} Trying again…`;
  if (state === 'examining') return 'Being examined…';
  if (state === 'sending') return `${Math.floor((100 * sent) / size)} % of ${whole}`;
  if (state === 'done') return tells(media) ? `${whole}. ${TELLS}` : whole;
  return 'Waiting…';
}

const progress = ({ name, sent, size, state }) =>
  html`<progress aria-label="Upload of ${name}" max=${size} .value=${state === 'examining' ? size : sent}></progress>`;
