import { html, nothing } from 'lit';
import './friend-actions.js';
import { personLine } from './person-line.js';

/** A person in a list of friends, requests or blocks, with what can be done about them. @param {Parley.Person} person @param {Shown} [below] */
export const relatedPersonLine = (person, below = nothing) =>
  personLine(person, html`<p-friend-actions .person=${person}></p-friend-actions>`, below);

/** What was written with a request: plain text, kept apart from ours. */
export const note = (text) => (text ? html`<p class="note-text"><bdi>${text}</bdi></p>` : nothing);
