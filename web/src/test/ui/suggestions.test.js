import { completed, isInCode, wordAt } from '../../main/ui/conversation/suggestions.js';
import { each } from './testing.js';

const at = (shown) => {
  const caret = shown.indexOf('|');
  return { value: shown.replace('|', ''), selectionStart: caret, selectionEnd: caret };
};

each('the word at the caret', {
  'is a person after an at sign': ['Hi @an|', { kind: 'person', text: 'an', from: 3, to: 6 }],
  'is any person after an at sign alone': ['@|', { kind: 'person', text: '', from: 0, to: 1 }],
  'is a room after a hash': ['see #gar|', { kind: 'room', text: 'gar', from: 4, to: 8 }],
  'is no room after a hash alone, which begins a heading': ['#|', null],
  'is an emoji after a colon and two letters': ['so :be|', { kind: 'emoji', text: 'be', from: 3, to: 6 }],
  'is no emoji after one letter': [':b|', null],
  'is none in a mail address': ['ana@exa|', null],
  'is found after a bracket': ['(@an|', { kind: 'person', text: 'an', from: 1, to: 4 }],
  'has letters of all scripts': ['@Ан|', { kind: 'person', text: 'Ан', from: 0, to: 3 }],
  'is none in code': ['`@an|', null],
}, (shown) => wordAt(at(shown)));

each('a selection', { 'has no word at the caret': [{ value: '@an and', selectionStart: 3, selectionEnd: 5 }, null] }, wordAt);

each('a choice', {
  'is followed by a blank': [['@an|', '@ana'], '@ana |'],
  'is followed by one blank only': [['@an| and', '@ana'], '@ana |and'],
  'replaces what follows where it says the same': [['@a|na', '@ana'], '@ana |'],
  'keeps what follows where it says something else': [['@a|bc', '@ana'], '@ana |bc'],
}, ([shown, choice]) => {
  const { value, selectionStart } = at(shown);
  const { from, to, text } = completed(value, { from: 0, to: selectionStart }, choice);
  return `${value.slice(0, from)}${text}|${value.slice(to)}`;
});

each('a place', {
  'is in no code among words': ['a b|', false],
  'is in code after a fence': ['```\na|', true],
  'is in no code after a closed fence': ['```\na\n```\nb|', false],
  'is in code after a fence within a quote': ['> ```\n> a|', true],
  'is in code where the fence was closed by a shorter one': ['````\n```\na|', true],
  'is in code on an indented line of its own': ['a\n\n    b|', true],
  'is in no code on an indented line that goes on': ['a\n    b|', false],
  'is in code between backticks': ['a `b|` c', true],
  'is in code where backticks are not closed yet': ['a `b|', true],
  'is in no code after a sign for minutes': ['5` long |', false],
  'is in no code after closed backticks': ['a `b` c|', false],
}, (shown) => isInCode(shown.replace('|', ''), shown.indexOf('|')));
