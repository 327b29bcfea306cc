import { fold } from '../base/folding.js';

/** How well letters fit a name: all in order, better at beginnings and together; null when they don't. */
function score(name, letters) {
  const text = fold(name);
  let at = -1;
  let sum = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at + 1);
    if (found < 0) return null;
    if (found === at + 1) sum += 3;
    if (found === 0 || '-_. '.includes(text[found - 1])) sum += 4;
    sum -= (found - at) / 10;
    at = found;
  }
  return sum - text.length / 100;
}

/** @template {{name: string}} T @param {T[]} list @param {string} text @returns {T[]} those that fit, best first */
export function rank(list, text) {
  const letters = [...fold(text)].filter((letter) => letter.trim());
  return list.map((one) => ({ one, fit: score(one.name, letters) })).filter(({ fit }) => fit !== null)
    .sort((a, b) => b.fit - a.fit).map(({ one }) => one);
}
