import { api } from '../../main/ui/base/stores.js';
import { Completions } from '../../main/ui/conversation/completions.js';
import { person } from './fakes.js';
import { assert, each, settled } from './testing.js';

/** A composer as far as its completions know it; it renders when the test says so. */
function composer({ members = [], direct = false } = {}) {
  const asked = [];
  api.get = (address) => (asked.push(address), Promise.resolve({ people: [] }));
  const host = {
    room: { people: { members }, conversation: direct ? {} : null },
    field: { value: '', selectionStart: 0, selectionEnd: 0 },
    addController() {},
    requestUpdate() {},
  };
  const completions = new Completions(/** @type {any} */ (host));
  const write = (value) => Object.assign(host.field, { value, selectionStart: value.length, selectionEnd: value.length });
  const type = async (value) => {
    write(value);
    await completions.look(/** @type {any} */ (host.field));
  };
  const come = async (...ids) => {
    host.room.people.members = ids.map((id) => person(id));
    completions.hostUpdated();
    await settled();
  };
  completions.hostUpdated();
  return { asked, completions, write, type, come, offered: () => completions.list.map(({ insert }) => insert) };
}

Deno.test('everybody of the room is offered for a bare @, and none of them chosen', async () => {
  const { completions, type, offered } = composer({ members: [person('ben'), person('eve')] });
  await type('@');
  assert.deepEqual([offered(), completions.at], [['@ben', '@eve'], -1]);
});

each('the members who come after an @', {
  'are offered': [['@', () => {}], ['@ben', '@eve']],
  'are offered where their names begin so': [['@e', () => {}], ['@eve']],
  'are not where something else is written by then': [['@', ({ write }) => write('@ and')], []],
  'are not once it was closed': [['@', ({ completions }) => completions.close()], []],
  'are not for a room': [['#be', () => {}], []],
  'are not where nothing is to be completed': [['', () => {}], []],
}, async ([text, meanwhile]) => {
  const all = composer();
  await all.type(text);
  meanwhile(all);
  await all.come('ben', 'eve');
  return all.offered();
});

Deno.test('a list that is offered stays when others come', async () => {
  const { completions, type, come, offered } = composer({ members: [person('ben')] });
  await type('@');
  completions.at = 0;
  await come('ben', 'eve');
  assert.deepEqual([offered(), completions.at], [['@ben'], 0]);
});

Deno.test('whom the site knows joins whom the room knows', async () => {
  const { asked, type, offered } = composer({ members: [person('ben')] });
  api.get = (address) => (asked.push(address), Promise.resolve({ people: [{ person: person('bea') }, { person: person('ben') }] }));
  await type('@be');
  assert.deepEqual([asked, offered()], [['/api/people?text=be&limit=8'], ['@ben', '@bea']]);
});

Deno.test('an answer that comes late offers nothing for another text', async () => {
  const { completions, write, offered } = composer();
  const answer = Promise.withResolvers();
  api.get = () => /** @type {Promise<any>} */ (answer.promise);
  write('@be');
  const looked = completions.look(/** @type {any} */ (completions.host.field));
  write('Something else');
  answer.resolve({ people: [{ person: person('ben') }] });
  await looked;
  assert.deepEqual(offered(), []);
});

each('a key is for the list', {
  'where somebody is chosen': [['@b', { key: 'Enter' }], true],
  'not where nothing is typed yet: it sends': [['@', { key: 'Enter' }], false],
  'where it chooses the next': [['@', { key: 'ArrowDown' }], true],
  'where it closes it': [['@', { key: 'Escape' }], true],
  'not where it breaks the line': [['@b', { key: 'Enter', shiftKey: true }], false],
  'not while an input method composes': [['@b', { key: 'Enter', isComposing: true }], false],
  'not where nothing is offered': [['@x', { key: 'Enter' }], false],
}, async ([text, key]) => {
  const { completions, type } = composer({ members: [person('ben'), person('bea')] });
  await type(text);
  completions.choose = () => true;
  return completions.key({ preventDefault() {}, stopPropagation() {}, ...key }, completions.host.field);
});

Deno.test('where nobody has come nothing is asked again', async () => {
  const { asked, completions, type } = composer();
  await type('@be');
  completions.hostUpdated();
  await settled();
  assert.equal(asked.length, 1);
});
