import { html, nothing } from 'lit';
import { icon } from '../../parts/icons.js';
import '../../parts/time.js';

const ROLES = { command: 'Commands', query: 'Read models', web: 'Web' };

/** One process, and what it does for the site. */
export const nodeLine = ({ name, roles, version, since, sockets }) => html`
  <li class="line">
    <span class="line-icon">${icon('monitor')}</span>
    <div class="what">
      <p class="name">${name}</p>
      <p class="muted">Version ${version} · started <p-time at=${since}></p-time>${sockets === null ? nothing : html` · ${sockets.toLocaleString()} ${sockets === 1 ? 'open browser' : 'open browsers'}`}</p>
    </div>
    <span class="tags">${roles.map((role) => html`<span class="tag">${ROLES[role] ?? role}</span>`)}</span>
  </li>
`;
