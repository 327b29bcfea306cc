/**
 * The number of the last message that is on the screen: its end is, or so much of it as fits.
 *
 * @param {Element} scroller @param {HTMLElement[]} articles in their order
 * @returns {number | undefined} nothing where only messages on their way are
 */
export function lastSeen(scroller, articles) {
  const { top, bottom, height } = scroller.getBoundingClientRect();
  const seen = articles.findLast((article) => {
    const at = article.getBoundingClientRect();
    return article.dataset.number && (at.bottom <= bottom + 8 || at.top < top + height / 3);
  });
  return seen && Number(seen.dataset.number);
}
