import { session } from '../base/stores.js';
import { day, dayOf } from '../parts/time.js';

const TOGETHER = 5 * 60_000;

/**
 * What the feed shows, in order: messages with the marks that depend on their neighbours (a new day, the "new" line,
 * whether the author is named again), then what is still on its way.
 */
export function lines(messages, room, pending) {
  const setSize = room.timeline.lastNumber + pending.length;
  const { line } = room.reading;
  const marks = room.receipts.among(messages);
  const shown = messages.map((message) => {
    const before = room.timeline.get(message.number - 1);
    const newDay = before ? dayOf(before.at) !== dayOf(message.at) : message.number === room.timeline.first;
    const isNew = message.number === line;
    const continued = !newDay && !isNew && before && continues(before, message.author.id, message.at) && !message.replyTo;
    const readers = marks.get(message.number) ?? [];
    return {
      readers,
      id: message.id,
      key: message.number,
      message,
      setSize,
      position: message.number,
      marks: `${newDay ? day(message.at) : ''}|${isNew}|${Boolean(continued)}|${readers.map(({ name }) => name)}`,
      newDay: newDay ? day(message.at) : '',
      isNew,
      continued,
    };
  });
  const last = messages.at(-1);
  const coming = pending.map((entry, i) => ({
    id: entry.id,
    key: entry.id,
    message: entry,
    pending: true,
    state: `${entry.state} ${entry.problem ?? ''} ${entry.uploads?.map(({ state, sent }) => `${state}${sent}`) ?? ''}`,
    setSize,
    position: room.timeline.lastNumber + i + 1,
    marks: '',
    continued: i > 0 || (last && continues(last, session.account?.id, entry.at) && !entry.replyTo),
  }));
  return [...shown, ...coming];
}

function continues(before, author, at) {
  return before.author.id === author && before.state === 'SHOWN' && Date.parse(at) - Date.parse(before.at) < TOGETHER &&
    dayOf(before.at) === dayOf(at);
}
