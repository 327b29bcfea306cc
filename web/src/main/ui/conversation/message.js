import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { serverHtml } from '../base/trusted-html.js';
import { attached } from '../media/media-view.js';
import { uploadTile } from '../media/tiles.js';
import { avatar } from '../parts/avatar.js';
import { icon } from '../parts/icons.js';
import { clockHands, clockTime, full } from '../parts/time.js';
import { codeBlocks } from './code-blocks.js';
import { plainBlocks } from './plain-blocks.js';

const GONE = { DELETED: 'deleted this message', REMOVED: 'removed this message', ERASED: 'This message was erased' };

/** One message of the feed. Its buttons say by `data-act` what they do; the timeline listens. */
export function messageTemplate(item, state, room) {
  const { message, continued } = item;
  const link = `/rooms/${encodeURIComponent(message.conversation)}/${message.number}`;
  const mine = room.isMine(message);
  const mentioned = room.mentionsMe(message);
  const shown = message.state === 'SHOWN';
  return html`
    <article tabindex=${state.focusable ? 0 : -1} data-number=${message.number} data-id=${message.id}
      aria-posinset=${item.position} aria-setsize=${item.setSize} aria-labelledby="by-${message.id}"
      class="message ${continued ? 'continued' : ''} ${mentioned ? 'mentioned' : ''} ${state.highlighted ? 'highlighted' : ''} ${state.active ? 'active' : ''}">
      ${item.newDay ? html`<div class="divider day"><span>${item.newDay}</span></div>` : nothing}
      ${item.isNew ? html`<div class="divider new"><span>New</span></div>` : nothing}
      <div class="message-row">
        <div class="gutter">${continued
          ? html`<a class="hover-time ${state.saved ? 'saved-mark' : ''}" href=${link} tabindex="-1" aria-hidden="true" title=${full(message.at)}>${state.saved ? icon('bookmark') : clockHands(message.at)}</a>`
          : avatar(message.author)}</div>
        <div class="message-body">
          ${message.replyTo ? quote(message.replyTo, state.quoteFolded) : nothing}
          <div class="message-head ${continued ? 'visually-hidden' : ''}" id="by-${message.id}">
            <a class="author" href="/people/${encodeURIComponent(message.author.username)}" tabindex=${continued ? -1 : 0} dir="auto">${message.author.name}</a>
            <a class="at" href=${link} tabindex=${continued ? -1 : 0}>${clockTime(message.at)}</a>
            ${message.pin ? html`<span class="pinned">${icon('pin')}Pinned</span>` : nothing}
            ${state.saved ? html`<span class="pinned saved-mark">${icon('bookmark')}Saved</span>` : nothing}
          </div>
          ${shown ? content(message) : stub(message)}
          ${shown && message.reactions.length ? reactions(message, room) : nothing}
          ${item.readers.length ? receipt(item.readers, room) : nothing}
        </div>
        ${state.active && shown && session.signedIn ? toolbar(mine) : nothing}
      </div>
    </article>`;
}

/** A message on its way: it looks like the others, and says how it stands. */
export function pendingTemplate({ message: entry, continued, position, setSize }, state) {
  return html`
    <article tabindex=${state.focusable ? 0 : -1} data-id=${entry.id} data-state=${entry.state} aria-posinset=${position} aria-setsize=${setSize}
      aria-labelledby="by-${entry.id}" class="message pending ${entry.state} ${continued ? 'continued' : ''}">
      <div class="message-row">
        <div class="gutter">${continued ? nothing : avatar(session.account)}</div>
        <div class="message-body">
          ${entry.replyTo ? quote(entry.replyTo) : nothing}
          <div class="message-head ${continued ? 'visually-hidden' : ''}" id="by-${entry.id}">
            <span class="author" dir="auto">${session.account.name}</span><span class="at">${clockTime(entry.at)}</span></div>
          ${entry.text ? html`<div class="prose plain" dir="auto">${plainBlocks(entry.text).map(plain)}</div>` : nothing}
          ${underway(entry)}
          ${entry.snippet ? html`<p class="muted">${icon('file')} <bdi>${entry.snippet.name}</bdi></p>` : nothing}
          ${fate(entry)}
        </div>
      </div>
    </article>`;
}

const plain = (
  { code, text },
) => (code ? html`<figure class="code"><pre><code>${text}</code></pre></figure>` : html`<p dir="auto">${text}</p>`);

/** What goes with a message on its way. */
function underway({ uploads, files = [] }) {
  const all = uploads ?? files.map((media) => ({ name: media.name, size: media.bytes, state: 'done', media }));
  return all.length ? html`<ul class="uploads" role="list" aria-label="Files">${all.map((upload) => uploadTile(upload))}</ul>` : nothing;
}

/** Who has read up to here and no further. */
function receipt(readers, room) {
  const names = readers.map(({ name }) => name).join(', ');
  return html`<p class="receipt" title="Read by ${names}">${icon('check')}<span>${room.other ? 'Read' : html`Read by <bdi>${names}</bdi>`}</span></p>`;
}

function fate({ state, problem, uploads }) {
  if (state !== 'refused' && uploads?.some(({ busy }) => busy)) {
    return html`<p class="fate"><span>Goes when its files are there.</span><button class="button small" type="button" data-act="discard">Discard</button></p>`;
  }
  if (state === 'refused') {
    return html`<p class="fate refused" role="alert">${icon('warning')}<span>Not sent. ${problem}</span>
      <button class="button small" type="button" data-act="retry">Send again</button>
      <button class="button small" type="button" data-act="take-back">Edit</button>
      <button class="button small" type="button" data-act="discard">Discard</button></p>`;
  }
  if (state === 'waiting' && problem) {
    return html`<p class="fate">${icon('retry')}<span>Not sent yet. ${problem} It goes by itself.</span>
      <button class="button small" type="button" data-act="retry">Try now</button>
      <button class="button small" type="button" data-act="discard">Discard</button></p>`;
  }
  return html`<p class="fate on-its-way visually-hidden">${state === 'sent' ? 'Sent' : 'Sending…'}</p>`;
}

function content(message) {
  return html`
    ${message.html ? html`<div class="prose" dir="auto" .innerHTML=${serverHtml(message.html)} ${codeBlocks(message.html)}></div>` : nothing}
    ${message.attachments.length ? attached(message) : nothing}
    ${message.snippet ? snippet(message) : nothing}
    ${message.editedAt ? html`<button class="edited" type="button" data-act="versions" title="Edited ${full(message.editedAt)}. Show versions.">edited</button>` : nothing}`;
}

function stub({ state, withdrawal }) {
  if (state === 'PENDING') return html`<p class="stub">${icon('warning')}<span>This message can’t be shown yet.</span></p>`;
  const who = withdrawal?.by ? html`<bdi>${withdrawal.by.name}</bdi> ${GONE[state]}` : GONE[state];
  return html`<p class="stub">${icon('trash')}<span>${who}${withdrawal?.at ? html`, ${clockTime(withdrawal.at)}` : nothing}${withdrawal?.reason ? html`: “<bdi>${withdrawal.reason}</bdi>”` : nothing}</span></p>`;
}

const QUOTED = {
  SNIPPET: 'a text',
  PICTURE: 'a picture',
  VIDEO: 'a video',
  AUDIO: 'a recording',
  FILE: 'a file',
  GONE: 'a deleted message',
};

function quote({ author, number, what, excerpt }, folded = false) {
  return html`<button class="reply-quote" type="button" data-act="jump" data-to=${number}>
    ${icon('reply')}${folded ? html`<span class="reply-text">Message of somebody you blocked</span>`
      : html`<span class="reply-author" dir="auto">${author.name}</span>${excerpt
        ? html`<span class="reply-text" dir="auto">${excerpt}</span>` : html`<span class="reply-text stub">${QUOTED[what] ?? 'an earlier message'}</span>`}`}</button>`;
}

function snippet({ snippet: { name, language, lines, length, head }, id }) {
  return html`<div class="snippet" data-snippet=${id}>
    <div class="snippet-head">${icon('file')}<strong dir="auto">${name}</strong>
      <span class="muted">${language ? `${language}, ` : ''}${lines.toLocaleString()} ${lines === 1 ? 'line' : 'lines'}, ${size(length)}</span></div>
    <div class="snippet-body" .innerHTML=${serverHtml(head)}></div>
    <div class="snippet-foot">
      <button class="button small" type="button" data-act="snippet-open">${icon('file')}Show all</button>
      <button class="button small" type="button" data-act="snippet-copy">${icon('copy')}Copy</button>
      <button class="button small" type="button" data-act="snippet-download">${icon('download')}Download</button>
    </div>
  </div>`;
}

const size = (
  length,
) => (length < 10_000 ? `${length.toLocaleString()} characters` : `${Math.round(length / 1000).toLocaleString()} thousand characters`);

function reactions(message, room) {
  return html`<ul class="reactions" role="list" aria-label="Reactions">
    ${message.reactions.map(({ emoji, by }) => {
      const mine = by.includes(session.account?.id);
      const names = by.map((id) => room.nameOf(id)).join(', ');
      return html`<li><button class="reaction" type="button" data-act="toggle-reaction" data-emoji=${emoji} aria-pressed=${String(mine)}
        title="${names}" aria-label="${emoji}, ${by.length}: ${names}"><span aria-hidden="true">${emoji}</span> <span class="count" aria-hidden="true">${by.length}</span></button></li>`;
    })}
    <li><button class="reaction add" type="button" data-act="react" aria-label="Add a reaction">${icon('react')}</button></li>
  </ul>`;
}

function toolbar(mine) {
  const button = (act, picture, label, key) =>
    html`<button class="icon-button small" type="button" data-act=${act} aria-label=${label} title="${label} (${key})">${icon(picture)}</button>`;
  return html`<div class="message-toolbar" role="group" aria-label="Message actions">
    ${button('react', 'react', 'React', '+')}
    ${button('reply', 'reply', 'Reply', 'r')}
    ${mine ? button('edit', 'edit', 'Edit', 'e') : nothing}
    <button class="icon-button small" type="button" data-act="more" aria-label="More actions" aria-haspopup="menu" title="More actions (m)">${icon('more')}</button>
  </div>`;
}
