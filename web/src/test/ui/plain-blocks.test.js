import { plainBlocks } from '../../main/ui/conversation/plain-blocks.js';
import { each } from './testing.js';

const words = (text) => ({ code: false, text });
const code = (text) => ({ code: true, text });

each('a text that is not rendered yet', {
  'is one paragraph': ['Hello\n  world', [words('Hello\nworld')]],
  'has paragraphs where lines are empty': ['One\n\nTwo\n \n\nThree', [words('One'), words('Two'), words('Three')]],
  'has blocks of code between fences': ['See\n```js\n  a = 1\n\nb\n```\nso', [words('See'), code('  a = 1\n\nb'), words('so')]],
  'has code to its end where a fence stays open': ['```\na', [code('a')]],
  'closes a fence with one as long': ['````\n```\n````', [code('```')]],
  'keeps the marks of words': ['a **b** `c`', [words('a **b** `c`')]],
  'takes no backticks within a line for a fence': ['``` a ``` b', [words('``` a ``` b')]],
  'is nothing where there are only blanks': [' \n\n ', []],
}, plainBlocks);
