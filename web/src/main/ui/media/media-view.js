import { html, nothing } from 'lit';
import { path } from '../base/address.js';
import { icon } from '../parts/icons.js';
import { moves, still } from './moving.js';
import { fitted, sizeOf } from './sizes.js';
import { kindIcon } from './tiles.js';

const WIDEST = 420;
const HIGHEST = 340;
const LEAST = 120;

/** Where a file of a message is. */
export const addressOf = (message, file, variant) =>
  path`/api/conversations/${message.conversation}/messages/${message.id}/media/${file.id}/${variant}`;

export const downloadOf = (message, file) => `${addressOf(message, file, 'original')}?download=true`;

/** The files of a message: pictures in a box of their shape before they are there, players, and tiles. */
export function attached(message) {
  const pictures = message.attachments.filter(({ kind }) => kind === 'PICTURE');
  const others = message.attachments.filter(({ kind }) => kind !== 'PICTURE');
  return html`<div class="attached">
    ${pictures.length === 1 ? single(message, pictures[0]) : pictures.length ? several(message, pictures) : nothing}
    ${others.map((file) => (file.kind === 'VIDEO' ? video(message, file) : file.kind === 'AUDIO' ? audio(message, file) : fileTile(message, file)))}
  </div>`;
}

/** Its blur has shown through long enough. */
const arrived = ({ target }) => target.closest('.picture').classList.add('there');

/** A picture over its own blur. Its size stands in its attributes, so that nothing moves when it comes. */
export function picture(message, file, variant, { width, height, part = false }) {
  return html`<span class="picture ${part ? 'part' : ''}">
    ${file.blur ? html`<img class="blur" src=${file.blur} alt="" aria-hidden="true" width=${width} height=${height}>` : nothing}
    <img class="real grounded" @load=${arrived} src=${addressOf(message, file, variant)} alt=${file.name} width=${width} height=${height} loading="lazy" decoding="async">
  </span>`;
}

const opener = (file, content, kind) =>
  html`<button class="picture-button ${kind}" type="button" data-act="open-media" data-media=${file.id} aria-label="Open ${file.name}">${content}</button>`;

function single(message, file) {
  const waits = still(file);
  const shown = picture(message, file, moves(file) && !waits ? 'original' : 'view', fitted(file, WIDEST, HIGHEST, LEAST));
  return opener(file, waits ? html`${shown}${toPlay}` : shown, 'alone');
}

/** On what moves and is shown as a still picture: opened, it can be played. */
const toPlay = html`<span class="to-play">${icon('play')}<span>Animated</span></span>`;

function several(message, files) {
  const few = files.length === 2 || files.length === 4;
  return html`<div class="picture-grid ${few ? 'by-two' : 'by-three'}">
    ${files.map((file) => opener(file, square(message, file, few ? 'view' : 'thumb'), 'square'))}</div>`;
}

const square = (message, file, variant) =>
  html`${picture(message, file, moves(file) && !still(file) ? 'original' : variant, { width: 200, height: 200 })}${still(file) ? toPlay : nothing}`;

/** What this browser can't play is there to be saved. */
const unplayable = ({ target }) => target.closest('.player').classList.add('unplayable');

function video(message, file) {
  return html`<div class="player">
    <video controls preload="metadata" playsinline width="420" height="236" aria-label=${file.name} src="${addressOf(message, file, 'original')}#t=0.001" @error=${unplayable}></video>
    ${fileTile(message, file)}</div>`;
}

function audio(message, file) {
  return html`<div class="player sound">
    <span class="player-name">${kindIcon(file)}${file.name}</span>
    <audio controls preload="metadata" aria-label=${file.name} src=${addressOf(message, file, 'original')} @error=${unplayable}></audio>
    ${fileTile(message, file)}</div>`;
}

export function fileTile(message, file) {
  return html`<a class="file-tile" href=${downloadOf(message, file)} download=${file.name}>
    <span class="file-sign">${kindIcon(file)}</span>
    <span class="file-text"><span class="file-name" dir="auto">${file.name}</span><span class="muted">${sizeOf(file.bytes)}</span></span>
    ${icon('download')}<span class="visually-hidden">Download</span></a>`;
}
