import { Element } from '../../parts/element.js';

/** The base of the tabs of a room's settings: each shows the room and tells when it changed it. */
export class RoomPart extends Element {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { room: { attribute: false } };

  /** @type {Parley.Room} */
  room;

  /**
   * Lets the dialog know what was done. It is not read anew: the answer could be older than the change, which the
   * conversation behind it hears of by its own frame.
   *
   * @param {object} changes those fields of the room that are different now
   */
  tellChanged(changes) {
    this.dispatchEvent(new CustomEvent('room-changed', { bubbles: true, detail: changes }));
  }
}
