import { html, nothing } from 'lit';
import { path } from '../base/address.js';
import { api } from '../base/stores.js';
import { confirmed } from '../parts/dialog.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { Loading, skeleton } from '../parts/loading.js';
import { full, relative } from '../parts/time.js';
import { attempt, toast } from '../parts/toast.js';

const HANDHELD = /Android|iPhone|iPad/;

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Where one is signed in, to sign out from afar. */
class SessionSettings extends Element {
  sessions = new Loading(this, async () => (await api.get('/api/account/sessions')).sessions);

  render() {
    return html`
      <p class="muted">You are signed in here. Sign out what you don’t know, and <a href="/settings/password">change your password</a> then. <a href="/settings/activity">What was done to your account</a></p>
      ${this.sessions.show((sessions) => this.#list(sessions), skeleton(2))}
    `;
  }

  #list(sessions) {
    const others = sessions.filter(({ current }) => !current);
    const sorted = [...sessions.filter(({ current }) => current), ...others];
    return html`
      <ul class="lines" role="list">${sorted.map((session) => this.#line(session))}</ul>
      ${others.length ? html`<p class="actions"><button class="button" type="button" @click=${() => this.#endAll(others.length)}>Sign out all others…</button></p>` : nothing}
    `;
  }

  #line({ id, current, device, address, signedInAt, lastSeenAt }) {
    const name = capital(device);
    return html`
      <li class="line">
        <span class="line-icon">${icon(HANDHELD.test(device) ? 'phone' : 'monitor')}</span>
        <div class="what">
          <p class="name">${name} ${current ? html`<span class="tag accent">This device</span>` : nothing}</p>
          <p class="muted">${address ? html`${address} · ` : nothing}signed in <span title=${full(signedInAt)}>${relative(signedInAt)}</span>${current ? nothing : html` · seen <span title=${full(lastSeenAt)}>${relative(lastSeenAt)}</span>`}</p>
        </div>
        ${current ? nothing : html`<button class="button small" type="button" aria-label="Sign out ${name}" @click=${() => this.#end(id, name)}>Sign out</button>`}
      </li>
    `;
  }

  async #end(id, name) {
    if (!(await attempt(() => api.delete(path`/api/account/sessions/${id}`)))) return;
    toast(`${name} is signed out.`);
    this.sessions.reload();
  }

  async #endAll(count) {
    const text = count === 1 ? 'One other device is signed out at once.' : `${count} other devices are signed out at once.`;
    if (!(await confirmed({ heading: 'Sign out all others?', text, action: 'Sign out all others' }))) return;
    if (await attempt(() => api.delete('/api/account/sessions'))) this.sessions.reload();
  }
}

customElements.define('p-session-settings', SessionSettings);
