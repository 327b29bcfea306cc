import { html, nothing } from 'lit';
import { session } from '../base/stores.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { frame, trail } from './stores.js';

/** On a phone, where the way up is not in sight: one step back in the place one is in. */
class Back extends Element {
  constructor() {
    super();
    this.watching(frame, trail, session);
  }

  render() {
    if (!frame.phone || !session.signedIn || !trail.back) return nothing;
    return html`<a class="icon-button back" href=${trail.back} aria-label="Back">${icon('back')}</a>`;
  }
}

customElements.define('p-back', Back);
