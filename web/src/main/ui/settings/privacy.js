import { html } from 'lit';
import { Element } from '../parts/element.js';
import { failure, skeleton } from '../parts/loading.js';
import { attempt } from '../parts/toast.js';
import { myProfile } from '../profile/stores.js';

/** What others may find out. Each choice holds at once. */
class PrivacySettings extends Element {
  constructor() {
    super();
    this.watching(myProfile);
  }

  render() {
    const { profile, problem } = myProfile;
    if (!profile) return problem ? failure(problem, myProfile.load) : html`<div class="waiting" aria-busy="true">${skeleton(2)}</div>`;
    return html`
      <p class="muted">Who sees which part of your profile is chosen beside each part. Nobody ever sees your mail address.</p>
      ${this.#choice('hiddenFromSearch', true, 'People find me by my name',
        'Otherwise only your friends find you by searching. What you write in rooms bears your name all the same.')}
      ${this.#choice('readReceipts', false, 'Others see what I have read',
        'In private conversations. Otherwise you don’t see it of others either.')}
    `;
  }

  /** @param {boolean} inverse whether ticking it means no */
  #choice(name, inverse, label, hint) {
    const { profile } = myProfile;
    return html`
      <label class="check">
        <input type="checkbox" name=${name} .checked=${profile[name] !== inverse}
          @change=${({ target }) => attempt(() => myProfile.setPrivacy({ ...profile, [name]: target.checked !== inverse })).then(() => this.requestUpdate())} />
        <span>${label}<span class="hint">${hint}</span></span>
      </label>
    `;
  }
}

customElements.define('p-privacy-settings', PrivacySettings);
