/**
 * Tells whoever shows the cards of people that the link to one was pressed, by the event `person-pressed`.
 *
 * @param {MouseEvent} event on the link, or inside it
 * @param {object} [person] who it is, where that is known
 * @param {object} [room] where this happens
 */
export function pressed(event, person, room) {
  event.target.dispatchEvent(new CustomEvent('person-pressed', { bubbles: true, detail: { event, person, room } }));
}
