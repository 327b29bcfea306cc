import { session } from '../base/stores.js';
import { actOn } from '../conversation/message-actions.js';
import { isComposing } from '../parts/composition.js';
import { isForField, isForPage } from '../parts/page-keys.js';
import { attempt } from '../parts/toast.js';

const timelineOf = (screen) => screen.querySelector('p-timeline');
const act = (name) => (screen) => {
  const timeline = timelineOf(screen);
  const message = timeline?.current;
  if (!session.signedIn || !message || message.state !== 'SHOWN' || (name === 'edit' && !screen.room.isMine(message))) return;
  const anchor = timeline.querySelector(`article[data-id="${message.id}"] .message-row`);
  actOn(timeline, name, message, anchor);
};

/** What single keys do in a conversation while nothing is being written; the shell has those of every page. */
const KEYS = {
  j: (screen) => timelineOf(screen)?.step(1),
  k: (screen) => timelineOf(screen)?.step(-1),
  r: act('reply'),
  e: act('edit'),
  m: act('more'),
  '+': act('react'),
  s: act('save'),
  u: (screen) => {
    const message = timelineOf(screen)?.current;
    if (message?.number && screen.room.joined) attempt(() => screen.room.reading.unreadFrom(message.number));
  },
  i: (screen) => screen.toggleDetails(),
  c: (screen) => screen.querySelector('p-composer')?.focusField(),
  Escape: (screen) => screen.querySelector('p-composer')?.focusField(),
};

/** @param {HTMLElement} screen @returns {() => void} stops answering */
export function answerKeys(screen) {
  const answer = (event) => {
    if (event.defaultPrevented || isComposing(event)) return;
    if (!isForPage(event) || isForField(event)) return;
    const doing = KEYS[event.key];
    if (!doing) return;
    event.preventDefault();
    doing(screen);
  };
  addEventListener('keydown', answer);
  return () => removeEventListener('keydown', answer);
}
