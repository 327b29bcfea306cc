import { EMOJI, emojiTable, findEmoji, recentEmoji, usedEmoji } from '../../main/ui/chat/emoji.js';
import { assert } from './testing.js';

Deno.test('the table of emoji is here once it was asked for', async () => {
  await emojiTable();
  assert.ok(EMOJI.length > 1000);
});

Deno.test('an emoji is found by how its code begins, the one with that very code first', () => {
  const found = findEmoji('heart');
  assert.equal(found[0].name, 'heart');
  assert.ok(found.some(({ name }) => name === 'heart_eyes'));
});

Deno.test('an emoji is found by a word of its name, after those whose code begins so', () => {
  const found = findEmoji('eyes');
  assert.equal(found[0].name, 'eyes');
  const hearts = found.findIndex(({ codes }) => codes.includes('heart_eyes'));
  assert.ok(hearts > 0, 'heart_eyes has the word');
  assert.ok(found.slice(hearts).every(({ codes }) => !codes.some((code) => code.startsWith('eyes'))));
});

Deno.test('a blank stands for the line between the words of a code', () => {
  assert.equal(findEmoji('heart eyes')[0].name, 'heart_eyes');
});

Deno.test('as many emoji are found as are asked for', () => {
  assert.equal(findEmoji('a', 5).length, 5);
});

Deno.test('no emoji is found by what none is called', () => {
  assert.deepEqual(findEmoji('beanstalk'), []);
});

Deno.test('the emoji used last comes first, once', () => {
  assert.equal(recentEmoji()[0].emoji, '👍');
  usedEmoji('🌱');
  usedEmoji('🚀');
  usedEmoji('🌱');
  const recent = recentEmoji().map(({ emoji }) => emoji);
  assert.deepEqual(recent.slice(0, 3), ['🌱', '🚀', '👍']);
  assert.equal(recent.length, 12);
  assert.equal(new Set(recent).size, 12);
});
