import { LitElement } from 'lit';
import { StoreController } from '../base/store.js';

/**
 * The base of all components. They render into the document itself (no shadow roots): one set of style sheets, labels
 * and ids that work across components, and no second way to write a test.
 */
export class Element extends LitElement {
  /** What was taken from the page meanwhile is left alone: what it showed may be gone. */
  shouldUpdate() {
    return this.isConnected;
  }

  createRenderRoot() {
    return this;
  }

  /** Class fields hide Lit's accessors of the same names: hands their values over, so that both can be used. */
  connectedCallback() {
    for (const name of /** @type {typeof LitElement} */ (this.constructor).elementProperties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    super.connectedCallback();
  }

  /** @param {...import('../base/store.js').Store} stores @returns {StoreController} */
  watching(...stores) {
    return new StoreController(this, ...stores);
  }
}
