import { LitElement } from 'lit';
import { Watching } from '../store.js';

/**
 * The base of all components. They render into the document itself (no shadow roots): one set of style sheets, labels
 * and ids that work across components, and no second way to write a test.
 */
export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** @param {...import('../store.js').Store} stores @returns {Watching} */
  watching(...stores) {
    return new Watching(this, ...stores);
  }
}
