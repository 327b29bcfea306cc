const LONGEST = 280;

/** Tells screen readers of new messages; history is never announced. */
export function announce(messages, isLive) {
  const log = document.getElementById('announcer');
  const lines = isLive
    ? messages.map(spoken)
    : [messages.length === 1 ? spoken(messages[0]) : `${messages.length} messages while you were away`];
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    log.append(paragraph);
    setTimeout(() => paragraph.remove(), 20_000);
  }
}

function spoken({ author, text, snippet }) {
  const said = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `${author.name}: ${said}${snippet ? `, with the snippet ${snippet.name}` : ''}`;
}
