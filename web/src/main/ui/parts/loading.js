import { html, nothing } from 'lit';
import { Again } from '../base/again.js';
import { Problem } from '../base/problem.js';
import { icon } from './icons.js';

/**
 * A Lit controller for what a page must ask first: waiting, there, or refused with a way to try again. What may succeed
 * later is asked again by itself, and what was there stays meanwhile.
 */
export class Loading {
  value;
  problem = null;
  #asked = 0;
  #again = new Again();

  /** @param {import('lit').LitElement} host @param {() => Promise<unknown>} ask */
  constructor(host, ask) {
    this.host = host;
    this.ask = ask;
    host.addController(this);
  }

  hostConnected() {
    this.reload();
  }

  /** Asks (again); what was there stays until the answer comes. */
  reload = async () => {
    const asked = ++this.#asked;
    try {
      const value = await this.ask();
      if (asked === this.#asked) Object.assign(this, { value, problem: null });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (asked === this.#asked) this.#failed(problem);
    }
    this.host.requestUpdate();
  };

  #failed(problem) {
    this.problem = problem;
    this.#again.after(problem, () => this.host.isConnected && this.reload());
  }

  /** @param {(value: any) => unknown} ready @param {unknown} [waiting] what keeps the place */
  show(ready, waiting = skeleton()) {
    if (this.problem && this.value !== undefined && this.problem.passing) return [notUpToDate(this.problem), ready(this.value)];
    if (this.problem) return failure(this.problem, this.reload);
    return this.value === undefined ? html`<div class="waiting" aria-busy="true">${waiting}</div>` : ready(this.value);
  }
}

/** Keeps the place of some lines that are on their way; appears only if they take long. */
export const skeleton = (lines = 4) =>
  html`<div class="skeletons" aria-label="Loading" role="status">${Array.from({ length: lines }, () => html`<span class="skeleton"></span>`)}</div>`;

const notUpToDate = (problem) => html`<p class="notice warning" role="status">This is no longer up to date: ${problem.detail}</p>`;

/** @param {Problem} problem @param {() => void} again */
export function failure(problem, again) {
  return html`
    <div class="failure" role="alert">
      ${icon(problem.status === 0 ? 'wifi-off' : 'warning')}
      <p>${problem.detail}</p>
      ${problem.status === 404 || problem.status === 403
        ? nothing
        : html`<button class="button" type="button" @click=${again}>${icon('retry')} Try again</button>`}
    </div>
  `;
}
