import { html } from 'lit';
import { path } from '../base/address.js';
import { api, router, session } from '../base/stores.js';
import { pickEmoji } from '../emoji/emoji-picker.js';
import { openLightbox, visible } from '../media/lightbox.js';
import { confirmed, openDialog } from '../parts/dialog.js';
import { openMenu } from '../parts/menu.js';
import { removal } from '../parts/removal.js';
import { copy } from '../parts/text-export.js';
import { attempt, toast } from '../parts/toast.js';
import { copySnippet, downloadSnippet, openSnippet } from './snippet.js';
import { outbox, saved } from './stores.js';
import './versions-dialog.js';

const of = (message) => path`/api/conversations/${message.conversation}/messages/${message.id}`;

/**
 * What can be done to a message, by the name its button carries.
 *
 * @type {Record<string, (timeline: Parley.Timeline, message: any, anchor?: HTMLElement) => unknown>}
 */
const ACTIONS = {
  react: async (_timeline, message, anchor) => {
    const emoji = await pickEmoji(anchor);
    if (emoji) await setReaction(message, emoji, true);
  },
  'toggle-reaction': (_timeline, message, { dataset: { emoji } }) => {
    const mine = message.reactions.find((reaction) => reaction.emoji === emoji)?.by.includes(session.account?.id);
    return setReaction(message, emoji, !mine);
  },
  reply: (timeline, message) => tell(timeline, 'reply', message),
  edit: (timeline, message) => tell(timeline, 'edit', message),
  save: (_timeline, message) => keep(message, !saved.has(message)),
  jump: (timeline, _message, { dataset: { to } }) => timeline.toNumber(Number(to)),
  versions: (_timeline, message) => openDialog('p-versions', { message }),
  'open-media': (_timeline, message, { dataset: { media } }) => openLightbox(visible([message]), media),
  'snippet-open': (_timeline, message) => openSnippet(message),
  'snippet-copy': (_timeline, message) => copySnippet(message),
  'snippet-download': (_timeline, message) => downloadSnippet(message),
  retry: (timeline, { id }) => {
    outbox.retry(id);
    tell(timeline, 'write');
  },
  discard: (timeline, { id }) => {
    outbox.discard(id)?.uploads?.forEach((upload) => upload.cancel());
    tell(timeline, 'write');
  },
  'take-back': (timeline, { id }) => tell(timeline, 'restore', outbox.discard(id)),
  more: (timeline, message, anchor) => openMenu(anchor, choices(timeline, message, anchor), { label: 'Message actions', end: true }),
};

/** @param {Parley.Timeline} timeline @param {string} name one of {@link ACTIONS} @param {object} message @param {HTMLElement} [anchor] */
export function actOn(timeline, name, message, anchor) {
  return attempt(async () => ACTIONS[name](timeline, message, anchor));
}

function tell(timeline, act, message) {
  timeline.dispatchEvent(new CustomEvent('message-act', { detail: { act, message } }));
}

function setReaction(message, emoji, on) {
  const address = `${of(message)}/reactions/${encodeURIComponent(emoji)}`;
  return on ? api.put(address, {}) : api.delete(address);
}

/** @returns {import('../parts/menu.js').Item[]} */
function choices(timeline, message, anchor) {
  const { room } = timeline;
  const shown = message.state === 'SHOWN';
  const mine = room.isMine(message);
  const link = `${location.origin}/rooms/${encodeURIComponent(message.conversation)}/${message.number}`;
  const act = (name) => () => actOn(timeline, name, message, anchor);
  const all = [
    shown && session.signedIn && { label: 'React…', icon: 'react', key: '+', act: act('react') },
    shown && session.signedIn && { label: 'Reply', icon: 'reply', key: 'r', act: act('reply') },
    shown && mine && { label: 'Edit', icon: 'edit', key: 'e', act: act('edit') },
    shown && message.editedAt && { label: 'Show versions', icon: 'history', act: act('versions') },
    { label: 'Copy link', icon: 'link', act: () => copy(link, 'Link copied.') },
    shown && { label: 'Copy text', icon: 'copy', act: () => copy(message.text, 'Text copied.') },
    (shown || saved.has(message)) && session.signedIn &&
    { label: saved.has(message) ? 'Remove from saved' : 'Save for later', icon: 'bookmark', key: 's', act: act('save') },
    room.joined &&
    { label: 'Unread from here', icon: 'unread', key: 'u', act: () => attempt(() => room.reading.unreadFrom(message.number)) },
    shown && room.mayPin && { label: message.pin ? 'Unpin' : 'Pin', icon: 'pin', act: () => attempt(() => pin(message)) },
    shown && (mine || room.isModerator) && '-',
    shown && mine && { label: 'Delete', icon: 'trash', danger: true, act: () => attempt(() => remove(message)) },
    shown && !mine && room.isModerator && { label: 'Remove…', icon: 'trash', danger: true, act: () => removeMessage(message) },
  ];
  return /** @type {import('../parts/menu.js').Item[]} */ (all.filter(Boolean));
}

/** Says how it went: what was saved is found on another page. */
async function keep(message, on) {
  await saved.set(message, on);
  if (on) toast('Saved for later.', { action: 'Show all', act: () => router.go('/saved') });
  else toast('Removed from saved.', { action: 'Save again', act: () => attempt(() => saved.set(message, true)) });
}

const pin = (message) => (message.pin ? api.delete(`${of(message)}/pin`) : api.put(`${of(message)}/pin`, {}));

async function remove(message) {
  const sure = await confirmed({
    heading: 'Delete this message?',
    text: 'A note stays that says you deleted it, and when.',
    action: 'Delete',
    danger: true,
  });
  if (sure) await api.delete(of(message));
}

/** A stub with the reason stays. */
const removeMessage = (message) =>
  removal({
    heading: html`Remove this message by <bdi>${message.author.name}</bdi>?`,
    effect: 'Its text disappears for everybody. A note stays that says who removed it, when and why.',
    hint: 'Everybody in the room sees it.',
    address: `${of(message)}/removal`,
  });
