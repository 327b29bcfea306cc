import { Element } from '../../parts/element.js';

/** The base of the tabs of a room's settings: each shows the room and tells when it changed it. */
export class RoomPart extends Element {
  static properties = { room: { attribute: false } };

  /** Asks the dialog to read the room anew; the conversation behind it hears of it by its own frame. */
  tellChanged() {
    this.dispatchEvent(new CustomEvent('room-changed', { bubbles: true }));
  }
}
