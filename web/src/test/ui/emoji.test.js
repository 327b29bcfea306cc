import { moved } from '../../main/ui/emoji/emoji-grid.js';
import { EmojiTable } from '../../main/ui/emoji/emoji-table.js';
import { SkinTone, TONES, withTone } from '../../main/ui/emoji/skin-tone.js';
import { assert, each } from './testing.js';

const USUAL = 18;

/** What a device keeps. @returns {any} */
const device = () => {
  const values = new Map();
  return { get: (name) => values.get(name) ?? null, set: (name, value) => void values.set(name, value) };
};

const picking = async (kept = device()) => {
  const skinTone = new SkinTone({ kept });
  const table = new EmojiTable({ kept, skinTone });
  await table.load();
  return { table, skinTone };
};
const loaded = async () => (await picking()).table;
const known = { emoji: '👋', name: 'waving hand', codes: ['wave'], words: 'hello', light: '👋🏻' };

Deno.test('the table of emoji is here in its groups once it was asked for', async () => {
  const { groups } = await loaded();
  assert.equal(groups[0].name, 'Smileys & Emotion');
  assert.equal(groups.at(-1).name, 'Flags');
  assert.ok(groups.flatMap(({ emoji }) => emoji).length > 1800);
});

Deno.test('before the table is here nothing is found, and nothing was used', () => {
  const kept = device();
  const table = new EmojiTable({ kept, skinTone: new SkinTone({ kept }) });
  assert.deepEqual(table.find('wave'), []);
  assert.deepEqual(table.recent, []);
});

Deno.test('the table of emoji that could not be had is asked for again, and one that is here is not', async () => {
  let asked = 0;
  const beans = { emoji: '🫘', name: 'beans', codes: ['beans'], words: '' };
  const fetch = () => (++asked === 1 ? Promise.reject(new Error()) : Promise.resolve([{ name: 'Food', emoji: [beans] }]));
  const kept = device();
  const one = new EmojiTable({ kept, skinTone: new SkinTone({ kept }), fetch });
  await one.load();
  assert.deepEqual(one.groups, []);
  await one.load();
  await one.load();
  assert.equal(one.find('beans')[0].emoji, '🫘');
  assert.equal(asked, 2);
});

each('the best match comes first, for', {
  'a code': ['tada', '🎉'],
  'a code with its colons': [':+1:', '👍'],
  'a code that many others begin with': ['heart', '❤️'],
  'a code with a blank between its words': ['heart eyes', '😍'],
  'a name': ['party popper', '🎉'],
  'a name with a capital': ['Germany', '🇩🇪'],
  'a name with an accent': ['côte', '🇨🇮'],
  'a word that is said of it': ['roflmao', '🤣'],
  'a code with a tone': ['wave_tone3', '👋🏽'],
}, async (text) => (await loaded()).find(text)[0].emoji);

Deno.test('what is called so comes before what begins so, this before what has such a word, this before what has it within', async () => {
  const emoji = [
    { emoji: '4', name: 'four', codes: ['overcart'], words: '' },
    { emoji: '3', name: 'three', codes: ['three'], words: 'carton' },
    { emoji: '2', name: 'two cart', codes: ['two'], words: '' },
    { emoji: '1b', name: 'one', codes: ['cart_and_horse'], words: '' },
    { emoji: '1a', name: 'one', codes: ['carts'], words: '' },
    { emoji: '0', name: 'zero', codes: ['zero', 'cart'], words: '' },
    { emoji: 'none', name: 'none', codes: ['none'], words: 'horse' },
  ];
  const kept = device();
  const table = new EmojiTable({ kept, skinTone: new SkinTone({ kept }), fetch: () => Promise.resolve([{ name: 'All', emoji }]) });
  await table.load();
  const found = table.find('cart');
  assert.deepEqual(found.map((one) => one.emoji), ['0', '1a', '1b', '2', '3', '4']);
  assert.deepEqual(found.map(({ code }) => code), ['cart', 'carts', 'cart_and_horse', 'two', 'three', 'overcart']);
});

Deno.test('each code finds first the emoji that the server means by it', async () => {
  const table = await loaded();
  const codes = table.groups.flatMap((group) => group.emoji)
    .flatMap((one) => one.codes.map((code) => ({ code, emoji: one.emoji }))).sort((a, b) => (a.code < b.code ? -1 : 1));
  const beginOthers = codes.filter(({ code }, i) => codes[i + 1]?.code.startsWith(code));
  assert.ok(beginOthers.length > 100);
  for (const { code, emoji } of beginOthers) assert.equal(table.find(code, 1)[0].emoji, emoji, code);
});

Deno.test('all words that are sought must be found, in whatever order', async () => {
  const table = await loaded();
  assert.equal(table.find('popper party')[0].emoji, '🎉');
  assert.deepEqual(table.find('popper qqq'), []);
});

each('emoji sought by', {
  'what none is called are none': ['qqq', 0],
  'a blank are none': [' ', 0],
  'colons are none': ['::', 0],
  'a tone of what shows no skin are none': ['tada_tone3', 0],
  'a tone that there is not are none': ['wave_tone6', 0],
}, async (text) => (await loaded()).find(text).length);

Deno.test('as many emoji are found as are asked for', async () => {
  assert.equal((await loaded()).find('a', 5).length, 5);
});

Deno.test('no tone is chosen at first, and the one that was chosen is kept', () => {
  const kept = device();
  assert.equal(new SkinTone({ kept }).chosen, 0);
  new SkinTone({ kept }).choose(3);
  assert.equal(new SkinTone({ kept }).chosen, 3);
});

each('a tone that is kept as', {
  'a number too high is none': ['6', 0],
  'a number too low is none': ['-1', 0],
  'a word is none': ['dark', 0],
  'its number is that one': ['5', 5],
}, (value) => {
  const kept = device();
  kept.set('emoji-tone', value);
  return new SkinTone({ kept }).chosen;
});

Deno.test('whoever shows skin is worn in each tone, and what shows none stays as it is', () => {
  assert.deepEqual([...TONES.keys()].map((tone) => withTone(known, tone)), ['👋', '👋🏻', '👋🏼', '👋🏽', '👋🏾', '👋🏿']);
  assert.equal(withTone({ emoji: '🎉' }, 5), '🎉');
  assert.equal(withTone({ emoji: '👬', light: '👨🏻‍🤝‍👨🏻' }, 2), '👨🏼‍🤝‍👨🏼', 'of two people');
});

Deno.test('the tone that was chosen is worn by what is found, unless another is named', async () => {
  const { table, skinTone } = await picking();
  skinTone.choose(5);
  assert.deepEqual(table.find('wave')[0], { emoji: '👋🏿', name: 'waving hand', code: 'wave_tone5' });
  assert.equal(table.find('wave_tone1')[0].code, 'wave_tone1');
  assert.equal(table.find('tada')[0].code, 'tada');
  assert.equal(table.choiceOf(known).emoji, '👋🏿');
  assert.deepEqual(table.choiceOf(known, 0), { emoji: '👋', name: 'waving hand', code: 'wave' });
});

Deno.test('the emoji used last comes first, once, and as many are kept as are usual', async () => {
  const one = await loaded();
  assert.equal(one.recent[0].emoji, '👍');
  for (const emoji of ['🌱', '🚀', '🌱']) one.used(emoji);
  const recent = one.recent.map(({ emoji }) => emoji);
  assert.deepEqual(recent.slice(0, 3), ['🌱', '🚀', '👍']);
  assert.equal(recent.length, USUAL);
  assert.equal(new Set(recent).size, USUAL);
});

Deno.test('however many emoji are used, a bounded number is kept', async () => {
  const kept = device();
  const { table } = await picking(kept);
  const many = table.groups[0].emoji.slice(0, 50).map(({ emoji }) => emoji);
  for (const emoji of many) table.used(emoji);
  assert.deepEqual(JSON.parse(kept.get('emoji')), many.slice(-USUAL).reverse());
});

Deno.test('what was used in one tone is offered in the one that is chosen later', async () => {
  const { table, skinTone } = await picking();
  skinTone.choose(1);
  table.used('👋🏻');
  table.used('👋🏿');
  skinTone.choose(4);
  assert.deepEqual(table.recent.slice(0, 2).map(({ emoji }) => emoji), ['👋🏾', '👍🏾']);
});

Deno.test('what was used and is not in the table is passed over', async () => {
  const kept = device();
  const { table } = await picking(kept);
  table.used('🫥🫥');
  assert.equal(table.recent[0].emoji, '👍');
});

/*
 *  0 1 2
 *  3
 *  4 5 6
 *  7 8
 */
const press = ([at, key, modifiers = {}]) =>
  moved(
    /** @type {any} */ ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }),
    { counts: [4, 0, 5], columns: 3, page: 2 },
    at,
  );

each('in groups of emoji a key leads', {
  'to the right': [[0, 'ArrowRight'], 1],
  'to the right into the next group': [[3, 'ArrowRight'], 4],
  'not beyond the last': [[8, 'ArrowRight'], 8],
  'to the left': [[4, 'ArrowLeft'], 3],
  'not before the first': [[0, 'ArrowLeft'], 0],
  'down in the same column': [[4, 'ArrowDown'], 7],
  'down to the last of a shorter row': [[2, 'ArrowDown'], 3],
  'down into the next group': [[3, 'ArrowDown'], 4],
  'down in the last row nowhere': [[8, 'ArrowDown'], 8],
  'up in the same column': [[8, 'ArrowUp'], 5],
  'up to the last of a shorter row': [[6, 'ArrowUp'], 3],
  'up out of the first row': [[2, 'ArrowUp'], -1],
  'down by what is seen': [[1, 'PageDown'], 5],
  'down by what is left': [[5, 'PageDown'], 8],
  'up by what is seen': [[8, 'PageUp'], 3],
  'up by what is left': [[3, 'PageUp'], 0],
  'to the beginning of a row': [[6, 'Home'], 4],
  'to the end of a row': [[4, 'End'], 6],
  'to the end of a shorter row': [[7, 'End'], 8],
  'to the first of all': [[6, 'Home', { ctrlKey: true }], 0],
  'to the last of all': [[0, 'End', { ctrlKey: true }], 8],
  'nowhere when it is another': [[0, 'a'], undefined],
  'nowhere when the browser has a use for it': [[0, 'ArrowRight', { altKey: true }], undefined],
  'nowhere together with Ctrl, except to an end': [[0, 'ArrowRight', { ctrlKey: true }], undefined],
}, press);
