import { rank } from '../../main/ui/chat/fuzzy.js';
import { each } from './testing.js';

const names = (...all) => all.map((name) => ({ name }));

each('what was typed finds', {
  'what has all its letters in order': [['gdn', names('garden', 'beans')], ['garden']],
  'nothing where one letter is missing': [['gx', names('garden')], []],
  'nothing where the letters are in another order': [['nedrag', names('garden')], []],
  'first what begins so': [['be', names('cabbages', 'beans')], ['beans', 'cabbages']],
  'beginnings of words before letters in their middle': [['r', names('garden', 'the room')], ['the room', 'garden']],
  'the shorter of two that fit as well': [['bean', names('beans and peas', 'beans')], ['beans', 'beans and peas']],
  'names in capitals and with accents': [['ZO', names('Zoë')], ['Zoë']],
  'the same with blanks between': [['g r', names('green room')], ['green room']],
}, ([text, list]) => rank(list, text).map(({ name }) => name));
