import { api, path } from './api.js';
import { whenPeopleChange } from './people-changes.js';
import { whenProfileChanges } from './profile-changes.js';
import { session } from './session.js';
import { Store } from './store.js';
import { siteNow } from './site-clock.js';

const NONE = { details: [], fields: [], pictures: [], status: null, hiddenFromSearch: false, readReceipts: true };

/** What one tells of oneself: for editing it, and for one's own face and status on every page. */
class MyProfile extends Store {
  /** Null until it is known. */
  profile = null;
  problem = null;
  #owner = null;
  #end = null;
  #over = 0;

  constructor() {
    super();
    session.watch(() => this.#follow());
    this.#follow();
  }

  get status() {
    return this.profile?.status ?? null;
  }

  detail(name) {
    return this.profile?.details.find(({ detail }) => detail === name) ?? { detail: name, text: '', visibleTo: 'EVERYONE' };
  }

  fields(kind) {
    return this.profile?.fields.filter((field) => field.kind === kind) ?? [];
  }

  picture(name) {
    return this.profile?.pictures.find(({ picture }) => picture === name) ?? null;
  }

  load = async () => {
    const owner = this.#owner;
    try {
      const profile = await api.get('/api/my/profile');
      if (owner === this.#owner) this.#take(profile);
    } catch (problem) {
      this.problem = problem;
      this.changed();
    }
  };

  /** What was sent is shown at once; the server's word follows as soon as it has spread. */
  async describe(detail, text, visibleTo) {
    await api.put(path`/api/my/profile/details/${detail}`, { text, visibleTo });
    const others = this.profile.details.filter((other) => other.detail !== detail);
    this.#take({ ...this.profile, details: text ? [...others, { detail, text, visibleTo }] : others });
  }

  async setField(field) {
    const { id, ...body } = field;
    await api.put(path`/api/my/profile/fields/${id}`, body);
    const known = this.profile.fields.some((other) => other.id === id);
    const fields = known ? this.profile.fields.map((other) => (other.id === id ? field : other)) : [...this.profile.fields, field];
    this.#take({ ...this.profile, fields });
  }

  async removeField(id) {
    await api.delete(path`/api/my/profile/fields/${id}`);
    this.#take({ ...this.profile, fields: this.profile.fields.filter((other) => other.id !== id) });
  }

  async arrange(fields) {
    this.#take({ ...this.profile, fields });
    await api.put('/api/my/profile/fields', { order: fields.map(({ id }) => id) });
  }

  async setStatus(status) {
    await (status ? api.put('/api/my/status', status) : api.delete('/api/my/status'));
    this.#take({ ...this.profile, status });
  }

  /** @param {'AVATAR' | 'COVER'} picture @param {string} source what was uploaded @param {{x: number, y: number, width: number}} crop */
  async setPicture(picture, source, crop) {
    const media = crypto.randomUUID();
    const visibleTo = this.picture(picture)?.visibleTo ?? 'EVERYONE';
    await api.put(path`/api/my/profile/pictures/${picture}`, { media, source, crop, visibleTo });
    this.#pictures(picture, { picture, media, visibleTo });
  }

  async showPictureTo(picture, visibleTo) {
    await api.put(path`/api/my/profile/pictures/${picture}/visibility`, { visibleTo });
    this.#pictures(picture, { ...this.picture(picture), visibleTo });
  }

  async removePicture(picture) {
    await api.delete(path`/api/my/profile/pictures/${picture}`);
    this.#pictures(picture);
  }

  async setPrivacy({ hiddenFromSearch, readReceipts }) {
    await api.put('/api/my/privacy', { hiddenFromSearch, readReceipts });
    this.#take({ ...this.profile, hiddenFromSearch, readReceipts });
  }

  #pictures(picture, now) {
    const others = this.profile.pictures.filter((other) => other.picture !== picture);
    this.#take({ ...this.profile, pictures: now ? [...others, now] : others });
  }

  #follow() {
    const owner = session.account?.id ?? null;
    if (owner === this.#owner) return this.#show();
    this.#owner = owner;
    this.#end?.();
    this.profile = null;
    if (!owner) return;
    this.load();
    // After everybody else has heard of it: the socket may be begun anew for this person.
    queueMicrotask(() => (this.#end = owner === this.#owner ? this.#listen(owner) : null));
  }

  #listen(owner) {
    const ends = [
      whenProfileChanges(owner, this.load),
      whenPeopleChange(({ id, name }) => id === owner && session.update({ name })),
    ];
    return () => ends.forEach((end) => end());
  }

  #take(profile) {
    this.profile = { ...NONE, ...profile };
    this.problem = null;
    this.#endStatus();
    this.#show();
    this.changed();
  }

  /** A status is over at its instant, whether or not anybody says so. */
  #endStatus() {
    clearTimeout(this.#over);
    const { status } = this.profile;
    if (!status?.until) return;
    const left = Date.parse(status.until) - siteNow();
    if (left <= 0) this.profile.status = null;
    else this.#over = setTimeout(() => this.#take(this.profile), Math.min(left + 50, 2 ** 31 - 1));
  }

  /** One's own account wears the same face as those of others. */
  #show() {
    if (!this.profile || !session.account) return;
    const avatar = this.picture('AVATAR')?.media ?? null;
    if ((session.account.avatar ?? null) !== avatar) session.update({ avatar });
  }
}

export const myProfile = new MyProfile();
