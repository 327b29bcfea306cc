import { path } from '../base/address.js';
import { Store } from '../base/store.js';

const NONE = { details: [], fields: [], pictures: [], status: null, hiddenFromSearch: false, readReceipts: true };

/** A status that ends at an instant is still there at that. */
const MOMENT = 50;

/** What one tells of oneself: for editing it, and for one's own face and status on every page. */
export class MyProfile extends Store {
  /** Null until it is known. */
  profile = null;
  problem = null;
  #api;
  #session;
  #clock;
  #peopleChanges;
  #profileChanges;
  #owner = null;
  #end = null;
  #giveUp = () => {};

  /**
   * @param {{api: import('../base/api.js').Api, session: import('../base/session.js').Session, clock: import('../base/site-clock.js').SiteClock,
   *     peopleChanges: import('../live/people-changes.js').PeopleChanges,
   *     profileChanges: import('../live/profile-changes.js').ProfileChanges}} site
   */
  constructor({ api, session, clock, peopleChanges, profileChanges }) {
    super();
    this.#api = api;
    this.#session = session;
    this.#clock = clock;
    this.#peopleChanges = peopleChanges;
    this.#profileChanges = profileChanges;
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
      const profile = await this.#api.get('/api/my/profile');
      if (owner === this.#owner) this.#take(profile);
    } catch (problem) {
      this.problem = problem;
      this.changed();
    }
  };

  /** What was sent is shown at once; the server's word follows as soon as it has spread. */
  async describe(detail, text, visibleTo) {
    await this.#api.put(path`/api/my/profile/details/${detail}`, { text, visibleTo });
    const others = this.profile.details.filter((other) => other.detail !== detail);
    this.#take({ ...this.profile, details: text ? [...others, { detail, text, visibleTo }] : others });
  }

  async setField(field) {
    const { id, ...body } = field;
    await this.#api.put(path`/api/my/profile/fields/${id}`, body);
    const known = this.profile.fields.some((other) => other.id === id);
    const fields = known ? this.profile.fields.map((other) => (other.id === id ? field : other)) : [...this.profile.fields, field];
    this.#take({ ...this.profile, fields });
  }

  async removeField(id) {
    await this.#api.delete(path`/api/my/profile/fields/${id}`);
    this.#take({ ...this.profile, fields: this.profile.fields.filter((other) => other.id !== id) });
  }

  async arrange(fields) {
    this.#take({ ...this.profile, fields });
    await this.#api.put('/api/my/profile/fields', { order: fields.map(({ id }) => id) });
  }

  async setStatus(status) {
    await (status ? this.#api.put('/api/my/status', status) : this.#api.delete('/api/my/status'));
    this.#take({ ...this.profile, status });
  }

  /** @param {'AVATAR' | 'COVER'} picture @param {string} source what was uploaded @param {{x: number, y: number, width: number}} crop */
  async setPicture(picture, source, crop) {
    const media = crypto.randomUUID();
    const visibleTo = this.picture(picture)?.visibleTo ?? 'EVERYONE';
    await this.#api.put(path`/api/my/profile/pictures/${picture}`, { media, source, crop, visibleTo });
    this.#pictures(picture, { picture, media, visibleTo });
  }

  async showPictureTo(picture, visibleTo) {
    await this.#api.put(path`/api/my/profile/pictures/${picture}/visibility`, { visibleTo });
    this.#pictures(picture, { ...this.picture(picture), visibleTo });
  }

  async removePicture(picture) {
    await this.#api.delete(path`/api/my/profile/pictures/${picture}`);
    this.#pictures(picture);
  }

  async setPrivacy({ hiddenFromSearch, readReceipts }) {
    await this.#api.put('/api/my/privacy', { hiddenFromSearch, readReceipts });
    this.#take({ ...this.profile, hiddenFromSearch, readReceipts });
  }

  #pictures(picture, now) {
    const others = this.profile.pictures.filter((other) => other.picture !== picture);
    this.#take({ ...this.profile, pictures: now ? [...others, now] : others });
  }

  #follow() {
    const owner = this.#session.account?.id ?? null;
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
      this.#profileChanges.watch(owner, this.load),
      this.#peopleChanges.watch(({ id, name }) => id === owner && this.#session.update({ name })),
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
    this.#giveUp();
    const { status } = this.profile;
    if (!status?.until) return;
    const end = Date.parse(status.until);
    if (end <= this.#clock.now()) this.profile.status = null;
    else this.#giveUp = this.#clock.at(end + MOMENT, () => this.#take(this.profile));
  }

  /** One's own account wears the same face as those of others. */
  #show() {
    if (!this.profile || !this.#session.account) return;
    const avatar = this.picture('AVATAR')?.media ?? null;
    if ((this.#session.account.avatar ?? null) !== avatar) this.#session.update({ avatar });
  }
}
