/** The names of some people, in a line. @param {{name: string}[]} people */
export function namesOf(people) {
  if (people.length === 0) return 'Only you';
  const names = people.map(({ name }) => name || 'Somebody').sort((a, b) => a.localeCompare(b));
  if (names.length <= 3) return names.join(', ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

/** What a direct conversation shows, with somebody as they are called and look now. @param {object | null} conversation */
export function renamedIn(conversation, person) {
  const now = (other) => (other.id === person.id ? person : other);
  const { people, last } = conversation ?? {};
  return people?.some(({ id }) => id === person.id)
    ? { ...conversation, people: people.map(now), last: last && { ...last, author: now(last.author) } }
    : conversation;
}
