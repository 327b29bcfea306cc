/** Letters without case, accents and forms, as the server folds them (`LetterFolding`): both find the same people and rooms. */
export function fold(text) {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(ANY_OF_THEM, (letter) => LETTERS[letter]);
}

/** Whether each word that was typed begins a word of one of these names, in whatever order. */
export function begins(names, typed) {
  const words = names.flatMap((name) => fold(name).split(BETWEEN));
  return fold(typed).split(BETWEEN).filter(Boolean).every((sought) => words.some((word) => word.startsWith(sought)));
}

const MARKS =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0711\u0730-\u074A\u1AB0-\u1ACE\u1DC0-\u1DFF\u20D0-\u20F0\uFE20-\uFE2F]/g;

const LETTERS = {
  'ß': 'ss',
  'æ': 'ae',
  'œ': 'oe',
  'ø': 'o',
  'đ': 'd',
  'ð': 'd',
  'þ': 'th',
  'ł': 'l',
  'ı': 'i',
  'ħ': 'h',
  'ŧ': 't',
  'ŋ': 'n',
  'ĸ': 'k',
  'ə': 'e',
  'ɓ': 'b',
  'ɗ': 'd',
  'ƙ': 'k',
  'ƴ': 'y',
  'ɛ': 'e',
  'ɔ': 'o',
  'ς': 'σ',
  'і': 'и',
  'ґ': 'г',
  'ى': 'ي',
  'ة': 'ه',
  'ک': 'ك',
  'ی': 'ي',
};

const ANY_OF_THEM = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/u;
