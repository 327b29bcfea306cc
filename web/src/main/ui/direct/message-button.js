import { html, nothing } from 'lit';
import { router, session } from '../base/stores.js';
import { icon } from '../parts/icons.js';
import { attempt } from '../parts/toast.js';
import { friends } from '../people/stores.js';

/** Goes to the conversation with a person; nothing where there can be none. */
export function messageButton(person) {
  if (!session.signedIn || person.id === session.account.id || person.deactivated || friends.hasBlocked(person.id)) return nothing;
  return html`<button class="button small" type="button" aria-label="Message ${person.name}" @click=${(event) => write(event, person)}>${icon('mail')} Message</button>`;
}

function write(event, person) {
  event.currentTarget.closest('[popover]')?.hidePopover();
  return attempt(async () => {
    const { conversations } = await import('./stores.js');
    await router.go(`/rooms/${await conversations.with(person)}`);
  });
}
