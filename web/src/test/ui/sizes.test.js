import { fitted, refusal, sizeOf } from '../../main/ui/media/sizes.js';
import { each } from './testing.js';

each('a length of', {
  'nothing is 0 bytes': [0, '0 bytes'],
  '999 bytes is told in bytes': [999, '999 bytes'],
  '1000 bytes is told in thousands': [1000, '1 kB'],
  'a few megabytes has a decimal': [1.5 * 2 ** 20, '1.5 MB'],
  'many megabytes has none': [25 * 2 ** 20, '25 MB'],
  'thousands of gigabytes stays in gigabytes': [5000 * 2 ** 30, '5000 GB'],
}, sizeOf);

each('a file', {
  'that fits goes': [{ name: 'a.png', type: 'image/png', size: 25 * 2 ** 20 }, ''],
  'that is empty does not': [{ name: 'a.txt', type: 'text/plain', size: 0 }, '“a.txt” is empty.'],
  'that is a picture and too large does not': [
    { name: 'a.png', type: 'image/png', size: 26 * 2 ** 20 },
    '“a.png” has 26 MB. A picture may have at most 25 MB.',
  ],
  'that is none may be larger': [{ name: 'a.zip', type: 'application/zip', size: 26 * 2 ** 20 }, ''],
  'of any kind has a limit': [
    { name: 'a.zip', type: 'application/zip', size: 600 * 2 ** 20 },
    '“a.zip” has 600 MB. A file may have at most 500 MB.',
  ],
}, (file) => refusal(file, { largestPicture: 25 * 2 ** 20, largestFile: 500 * 2 ** 20 }));

each('the box for a picture', {
  'is the picture where it fits': [{ width: 300, height: 200 }, { width: 300, height: 200, part: false }],
  'is as wide as allowed': [{ width: 800, height: 400 }, { width: 400, height: 200, part: false }],
  'is as high as allowed': [{ width: 300, height: 600 }, { width: 150, height: 300, part: false }],
  'of a very long one shows a part': [{ width: 4000, height: 100 }, { width: 400, height: 40, part: true }],
  'of a tiny one is as tiny': [{ width: 5, height: 5 }, { width: 5, height: 5, part: false }],
}, (picture) => fitted(picture, 400, 300, 40));
