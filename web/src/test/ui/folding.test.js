import { begins, fold } from '../../main/ui/base/folding.js';
import sought from '../../../../query-side/src/test/resources/parley/search/query/names-sought.json' with { type: 'json' };
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

// The table is the server's too (`LetterFoldingTest`): whoever is found by the one is found by the other.
const rows = (pairs, expected) => Object.fromEntries(pairs.map(([typed, name]) => [`${name} by “${typed}”`, [[[name], typed], expected]]));

each('as on the server there is found', rows(sought.found, true), ([names, typed]) => begins(names, typed));
each('as on the server there is not found', rows(sought.notFound, false), ([names, typed]) => begins(names, typed));
