import { html, nothing } from 'lit';

const ROLES = { ADMIN: 'Administrator', MODERATOR: 'Site moderator', AUDITOR: 'Auditor' };

export const roleName = (role) => ROLES[role] ?? 'Member';

/** What somebody is beyond a member: here in the room, and on the whole site. */
export function roleTags(person, room) {
  return html`
    ${room?.owner === person.id ? html`<span class="tag accent">Owner</span>` : nothing}
    ${room?.moderators.includes(person.id) ? html`<span class="tag accent">Moderator</span>` : nothing}
    ${(person.roles ?? []).filter((role) => role in ROLES).map((role) => html`<span class="tag">${ROLES[role]}</span>`)}
    ${person.deactivated ? html`<span class="tag danger">Deactivated</span>` : nothing}
  `;
}
