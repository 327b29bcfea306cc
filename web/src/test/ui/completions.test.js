import { api } from '../../main/ui/base/stores.js';
import { Completions } from '../../main/ui/conversation/completions.js';
import { person } from './fakes.js';
import { assert, each, settled } from './testing.js';

/** A composer as far as its completions know it; it renders when the test says so. */
function composer({ members = [], direct = false } = {}) {
  const asked = [];
  api.get = (address) => (asked.push(address), Promise.resolve({ people: [] }));
  const host = {
    room: { people: { members }, conversation: direct ? {} : null }, field: { value: '', selectionStart: 0, selectionEnd: 0 },
    addController() {}, requestUpdate() {},
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

Deno.test('where nobody has come nothing is asked again', async () => {
  const { asked, completions, type } = composer();
  await type('@be');
  completions.hostUpdated();
  await settled();
  assert.equal(asked.length, 1);
});
