import { html } from 'lit';
import { session } from '../base/stores.js';

/** The sign of the site, and the way home. */
export const brand = () => html`
  <a class="brand" href="/"><img src="/favicon.svg" alt="" width="28" height="28" /><span>${session.site.name}</span></a>
`;
