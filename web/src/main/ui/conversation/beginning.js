import { html, nothing } from 'lit';
import { icon } from '../parts/icons.js';
import { face } from './conversation-line.js';

/** What stands above the first message that one may read. */
export function beginning(room, empty) {
  if (!room.conversation) {
    return html`<div class="beginning"><span class="beginning-sign">${icon('hash')}</span><h2>This is where #<bdi>${room.name}</bdi> begins</h2>
      ${empty ? html`<p class="muted">Nobody has written here yet.</p>` : nothing}</div>`;
  }
  return html`<div class="beginning">${face(room, 'large')}<h2 dir="auto">${room.name}</h2><p class="muted">${words(room, empty)}</p></div>`;
}

function words(room, empty) {
  const { other, conversation, timeline } = room;
  if (timeline.first > 1) return 'You were added here. What was said before is for those who were there.';
  if (conversation.waiting && empty) {
    return html`You and <bdi>${room.name}</bdi> are not friends yet. One message asks; you can write more once they accept.`;
  }
  if (conversation.waiting) return html`<bdi>${room.name}</bdi> finds your message among their requests.`;
  return other
    ? html`This is between you and <bdi>${other.name}</bdi>. Nobody else can read it.`
    : `Only the ${conversation.people.length} people in it can read this.`;
}
