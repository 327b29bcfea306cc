import { EmojiTable } from '../../main/ui/emoji/emoji-table.js';
import { Kept } from '../../main/ui/base/kept.js';
import { assert } from './testing.js';

const table = () => new EmojiTable({ kept: new Kept({ session: /** @type {any} */ ({ owner: 'ana' }) }) });
const loaded = async () => {
  const one = table();
  await one.load();
  return one;
};

Deno.test('the table of emoji is here once it was asked for', async () => {
  assert.ok((await loaded()).all.length > 1000);
});

Deno.test('the table of emoji that could not be had is asked for again, and one that is here is not', async () => {
  let asked = 0;
  const beans = { emoji: '🫘', codes: ['beans'], words: '' };
  const fetch = () => (++asked === 1 ? Promise.reject(new Error()) : Promise.resolve([beans]));
  const one = new EmojiTable({ kept: /** @type {any} */ (null), fetch });
  await one.load();
  assert.deepEqual(one.find('beans'), []);
  await one.load();
  await one.load();
  assert.equal(one.find('beans')[0].emoji, '🫘');
  assert.equal(asked, 2);
});

Deno.test('an emoji is found by how its code begins, the one with that very code first', async () => {
  const found = (await loaded()).find('heart');
  assert.equal(found[0].name, 'heart');
  assert.ok(found.some(({ name }) => name === 'heart_eyes'));
});

Deno.test('an emoji is found by a word of its name, after those whose code begins so', async () => {
  const found = (await loaded()).find('eyes');
  assert.equal(found[0].name, 'eyes');
  const hearts = found.findIndex(({ codes }) => codes.includes('heart_eyes'));
  assert.ok(hearts > 0, 'heart_eyes has the word');
  assert.ok(found.slice(hearts).every(({ codes }) => !codes.some((code) => code.startsWith('eyes'))));
});

Deno.test('each code finds first the emoji that the server means by it', async () => {
  const one = await loaded();
  const codes = one.all.flatMap((known) => known.codes.map((code) => ({ code, emoji: known.emoji }))).sort((a, b) => (a.code < b.code ? -1 : 1));
  const beginOthers = codes.filter(({ code }, i) => codes[i + 1]?.code.startsWith(code));
  assert.ok(beginOthers.length > 100);
  for (const { code, emoji } of beginOthers) assert.equal(one.find(code, 1)[0].emoji, emoji, code);
});

Deno.test('a blank stands for the line between the words of a code', async () => {
  assert.equal((await loaded()).find('heart eyes')[0].name, 'heart_eyes');
});

Deno.test('as many emoji are found as are asked for', async () => {
  assert.equal((await loaded()).find('a', 5).length, 5);
});

Deno.test('no emoji is found by what none is called', async () => {
  assert.deepEqual((await loaded()).find('beanstalk'), []);
});

Deno.test('the emoji used last comes first, once', async () => {
  const one = await loaded();
  assert.equal(one.recent[0].emoji, '👍');
  one.used('🌱');
  one.used('🚀');
  one.used('🌱');
  const recent = one.recent.map(({ emoji }) => emoji);
  assert.deepEqual(recent.slice(0, 3), ['🌱', '🚀', '👍']);
  assert.equal(recent.length, 12);
  assert.equal(new Set(recent).size, 12);
});
