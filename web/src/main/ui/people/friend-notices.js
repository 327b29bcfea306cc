import { html } from 'lit';
import { router } from '../base/stores.js';
import { toast } from '../parts/toast.js';

/** Says, wherever one is, that somebody asks to be friends or has accepted. */
export function tellOfFriend({ person, relation }) {
  if (relation === 'ASKS') {
    toast(html`<bdi>${person.name}</bdi> asks to be friends.`, {
      action: 'Answer',
      act: () => router.go('/friends/requests'),
    });
  } else toast(html`You and <bdi>${person.name}</bdi> are friends now.`);
}
