import { KnownPeople } from '../../main/ui/people/known-people.js';
import { PeopleChanges } from '../../main/ui/live/people-changes.js';
import { PersonalTopic } from '../../main/ui/live/personal-topic.js';
import { ProfileChanges } from '../../main/ui/live/profile-changes.js';
import { fakeApi, fakeSite, person } from './fakes.js';
import { assert } from './testing.js';

const MINE = '/topic/people.ana';

Deno.test('what concerns one person is heard once a page wants it, of whoever is here', () => {
  const site = fakeSite();
  const topic = new PersonalTopic(site);
  site.session.changed();
  assert.deepEqual([...site.live.listeners.keys()], []);
  topic.start();
  topic.start();
  assert.deepEqual([[...site.live.listeners.keys()], site.live.starts], [[MINE], 1]);
  site.session.becomes('ben');
  assert.ok(site.live.listeners.has('/topic/people.ben'));
});

Deno.test('a visitor has no topic, until they sign in', () => {
  const site = fakeSite();
  site.session.account = null;
  new PersonalTopic(site).start();
  assert.equal(site.live.starts, 0);
  site.session.becomes('ana');
  assert.ok(site.live.listeners.has(MINE));
});

Deno.test('each kind of frame goes to whoever keeps that, and what nobody keeps to nobody', () => {
  const site = fakeSite();
  const topic = new PersonalTopic(site);
  const taken = [];
  topic.on('friend', ({ who }) => taken.push(who));
  topic.start();
  site.live.tell(MINE, { type: 'friend', who: 'ben' });
  site.live.tell(MINE, { type: 'unheard-of' });
  assert.deepEqual(taken, ['ben']);
});

Deno.test('all ask again when the topic stands, and when something was too large to be told', () => {
  const site = fakeSite();
  const topic = new PersonalTopic(site);
  const told = [];
  topic.whenResumed(() => told.push('first'));
  topic.whenResumed(() => told.push('second'));
  topic.on('resume', () => told.push('frame'));
  topic.start();
  site.live.stands(MINE);
  site.live.tell(MINE, { type: 'resume' });
  assert.deepEqual(told, ['first', 'second', 'frame', 'first', 'second']);
});

Deno.test('who is called otherwise is told to all who show people, by one subscription', () => {
  const { live } = fakeSite();
  const changes = new PeopleChanges({ live });
  const [first, second] = [[], []];
  assert.equal(live.starts, 0);
  changes.watch(({ id }) => first.push(id));
  const end = changes.watch(({ id }) => second.push(id));
  assert.equal(live.starts, 1);
  live.tell('/topic/people', { type: 'person', account: person('ben') });
  live.tell('/topic/people', { type: 'other' });
  end();
  live.tell('/topic/people', { type: 'person', account: person('eve') });
  assert.deepEqual([first, second], [['ben', 'eve'], ['ben']]);
});

function profiles() {
  const { live } = fakeSite();
  const changes = new ProfileChanges({ live, peopleChanges: new PeopleChanges({ live }) });
  const told = [];
  return { live, changes, told, hears: (who) => () => told.push(who) };
}
const BEN = '/topic/profiles.ben';

Deno.test('a changed profile is told to all who show it, and its topic ends with the last of them', () => {
  const { live, changes, told, hears } = profiles();
  const ends = [changes.watch('ben', hears('page')), changes.watch('ben', hears('card'))];
  live.tell(BEN, { type: 'profile' });
  assert.deepEqual(told, ['page', 'card']);
  ends[0]();
  live.tell(BEN, { type: 'profile' });
  assert.deepEqual(told, ['page', 'card', 'card']);
  ends[1]();
  ends[1]();
  assert.ok(!live.listeners.has(BEN));
});

Deno.test('a profile may have changed while there was no connection, but not before the first', () => {
  const { live, changes, told, hears } = profiles();
  changes.watch('ben', hears('page'));
  live.stands(BEN);
  assert.deepEqual(told, []);
  live.stands(BEN);
  assert.deepEqual(told, ['page']);
});

Deno.test('whoever shows all of a person hears also what they are called, of that person alone', () => {
  const { live, changes, told, hears } = profiles();
  const end = changes.watchPerson('ben', hears('page'));
  live.tell('/topic/people', { type: 'person', account: person('ben') });
  live.tell('/topic/people', { type: 'person', account: person('eve') });
  assert.deepEqual(told, ['page']);
  end();
  live.tell('/topic/people', { type: 'person', account: person('ben') });
  live.tell(BEN, { type: 'profile' });
  assert.deepEqual(told, ['page']);
});

Deno.test('whom an id stands for is asked once; who can’t be asked keeps a place, and is asked again', async () => {
  const api = fakeApi();
  api.on('GET /api/people/', new Error()).on('GET /api/people/ben', person('ben'));
  const known = new KnownPeople({ api });
  const names = async () => (await known.all(['ben', 'gone', 'system'])).map(({ name }) => name);
  assert.deepEqual(await names(), ['Ben', 'Somebody', 'The site itself']);
  api.on('GET /api/people/gone', person('gone', { name: 'Back' }));
  assert.deepEqual(await names(), ['Ben', 'Back', 'The site itself']);
  assert.equal(api.asked.filter((request) => request.endsWith('/ben')).length, 1);
});
