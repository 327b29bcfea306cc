import { cells, judge, markdownTable } from '../../main/ui/conversation/paste.js';
import { each } from './testing.js';

const picture = /** @type {File} */ ({ name: 'beans.png' });
const clipboard = (given) => ({ text: '', html: '', files: [], ...given });
const table = [['Bean', 'Days'], ['Runner', '70']];
const tableHtml = '<table><tr><td>Bean</td><td>Days</td></tr></table>';

each('a clipboard', {
  'with words inserts them': [clipboard({ text: 'Hello' }), { text: 'Hello', files: [], table: null }],
  'with a file attaches it': [clipboard({ files: [picture] }), { text: '', files: [picture], table: null }],
  'with words and a picture of them inserts the words': [
    clipboard({ text: 'Hello you', html: '<p>Hello you</p>', files: [picture] }),
    { text: 'Hello you', files: [picture], table: null },
  ],
  'with the name of the file beside it attaches the file': [
    clipboard({ text: '/pictures/beans.png', files: [picture] }),
    { text: '', files: [picture], table: null },
  ],
  'with a picture and its address attaches the picture': [
    clipboard({ text: 'https://a.example/b.png', html: '<!-- x --><img src="b.png">', files: [picture] }),
    { text: '', files: [picture], table: null },
  ],
  'with cells offers a table': [clipboard({ text: 'Bean\tDays\nRunner\t70\n', html: tableHtml }), {
    text: 'Bean\tDays\nRunner\t70\n',
    files: [],
    table,
  }],
  'with tabs that are no table offers none': [clipboard({ text: 'a\tb\nc\td' }), { text: 'a\tb\nc\td', files: [], table: null }],
}, judge);

each('cells', {
  'stand between tabs': ['a\tb\r\nc\td', [['a', 'b'], ['c', 'd']]],
  'may hold line ends and tabs between quotes': ['"a\nb"\t"say ""hi"""\nc\t"d\te"', [['a\nb', 'say "hi"'], ['c', 'd\te']]],
  'are filled up in short rows': ['a\tb\nc', [['a', 'b'], ['c', '']]],
  'are none in a single row': ['a\tb', null],
  'are none in a single column': ['a\nb', null],
}, cells);

each('a table in Markdown', {
  'has a head': [table, '| Bean | Days |\n|---|---:|\n| Runner | 70 |'],
  'aligns words to their beginning': [[['A'], ['70 days']], '| A |\n|---|\n| 70 days |'],
  'escapes what would end a cell': [[['a|b'], ['c\\d\ne']], '| a\\|b |\n|---|\n| c\\\\d e |'],
}, markdownTable);
