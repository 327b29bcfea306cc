import { isEmpty, Writing } from '../../main/ui/conversation/writing.js';
import { person } from './fakes.js';
import { assert, each } from './testing.js';

const message = (id, more = {}) => ({ id, number: 7, author: person('ben'), text: 'Beans', revision: 0, ...more });
const written = (text) => {
  const writing = new Writing();
  writing.write(text);
  return writing;
};

Deno.test('what is written goes into the draft, or into the edit that is shown', () => {
  const writing = written('a draft');
  writing.beginEdit(message('m1'));
  assert.equal(writing.text, 'Beans');
  writing.write('Peas');
  assert.deepEqual([writing.draft.text, writing.edit.text], ['a draft', 'Peas']);
});

Deno.test('a reply belongs to the draft: the text stays, an edit waits', () => {
  const writing = written('a draft');
  writing.beginEdit(message('m1'));
  writing.write('Peas');
  writing.reply(message('m2', { text: 'Which\n\n  soup?' }));
  assert.deepEqual([writing.text, writing.replyTo.excerpt], ['a draft', 'Which soup?']);
  assert.equal(writing.unfinished.text, 'Peas');
  writing.resume(writing.unfinished);
  assert.equal(writing.replyTo, null, 'an edit answers nothing');
});

Deno.test('a long message is quoted by how it begins', () => {
  const writing = new Writing();
  writing.reply(message('m1', { text: 'x'.repeat(500) }));
  assert.equal(writing.replyTo.excerpt.length, 140);
});

Deno.test('an edit that changes something is kept while one writes another, one that changes nothing is not', () => {
  const writing = new Writing();
  writing.beginEdit(message('m1'));
  writing.beginEdit(message('m2'));
  assert.deepEqual(writing.edits.map((edit) => edit.message), ['m2']);
  writing.write('Peas');
  writing.beginEdit(message('m3'));
  assert.deepEqual(writing.edits.map((edit) => edit.message), ['m2', 'm3']);
});

Deno.test('whoever comes back to a message goes on with the edit that was begun', () => {
  const writing = new Writing();
  writing.beginEdit(message('m1'));
  writing.write('Peas');
  writing.showDraft();
  assert.equal(writing.edit, null);
  writing.beginEdit(message('m1', { text: 'Changed meanwhile' }));
  assert.equal(writing.text, 'Peas');
});

each('an edit of a message that was edited elsewhere', {
  'follows where nothing was changed in it': [['Beans', 1], { text: 'Soup', before: 'Soup', revision: 1, theirs: null }],
  'follows where both say the same': [['Soup', 1], { text: 'Soup', before: 'Soup', revision: 1, theirs: null }],
  'waits for a choice where both differ': [['Peas', 1], {
    text: 'Peas',
    before: 'Beans',
    revision: 0,
    theirs: { text: 'Soup', revision: 1 },
  }],
  'stays where that is no later one': [['Beans', 0], { text: 'Beans', before: 'Beans', revision: 0, theirs: undefined }],
}, ([text, revision]) => {
  const writing = new Writing();
  writing.beginEdit(message('m1'));
  writing.write(text);
  writing.overtaken(writing.edit, { text: 'Soup', revision });
  const { text: now, before, revision: from, theirs } = writing.edit;
  return { text: now, before, revision: from, theirs };
});

Deno.test('whoever keeps their own text makes it an edit of the newer one', () => {
  const writing = new Writing();
  writing.beginEdit(message('m1'));
  writing.write('Peas');
  writing.overtaken(writing.edit, { text: 'Soup', revision: 3 });
  writing.rebase(writing.edit);
  assert.deepEqual([writing.edit.text, writing.edit.before, writing.edit.revision, writing.edit.theirs], ['Peas', 'Soup', 3, null]);
});

each('an edit that the site has taken', {
  'is over': ['Peas', null],
  'is over also where blanks follow': ['Peas  \n', null],
  'goes on where more was written meanwhile': ['Peas and beans', ['Peas and beans', 'Peas', 1]],
}, (now) => {
  const writing = new Writing();
  writing.beginEdit(message('m1'));
  writing.write(now);
  writing.saved(writing.edit, 'Peas');
  return writing.edit && [writing.edit.text, writing.edit.before, writing.edit.revision];
});

Deno.test('what ends one edit leaves the one that is shown', () => {
  const writing = new Writing();
  writing.beginEdit(message('m1'));
  writing.write('Peas');
  const { edit } = writing;
  writing.beginEdit(message('m2'));
  writing.endEdit(edit);
  assert.equal(writing.shown, 'm2');
  writing.endEdit(writing.edit);
  assert.equal(writing.shown, null);
});

Deno.test('a refused message that is taken back puts the draft aside, which comes back once it is sent', () => {
  const writing = written('a draft');
  const { draft } = writing;
  writing.takeBack({ text: 'refused' });
  assert.deepEqual([writing.text, writing.aside], ['refused', [draft]]);
  assert.ok(writing.holds(draft) && writing.holds(writing.draft));
  writing.sent();
  assert.equal(writing.draft, draft);
  writing.sent();
  assert.ok(isEmpty(writing.draft));
  assert.ok(!writing.holds(draft));
});

Deno.test('an empty draft is not put aside', () => {
  const writing = new Writing();
  writing.takeBack({ text: 'refused' });
  assert.deepEqual(writing.aside, []);
});

Deno.test('each draft is one of its own', () => {
  const writing = written('one');
  const { id } = writing.draft;
  writing.sent();
  assert.ok(writing.draft.id !== id);
});

Deno.test('what was kept is taken up: the edit that was shown only where it is among the edits', () => {
  const edit = { message: 'm1', number: 1, text: 'Peas', before: 'Beans', revision: 0, files: 0 };
  const kept = { draft: /** @type {any} */ ({ id: 'd1', text: 'a draft' }), edits: [edit] };
  assert.equal(new Writing({ ...kept, shown: 'm1' }).text, 'Peas');
  const writing = new Writing({ ...kept, shown: 'm2' });
  assert.deepEqual([writing.text, writing.draft.id, writing.draft.files], ['a draft', 'd1', []]);
});

each('a draft', {
  'without anything is empty': [{}, true],
  'with words is not': [{ text: 'x' }, false],
  'with an answer is not': [{ replyTo: {} }, false],
  'with a file is not': [{ files: [{}] }, false],
  'with a file that was on its way is not': [{ unfinished: ['a.png'] }, false],
}, (draft) => isEmpty(new Writing({ draft }).draft));
