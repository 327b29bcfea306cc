import { html } from 'lit';
import { Problem } from '../base/problem.js';
import { api, router, session } from '../base/stores.js';
import { icon } from '../parts/icons.js';
import { Entrance } from './entrance.js';

/** Opened by the link in the mail: confirms the address. */
class Verify extends Entrance {
  static properties = { outcome: { state: true }, problem: { state: true } };

  heading = 'Confirm your mail address';

  connectedCallback() {
    super.connectedCallback();
    this.#verify();
  }

  content() {
    if (this.problem) return this.#failed();
    return html`
      <div role="status" class="outcome">
        ${this.outcome ? html`<span class="emblem good">${icon('check')}</span><p>Thank you. Your mail address is confirmed.</p>` : html`<p>One moment…</p>`}
      </div>
      ${this.outcome ? html`<p class="form-foot"><a class="button primary" href="/">${session.signedIn ? 'Go to the rooms' : 'Go on'}</a></p>` : ''}
    `;
  }

  #failed() {
    return html`
      <p class="notice danger" role="alert">${this.problem.detail}</p>
      <p class="form-foot">
        ${this.problem.passing
          ? html`<button class="button primary" type="button" @click=${() => this.#verify()}>Try again</button>`
          : html`<a class="button primary" href="/settings/mail">Ask for a new link</a>`}
        <a href="/">Go home</a>
      </p>
    `;
  }

  async #verify() {
    this.problem = null;
    try {
      await api.post('/api/email-verifications', { token: router.query.get('token') ?? '' });
      this.outcome = 'verified';
      await session.load();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.problem = problem;
    }
  }
}

customElements.define('p-verify', Verify);
