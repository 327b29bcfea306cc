import { begins, fold } from '../../main/ui/base/folding.js';
import { each } from './testing.js';

each('a folded name', {
  'is in lower case': ['ANA', 'ana'],
  'has no accents': ['Zoë Müller', 'zoe muller'],
  'has letters instead of signs that mean them': ['Straße Łódź', 'strasse lodz'],
  'has no forms of letters': ['ﬁve', 'five'],
  'is found in other scripts too': ['Ґанок', 'ганок'],
}, fold);

each('a person is found', {
  'by how a name begins': [[['Ana Costa'], 'cos'], true],
  'by several words in whatever order': [[['Ana Costa'], 'cos an'], true],
  'by the one name or the other': [[['Ana', 'beanie'], 'bea'], true],
  'without accents': [[['Zoë'], 'zoe'], true],
  'when nothing is sought': [[['Ana'], ' '], true],
  'not by the middle of a word': [[['Ana Costa'], 'sta'], false],
  'not where one of the words fits nowhere': [[['Ana Costa'], 'ana ben'], false],
}, ([names, typed]) => begins(names, typed));
