import { Drafts } from '../../main/ui/conversation/drafts.js';
import { Attachments } from '../../main/ui/media/attachments.js';
import { Store } from '../../main/ui/base/store.js';
import { fakeSite } from './fakes.js';
import { assert, each, withClock } from './testing.js';

/** A file on its way, or there already. @returns {any} */
const upload = (name, media = null) =>
  Object.assign(new Store(), { name, media, busy: !media, state: media ? 'done' : 'sending', cancelled: 0 });

function drafts(more = {}) {
  const site = fakeSite(more);
  const uploads = { begin: ({ name }) => upload(name), kept: (media) => upload(media.name, media) };
  const attachments = new Attachments({ uploads: /** @type {any} */ (uploads) });
  const store = new Drafts({ ...site, attachments });
  const kept = (room = 'lobby', owner = 'ana') => JSON.parse(site.storage.getItem(`parley.draft.${owner}.${room}`));
  const write = (room, text) => {
    const writing = store.of(room);
    writing.write(text);
    store.keep(writing);
    return writing;
  };
  return { ...site, attachments, store, kept, write };
}

Deno.test('what is written is kept once one stops for a moment', () =>
  withClock(({ pass }) => {
    const { kept, write } = drafts();
    write('lobby', 'B');
    pass(249);
    write('lobby', 'Be');
    pass(249);
    assert.equal(kept(), null);
    pass(1);
    assert.equal(kept().draft.text, 'Be');
  }));

each('what is written is kept at once', {
  'when the page is left': [({ page }) => page.happens('pagehide'), 'Beans'],
  'when the page is hidden': [({ page }) => ((page.document.hidden = true), page.happens('visibilitychange')), 'Beans'],
  'not when it is looked at again': [({ page }) => page.happens('visibilitychange'), undefined],
}, async (leaves) => {
  let text;
  await withClock(() => {
    const all = drafts();
    all.write('lobby', 'Beans');
    leaves(all);
    text = all.kept()?.draft.text;
  });
  return text;
});

Deno.test('each room has a draft of its own, for each person', () =>
  withClock(({ pass }) => {
    const { session, store, kept, write } = drafts();
    const lobby = write('lobby', 'Ana here');
    assert.equal(store.of('lobby'), lobby);
    assert.equal(store.of('garden').text, '');
    session.becomes('ben');
    assert.equal(store.of('lobby').text, '');
    pass(250);
    assert.equal(kept().draft.text, 'Ana here', 'under the name of whoever began it');
    session.becomes('ana');
    assert.equal(store.of('lobby').text, 'Ana here');
  }));

Deno.test('a page that is loaded again goes on with what was kept', () =>
  withClock(({ pass }) => {
    const { storage, write } = drafts();
    const writing = write('lobby', 'a draft');
    writing.beginEdit({ id: 'm1', number: 1, text: 'Beans', revision: 0 });
    writing.write('Peas');
    writing.takeBack({ text: 'refused' });
    pass(250);
    const again = drafts({ storage }).store.of('lobby');
    assert.deepEqual([again.text, again.aside.map(({ text }) => text), again.unfinished.text], ['refused', ['a draft'], 'Peas']);
  }));

Deno.test('nothing is kept of a draft in which nothing is left', () =>
  withClock(({ pass }) => {
    const { storage, write } = drafts();
    write('lobby', 'Beans');
    pass(250);
    write('lobby', '');
    pass(250);
    assert.equal(storage.length, 0);
  }));

Deno.test('what can’t be read any more begins anew, and full storage takes nothing away', () =>
  withClock(({ pass }) => {
    const { storage, store, write } = drafts();
    storage.setItem('parley.draft.ana.lobby', '{"draft"');
    assert.equal(store.of('lobby').text, '');
    storage.isFull = true;
    write('garden', 'Beans');
    pass(250);
    assert.equal(store.of('garden').text, 'Beans');
  }));

Deno.test('what another window writes shows here, unless something newer stands here', () =>
  withClock(({ pass }) => {
    const { page, store, write } = drafts();
    const other = (text) =>
      page.happens('storage', { key: 'parley.draft.ana.lobby', newValue: JSON.stringify({ draft: { id: 'd', text } }) });
    const writing = store.of('lobby');
    let told = 0;
    store.watch(() => told++);
    other('theirs');
    assert.deepEqual([writing.text, told], ['theirs', 1]);
    write('lobby', 'mine');
    other('theirs again');
    assert.equal(writing.text, 'mine');
    pass(250);
    other('later');
    assert.equal(writing.text, 'later');
    page.happens('storage', { key: 'parley.draft.ana.lobby', newValue: null });
    assert.equal(writing.text, '', 'it was sent there');
  }));

Deno.test('files are kept with the draft: their names while they are on their way, then what became of them', () =>
  withClock(({ pass }) => {
    const { attachments, store, kept } = drafts();
    const writing = store.of('lobby');
    writing.draft.unfinished = ['lost.png'];
    assert.equal(store.attach(writing, [{ name: 'a.png' }]), 0);
    assert.deepEqual(writing.draft.unfinished, [], 'what was lost has been told');
    pass(250);
    assert.deepEqual([kept().draft.files, kept().draft.unfinished], [[], ['a.png']]);
    const [file] = attachments.of(writing.draft.id);
    Object.assign(file, { media: { id: 'f1', name: 'a.png' }, busy: false }).changed();
    pass(250);
    assert.deepEqual([kept().draft.files.map(({ id }) => id), kept().draft.unfinished], [['f1'], []]);
  }));

Deno.test('a file that is there once its draft is gone is kept nowhere', () =>
  withClock(({ pass }) => {
    const { attachments, storage, store } = drafts();
    const writing = store.of('lobby');
    store.attach(writing, /** @type {any} */ ([{ name: 'a.png' }]));
    const [file] = attachments.take(writing.draft.id);
    writing.sent();
    store.keep(writing);
    pass(250);
    file.media = /** @type {any} */ ({ id: 'f1' });
    Object.assign(file, { busy: false });
    storage.setItem = () => assert.fail();
    file.changed();
    pass(250);
  }));

Deno.test('a message carries ten files, and it is told how many more were chosen', () =>
  withClock(() => {
    const { attachments, store } = drafts();
    const files = /** @type {any} */ (Array.from({ length: 7 }, (_, i) => ({ name: `${i}.png` })));
    const writing = store.of('lobby');
    assert.equal(store.attach(writing, files), 0);
    assert.equal(store.attach(writing, files), 4);
    assert.equal(attachments.of(writing.draft.id).length, 10);
  }));

Deno.test('a file that is taken off its draft is cancelled, and one that was not sent comes back', () => {
  const { attachments } = drafts();
  let told = 0;
  attachments.watch(() => told++);
  const heard = () => told > 0 && ((told = 0), true);
  const [file, other] = /** @type {any[]} */ (attachments.add('d1', /** @type {any} */ ([{ name: 'a.png' }, { name: 'b.png' }])));
  assert.ok(heard());
  file.changed();
  assert.ok(heard(), 'how far it is');
  file.cancel = () => file.cancelled++;
  attachments.remove('d1', file);
  assert.deepEqual([file.cancelled, attachments.of('d1'), heard()], [1, [other], true]);
  attachments.restore('d2', [file]);
  assert.deepEqual([attachments.of('d2'), heard()], [[file], true]);
});

Deno.test('files are taken up from what was kept, unless some are here; taken with the message but those that were refused', () => {
  const { attachments } = drafts();
  const kept = /** @type {any} */ ({ id: 'd1', files: [{ id: 'f1', name: 'a.png' }] });
  attachments.takeUp(kept);
  attachments.takeUp({ ...kept, files: [{ id: 'f2', name: 'b.png' }] });
  assert.deepEqual(attachments.of('d1').map(({ name }) => name), ['a.png']);
  const [refused] = attachments.add('d1', /** @type {any} */ ([{ name: 'c.png' }]));
  refused.state = 'refused';
  assert.deepEqual(attachments.take('d1').map(({ name }) => name), ['a.png']);
  assert.deepEqual(attachments.of('d1'), []);
});
