import { Kept } from '../../main/ui/base/kept.js';
import { Preferences } from '../../main/ui/base/preferences.js';
import { Reach } from '../../main/ui/base/reach.js';
import { SiteClock } from '../../main/ui/base/site-clock.js';
import { ThemeChoice } from '../../main/ui/base/theme-choice.js';
import { fakeSite } from './fakes.js';
import { assert, each, withClock } from './testing.js';

function device() {
  const site = fakeSite();
  const root = /** @type {any} */ ({ dataset: {} });
  return { ...site, root, kept: new Kept(site) };
}

Deno.test('what is kept on a device is kept for each person by themselves', () => {
  const { kept, session, storage } = device();
  kept.set('room', 'beans');
  assert.equal(storage.getItem('parley.room.ana'), 'beans');
  session.becomes('ben');
  assert.equal(kept.get('room'), null);
  session.becomes('ana');
  assert.equal(kept.get('room'), 'beans');
  kept.remove('room');
  assert.equal(kept.get('room'), null);
});

Deno.test('where a device keeps nothing more, what was kept stays', () => {
  const { kept, storage } = device();
  kept.set('room', 'beans');
  storage.isFull = true;
  kept.set('room', 'soup');
  assert.equal(kept.get('room'), 'beans');
});

Deno.test('a preference is the usual one until another is chosen that exists', () => {
  const all = device();
  const preferences = new Preferences(all);
  let told = 0;
  preferences.watch(() => told++);
  assert.equal(preferences.get('density'), 'comfortable');
  preferences.set('density', 'compact');
  assert.deepEqual([preferences.get('density'), all.root.dataset.density, told], ['compact', 'compact', 1]);
  preferences.set('density', 'cosy');
  assert.equal(preferences.get('density'), 'comfortable');
});

Deno.test('the page looks as the person who is here wants it', () => {
  const all = device();
  const preferences = new Preferences(all);
  const theme = new ThemeChoice(all);
  preferences.set('density', 'compact');
  theme.choose('dark');
  assert.deepEqual([theme.chosen, all.root.dataset], ['dark', { density: 'compact', theme: 'dark' }]);
  all.session.becomes('ben');
  assert.deepEqual([theme.chosen, all.root.dataset], ['system', { density: 'comfortable' }]);
  all.session.becomes('ana');
  assert.equal(theme.chosen, 'dark');
  theme.choose('system');
  assert.deepEqual([theme.chosen, all.storage.getItem('parley.theme.ana')], ['system', null]);
});

Deno.test('whether the site answers is told when it changes', () => {
  const reach = new Reach();
  let told = 0;
  reach.watch(() => told++);
  reach.noticed(true);
  assert.equal(told, 0);
  reach.noticed(false);
  reach.noticed(false);
  assert.deepEqual([reach.answered, told], [false, 1]);
});

const NOON = Date.parse('2026-11-29T12:00:00Z');
const at = (second) => new Date(NOON + second * 1000).toUTCString();

each('the site’s time', {
  'is the device’s before anything was heard': [[], 0],
  'is taken from the middle of a second': [[[at(0), 0, 0]], 500],
  'is as far off as the device’s clock is wrong': [[[at(3600), 0, 0]], 3_600_500],
  'is known the better the more is heard': [[[at(0), 0, 0], [at(0), 700, 700]], 150],
  'is between sending and receiving': [[[at(1), 0, 2000]], 500],
  'is learnt anew where the device’s clock was set': [[[at(0), 0, 0], [at(600), 0, 0]], 600_500],
  'is not taken from an answer without a date': [[[at(0), 0, 0], [null, 0, 0], ['soon', 0, 0]], 500],
}, async (answers) => {
  let off;
  await withClock(() => {
    const clock = new SiteClock();
    for (const [date, sent, received] of answers) clock.heard(date, NOON + sent, NOON + received);
    off = clock.now() - NOON;
  }, NOON);
  return off;
});
