import { html, nothing } from 'lit';
import { path, query } from '../base/address.js';
import { api, session } from '../base/stores.js';
import { confirmed } from '../parts/dialog.js';
import { icon } from '../parts/icons.js';
import { Loading, skeleton } from '../parts/loading.js';
import { openMenu } from '../parts/menu.js';
import { Page } from '../parts/page.js';
import { date } from '../parts/time.js';
import { attempt, toast } from '../parts/toast.js';
import { personLine } from '../people/person-line.js';
import { roleName, roleTags } from '../people/role-tags.js';

const AT_ONCE = 50;
const ROLES = ['MODERATOR', 'AUDITOR', 'ADMIN'];

/** Everybody who has an account: what they may do on the whole site, and whether they may come in at all. */
class Admin extends Page {
  static properties = { ...Page.properties, text: { state: true } };

  heading = 'People and roles';
  text = '';
  more = false;
  people = new Loading(this, () => this.#page(''));

  content() {
    return html`
      <search class="filters">
        <label class="search">
          <span class="visually-hidden">Search by name or username</span>
          ${icon('search')}
          <input class="input" type="search" dir="auto" placeholder="Search by name or username" autocomplete="off" .value=${this.text} @input=${this.#typed} />
        </label>
      </search>
      ${this.people.show((people) => this.#list(people), skeleton(8))}
    `;
  }

  #list(people) {
    if (!people.length) return html`<p class="empty">Nobody of that name.</p>`;
    return html`
      <ul class="lines padded" role="list">${people.map((person) => html`<li>${this.#line(person)}</li>`)}</ul>
      ${this.more ? html`<p class="actions centre"><button class="button" type="button" @click=${() => this.#next()}>Show more</button></p>` : nothing}
    `;
  }

  #line(person) {
    return personLine(
      person,
      html`
        <button class="icon-button" type="button" aria-haspopup="menu" aria-label="What to do about ${person.name}" @click=${(event) => this.#menu(event.currentTarget, person)}>${icon('more')}</button>
      `,
      html`<p class="muted">Since ${date(person.registeredAt)} ${roleTags(person)}</p>`,
    );
  }

  #menu(anchor, person) {
    const roles = ROLES.map((role) => {
      const has = person.roles.includes(role);
      return { label: roleName(role), checked: has, act: () => this.#role(person, role, has) };
    });
    const activity = person.deactivated
      ? { label: 'Reactivate the account', icon: 'retry', act: () => this.#reactivate(person) }
      : { label: 'Deactivate the account…', icon: 'mute', danger: true, act: () => this.#deactivate(person) };
    const factor = { label: 'Remove the second step…', icon: 'shield', act: () => this.#removeSecondFactor(person) };
    const sessions = { label: 'Sign out everywhere…', icon: 'door', act: () => this.#endSessions(person) };
    openMenu(anchor, [...roles, '-', sessions, factor, activity], { label: person.name, end: true });
  }

  #typed = (event) => {
    this.text = event.target.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.people.reload(), 200);
  };

  async #page(after) {
    const text = this.text.trim().replace(/^@/, '');
    if (text) return this.#search(text);
    const { people } = await api.get(`/api/admin/people${query({ after, limit: AT_ONCE })}`);
    this.more = people.length === AT_ONCE;
    return people;
  }

  /** Whoever hides from searches, or is deactivated, is still found by the whole username. */
  async #search(text) {
    this.more = false;
    const [{ people }, exact] = await Promise.all([
      api.get(`/api/people${query({ text, limit: AT_ONCE })}`),
      api.get(path`/api/people/by-username/${text}`).catch(() => null),
    ]);
    const found = people.map(({ person }) => person);
    return exact ? [exact, ...found.filter(({ id }) => id !== exact.id)] : found;
  }

  async #next() {
    await attempt(async () => {
      this.people.value = [...this.people.value, ...(await this.#page(this.people.value.at(-1).id))];
    });
    this.requestUpdate();
  }

  async #role(person, role, has) {
    if (has && person.id === session.account.id && role === 'ADMIN') {
      if (
        !(await confirmed({
          heading: 'Give up administration?',
          text: 'Another administrator must give it back to you.',
          action: 'Give it up',
          danger: true,
        }))
      ) return;
    }
    const done = await attempt(() => (has ? api.delete : api.put)(path`/api/admin/people/${person.id}/roles/${role}`));
    if (!done) return;
    this.#become(person, { roles: has ? person.roles.filter((other) => other !== role) : [...person.roles, role] });
    if (person.id === session.account.id) session.load();
  }

  async #deactivate(person) {
    const text = 'They are signed out everywhere and can’t come in any more. What they wrote stays.';
    if (!(await confirmed({ heading: html`Deactivate <bdi>${person.name}</bdi>?`, text, action: 'Deactivate', danger: true }))) return;
    if (await attempt(() => api.put(path`/api/admin/people/${person.id}/deactivation`))) this.#become(person, { deactivated: true });
  }

  async #endSessions(person) {
    const text = 'All their devices are signed out at once. They can sign in again.';
    if (!(await confirmed({ heading: html`Sign <bdi>${person.name}</bdi> out everywhere?`, text, action: 'Sign out' }))) return;
    if (await attempt(() => api.delete(path`/api/admin/people/${person.id}/sessions`))) toast(`${person.name} is signed out.`);
  }

  /** For somebody who has lost phone and recovery codes. */
  async #removeSecondFactor(person) {
    const text = 'Their password alone signs them in then. Make sure that it is they who ask. It is recorded, and they get a mail.';
    if (!(await confirmed({ heading: html`Remove the second step of <bdi>${person.name}</bdi>?`, text, action: 'Remove', danger: true }))) {
      return;
    }
    if (await attempt(() => api.delete(path`/api/admin/people/${person.id}/second-factor`))) {
      toast(`${person.name} signs in without a code now.`);
    }
  }

  async #reactivate(person) {
    if (!(await attempt(() => api.delete(path`/api/admin/people/${person.id}/deactivation`)))) return;
    this.#become(person, { deactivated: false });
    toast(html`<bdi>${person.name}</bdi> may sign in again.`);
  }

  #become(person, state) {
    Object.assign(person, state);
    this.requestUpdate();
  }
}

customElements.define('p-admin', Admin);
