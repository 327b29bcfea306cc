import { html } from 'lit';
import { session } from '../base/stores.js';
import '../media/room-media.js';
import { Element } from '../parts/element.js';
import { icon } from '../parts/icons.js';
import { tabs } from '../parts/tabs.js';
import { attempt } from '../parts/toast.js';

/** What stands beside a conversation: extend it, give `label` and `about()`. */
export class DetailsPane extends Element {
  static properties = { room: { attribute: false }, screen: { attribute: false }, tab: { state: true } };

  /** @type {Parley.RoomStore} */
  room;
  /** @type {Parley.ChatScreen} */
  screen;
  /** What the pane is, for who does not see it. */
  label = '';
  tab = 'about';
  #watching = this.watching();

  /** @returns {unknown} */
  about() {
    return null;
  }

  willUpdate() {
    this.#watching.of(this.room, session);
  }

  render() {
    const { room } = this;
    return html`
      <aside class="details-pane" aria-label=${this.label}>
        <div class="details-head"><h2 dir="auto">${room.title}</h2>
          <button class="icon-button" type="button" aria-label="Close details" @click=${() => this.screen.toggleDetails(false)}>${icon('close')}</button></div>
        <div class="details-scroll">${tabs(
          { id: 'details', label: 'Details', tabs: { about: 'About', media: 'Media' }, chosen: this.tab, choose: (tab) => (this.tab = tab) },
          this.tab === 'media' ? html`<p-room-media .room=${room}></p-room-media>` : this.about())}
        </div>
      </aside>`;
  }
}

/** A button that something is switched by for oneself. */
export const toggle = (drawing, label, on, act) => html`
  <button class="button small" type="button" aria-pressed=${String(on)} @click=${() => attempt(act)}>${icon(drawing)}${label}</button>`;

/** Whether one wants to hear of a room. */
export const muteButton = (room) =>
  toggle('mute', room.mutedForMe ? 'Unmute' : 'Mute', room.mutedForMe, () => room.settle('mute', !room.mutedForMe));
