import { Store } from './store.js';

/** Whether the site answered when it was last asked something: a network may let that through and no socket. */
export class Reach extends Store {
  answered = true;

  /** @param {boolean} answered */
  noticed(answered) {
    if (answered === this.answered) return;
    this.answered = answered;
    this.changed();
  }
}
