import { html, nothing } from 'lit';
import { path } from '../base/address.js';
import { api } from '../base/stores.js';
import { avatar } from '../parts/avatar.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { Loading } from '../parts/loading.js';
import '../parts/time.js';

/** What one has in common with somebody, and what they said lately where everybody reads. */
class Together extends Element {
  static properties = { profile: { attribute: false } };

  /** @type {Parley.Profile} */
  profile;
  #of = null;
  rooms = new Loading(this, async () => (this.profile ? api.get(path`/api/people/${this.profile.person.id}/common-rooms`) : undefined));
  said = new Loading(this, async () => (this.profile ? api.get(path`/api/people/${this.profile.person.id}/said`) : undefined));

  /** Asked anew for another person, not for each change of this one. */
  willUpdate() {
    const { id } = this.profile.person;
    if (this.#of !== null && this.#of !== id) {
      Object.assign(this.rooms, { value: undefined }).reload();
      Object.assign(this.said, { value: undefined }).reload();
    }
    this.#of = id;
  }

  render() {
    const { commonFriends, commonFriendCount } = this.profile;
    return html`
      ${commonFriendCount ? this.#part('Friends in common', commonFriendCount, this.#friends(commonFriends)) : nothing}
      ${this.rooms.show(({ rooms, total }) => (total ? this.#part('Rooms in common', total, this.#rooms(rooms)) : nothing), nothing)}
      ${this.said.show(({ messages }) => (messages.length ? this.#part('Said lately', '', this.#said(messages)) : nothing), nothing)}
    `;
  }

  #part(heading, count, content) {
    return html`<section class="profile-part" aria-label=${heading}><h2>${heading} <span class="muted">${count}</span></h2>${content}</section>`;
  }

  #friends(people) {
    return html`<ul class="chips" role="list">${people.map((person) => html`
      <li><a class="chip" href="/people/${encodeURIComponent(person.username)}">${avatar(person, 'small')}<span dir="auto">${person.name}</span></a></li>`)}</ul>`;
  }

  #rooms(rooms) {
    return html`<ul class="chips" role="list">${rooms.map(({ id, name }) => html`
      <li><a class="chip" href="/rooms/${encodeURIComponent(id)}">${icon('hash')}<span dir="auto">${name}</span></a></li>`)}</ul>`;
  }

  #said(messages) {
    return html`<ul class="said" role="list">${messages.map(({ conversation: room, roomName, number, at, excerpt }) => html`
      <li><a href="/rooms/${encodeURIComponent(room)}/${number}">
        <span class="said-where">${icon('hash')}${roomName} <span class="muted"><p-time at=${at}></p-time></span></span>
        <span class="said-what" dir="auto">${excerpt}</span></a></li>`)}</ul>`;
  }
}

customElements.define('p-together', Together);
