import { edited } from '../../main/ui/conversation/markdown-edits.js';
import { each } from './testing.js';

/** Square brackets of this kind show what is selected. */
const OPEN = '⟦';
const CLOSE = '⟧';

function press([name, shown]) {
  const value = shown.replace(OPEN, '').replace(CLOSE, '');
  const edit = edited(name, value, shown.indexOf(OPEN), shown.indexOf(CLOSE) - 1);
  const [start, end] = edit.select;
  const text = value.slice(0, edit.from) + edit.text + value.slice(edit.to);
  return text.slice(0, start) + OPEN + text.slice(start, end) + CLOSE + text.slice(end);
}

each('a button of the composer', {
  'makes what is selected bold': [['bold', 'a ⟦word⟧'], 'a ⟦**word**⟧'],
  'takes the marks off again': [['bold', 'a **⟦word⟧**'], 'a ⟦word⟧'],
  'takes them off where they are selected too': [['bold', 'a ⟦**word**⟧'], 'a ⟦word⟧'],
  'leaves blanks at either end outside': [['bold', 'a⟦ word ⟧b'], 'a ⟦**word**⟧ b'],
  'marks line by line': [['bold', '⟦one\ntwo⟧'], '⟦**one**\n**two**⟧'],
  'leaves the beginnings of lines outside': [['italic', '⟦- one⟧'], '⟦- _one_⟧'],
  'offers a word where none is selected': [['italic', 'a ⟦⟧'], 'a _⟦italic⟧_'],
  'marks a part of a word with a star': [['italic', 'un⟦do⟧'], 'un⟦*do*⟧'],
  'strikes through': [['strike', '⟦no⟧'], '⟦~~no~~⟧'],
  'makes code of a part of a line': [['code', 'a ⟦word⟧'], 'a `⟦word⟧`'],
  'uses more backticks than there are inside': [['code', '⟦a ` b⟧'], '``⟦a ` b⟧``'],
  'takes backticks off again': [['code', '`⟦word⟧`'], '⟦word⟧'],
  'makes a block of code of several lines': [['code', '⟦a\nb⟧'], '```⟦⟧\na\nb\n```\n'],
  'puts a block of code on lines of its own': [['code-block', 'so ⟦a⟧ it'], 'so \n```⟦⟧\na\n```\n it'],
  'makes fences longer than those inside': [['code-block', '⟦```⟧'], '````⟦⟧\n```\n````\n'],
  'makes a list of lines': [['list', '⟦one\ntwo⟧'], '⟦- one\n- two⟧'],
  'makes no list of a list': [['list', '⟦- one\n- two⟧'], '⟦one\ntwo⟧'],
  'quotes empty lines too': [['quote', '⟦one\n\ntwo⟧'], '⟦> one\n> \n> two⟧'],
  'makes a link of words': [['link', 'see ⟦this⟧'], 'see [this](⟦https://⟧)'],
  'makes an address the target': [['link', '⟦https://a.example⟧'], '[⟦⟧](https://a.example)'],
  'escapes a bracket that would end the words': [['link', '⟦a]⟧'], '[a\\]](⟦https://⟧)'],
  'escapes a bracket that would end the target': [['link', '⟦https://a.example/)⟧'], '[⟦⟧](https://a.example/%29)'],
}, press);
