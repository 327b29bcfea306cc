/**
 * Where a key leads in groups of emoji that stand in rows: arithmetic on numbers.
 *
 * @param {KeyboardEvent} event
 * @param {{counts: number[], columns: number, page: number}} grid how many each group has, and how many rows are seen
 * @param {number} at of all groups together
 * @returns {number | undefined} -1 is above all of them; none for another key
 */
export function moved({ key, ctrlKey, metaKey, altKey, shiftKey }, { counts, columns, page }, at) {
  if (metaKey || altKey || shiftKey) return undefined;
  const last = counts.reduce((sum, count) => sum + count, 0) - 1;
  if (ctrlKey) return { Home: 0, End: last }[key];
  const rows = rowsOf(counts, columns);
  const row = rows.findIndex(({ to }) => at <= to);
  const inRow = (other) => {
    const { from, to } = rows[Math.max(0, Math.min(other, rows.length - 1))];
    return Math.min(from + at - rows[row].from, to);
  };
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'ArrowDown':
      return inRow(row + 1);
    case 'ArrowUp':
      return row ? inRow(row - 1) : -1;
    case 'PageDown':
      return inRow(row + page);
    case 'PageUp':
      return inRow(row - page);
    case 'Home':
      return rows[row].from;
    case 'End':
      return rows[row].to;
    default:
      return undefined;
  }
}

function rowsOf(counts, columns) {
  const rows = [];
  let first = 0;
  for (const count of counts) {
    for (let from = first; from < first + count; from += columns) rows.push({ from, to: Math.min(from + columns, first + count) - 1 });
    first += count;
  }
  return rows;
}
