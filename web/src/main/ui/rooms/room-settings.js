import { html } from 'lit';
import { Dialog, openDialog } from '../parts/dialog.js';
import { tabs } from '../parts/tabs.js';
import './settings/about.js';
import './settings/moderators.js';
import './settings/rules.js';
import './settings/sanctions.js';
import { ownsRoom } from './rights.js';

const FOR_OWNERS = { about: 'About', rules: 'Rules', moderators: 'Moderators', sanctions: 'Mutes and bans' };
const FOR_MODERATORS = { sanctions: 'Mutes and bans' };

/** All that owners and moderators can change of a room, on tabs. */
class RoomSettings extends Dialog {
  static properties = { room: { attribute: false }, tab: { state: true } };

  /** @type {Parley.Room} */
  room;
  /** @type {string} */
  tab;
  size = 'wide';

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('room-changed', ({ detail }) => (this.room = { ...this.room, ...detail }));
  }

  willUpdate() {
    this.heading = html`#<bdi>${this.room.name}</bdi>`;
    if (!(this.tab in this.#tabs)) this.tab = Object.keys(this.#tabs)[0];
  }

  updated() {
    this.querySelector('[role="tab"][aria-selected="true"]').scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  body() {
    return tabs(
      { id: 'room-settings', label: 'Room settings', tabs: this.#tabs, chosen: this.tab, choose: (tab) => (this.tab = tab) },
      this.#panel(),
    );
  }

  get #tabs() {
    return ownsRoom(this.room) ? FOR_OWNERS : FOR_MODERATORS;
  }

  #panel() {
    switch (this.tab) {
      case 'about':
        return html`<p-room-about .room=${this.room}></p-room-about>`;
      case 'rules':
        return html`<p-room-rules .room=${this.room}></p-room-rules>`;
      case 'moderators':
        return html`<p-room-moderators .room=${this.room}></p-room-moderators>`;
      default:
        return html`<p-room-sanctions .room=${this.room}></p-room-sanctions>`;
    }
  }
}

customElements.define('p-room-settings', RoomSettings);

/** @param {object} room @param {'about' | 'rules' | 'moderators' | 'sanctions'} [tab] */
export const roomSettings = (room, tab = 'about') => openDialog('p-room-settings', { room, tab });
