import { countOf } from '../../main/ui/parts/count.js';
import { each } from './testing.js';

each('the length of a text', {
  'is 0 where there is none': ['', 0],
  'counts letters': ['bean', 4],
  'counts an emoji as one': ['a😀b', 3],
  'counts what an emoji is joined of': ['👨‍👩‍👧', 5],
  'counts each half of an emoji that was cut': ['\ud83da', 2],
  'counts a half at the end': ['a\ud83d', 2],
}, countOf);
