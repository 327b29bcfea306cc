import { api } from '../../main/ui/base/stores.js';
import { completions } from '../../main/ui/conversation/completions.js';
import { rooms } from '../../main/ui/conversation/stores.js';
import { person } from './fakes.js';
import { assert, each, settled, withClock } from './testing.js';

/** A composer as far as its completions know it; it renders when the test says so. */
function composer({ members = [], direct = false, found = [] } = {}) {
  const asked = [];
  api.get = (address) => (asked.push(address), Promise.resolve({ people: found.map((id) => ({ person: person(id) })) }));
  const host = {
    room: { people: { members }, conversation: direct ? {} : null },
    addController() {},
    requestUpdate() {},
    querySelector: () => null,
  };
  const field = /** @type {any} */ ({ addEventListener() {}, setAttribute() {}, removeAttribute() {} });
  const suggestions = completions(/** @type {any} */ (host));
  const write = (value) => Object.assign(field, { value, selectionStart: value.length, selectionEnd: value.length });
  const type = (value) => {
    write(value);
    suggestions.look();
  };
  const come = (...ids) => {
    host.room.people.members = ids.map((id) => person(id));
    suggestions.hostUpdated();
  };
  write('');
  suggestions.attach(field);
  return { asked, suggestions, write, type, come, offered: () => suggestions.list.map(({ id }) => id) };
}

Deno.test('everybody of the room is offered for a bare @, and none of them chosen', () => {
  const { suggestions, type, offered } = composer({ members: [person('ben'), person('eve')] });
  type('@');
  assert.deepEqual([offered(), suggestions.at], [['@ben', '@eve'], -1]);
});

each('the members who come after an @', {
  'are offered': [['@', () => {}], ['@ben', '@eve']],
  'are offered where their names begin so': [['@e', () => {}], ['@eve']],
  'are not where something else is written by then': [['@', ({ write }) => write('@ and')], []],
  'are not once it was closed': [['@', ({ suggestions }) => suggestions.close()], []],
  'are not for a room': [['#be', () => {}], []],
  'are not where nothing is to be completed': [['', () => {}], []],
}, async ([text, meanwhile]) => {
  const all = composer();
  await withClock(() => {
    all.type(text);
    meanwhile(all);
    all.come('ben', 'eve');
  });
  return all.offered();
});

each('rooms are offered after a #', {
  'by how their names begin': ['#te', ['#tea-time']],
  'by a later word of them': ['#time', ['#tea-time']],
  'without accents': ['#lodz', ['#łódź']],
  'not by the middle of a word': ['#ea', []],
}, async (text) => {
  const { type, offered } = composer();
  const joined = ['tea-time', 'łódź'].map((name) => ({ name, room: { topic: '' } }));
  Object.defineProperty(rooms, 'joined', { configurable: true, value: joined });
  await withClock(() => type(text));
  Reflect.deleteProperty(rooms, 'joined');
  return offered();
});

Deno.test('a list that is offered stays when others come', () => {
  const { type, come, offered } = composer({ members: [person('ben')] });
  type('@');
  come('ben', 'eve');
  assert.deepEqual(offered(), ['@ben']);
});

each('whom the site knows', {
  'joins whom the room knows': [[{}, '@be'], [['/api/people?text=be&limit=8'], ['@ben', '@bea']]],
  'is not asked for before a letter is typed': [[{}, '@'], [[], ['@ben']]],
  'is not asked for in a direct conversation': [[{ direct: true }, '@be'], [[], ['@ben']]],
  'is not asked for where a room is named': [[{}, '#be'], [[], []]],
}, async ([about, text]) => {
  const all = composer({ members: [person('ben')], found: ['bea', 'ben'], ...about });
  await withClock(async ({ pass }) => {
    all.type(text);
    pass(150);
    await settled();
  });
  return [all.asked, all.offered()];
});
