/** Which field of a form about a room a refusal belongs to. */
export const ROOM_FIELDS = { name: ['NAME_'], topic: ['TOPIC_'], description: ['DESCRIPTION_'] };

export const NAME = {
  name: 'name',
  label: 'Name',
  required: true,
  maxlength: 40,
  hint: 'Letters, digits, dots, dashes and underscores; no blanks.',
};

export const TOPIC = {
  name: 'topic',
  label: 'Topic',
  maxlength: 200,
  spellcheck: 'true',
  capitalize: 'sentences',
  hint: 'One line: what belongs here?',
};
