import { Problem } from '../../main/ui/base/problem.js';
import { Combobox, isSame } from '../../main/ui/parts/combobox.js';
import { assert, each, settled, withClock } from './testing.js';

const KNOWN = ['ben', 'bea', 'bob'].map((id) => ({ id }));

/** The page draws when the test says so. */
function field(about = {}) {
  const asked = [];
  const taken = [];
  const attributes = {};
  const listeners = {};
  const input = /** @type {any} */ ({
    value: '',
    addEventListener: (type, listener) => (listeners[type] = listener),
    setAttribute: (name, value) => (attributes[name] = value),
    removeAttribute: (name) => delete attributes[name],
  });
  const host = { addController() {}, requestUpdate() {}, querySelector: () => null };
  const combobox = new Combobox(/** @type {any} */ (host), {
    id: 'names',
    none: about.inText ? undefined : 'Nobody',
    word: ({ value }) => (value || about.stays ? { text: value.replace('@', '') } : null),
    offer: ({ text }, found) => [...KNOWN, ...found].filter(({ id }) => id.startsWith(text)),
    ask: ({ text }) => {
      const answer = Promise.withResolvers();
      asked.push({ text, ...answer });
      return /** @type {Promise<any>} */ (answer.promise);
    },
    fits: ({ id }, { text }) => id.startsWith(text),
    draw: ({ id }) => id,
    take: ({ id }) => taken.push(id),
    ...about,
  });
  combobox.attach(input);
  const type = (value) => {
    input.value = value;
    listeners.input();
  };
  const press = (key, more = {}) => {
    let ours = false;
    listeners.keydown({ key, preventDefault: () => (ours = true), stopPropagation() {}, ...more });
    return ours;
  };
  const offered = () => combobox.list.map(({ id }) => id);
  return {
    combobox,
    input,
    asked,
    taken,
    type,
    press,
    offered,
    attributes,
    leave: () => listeners.blur(),
    active: () => offered()[combobox.at],
  };
}

const STATES = {
  'that is empty': () => {},
  'that offers': ({ type }) => type('@b'),
  'that offers before a letter is typed': ({ type }) => type('@'),
  'that searches': ({ type }) => type('@x'),
  'that was closed': ({ type, combobox }) => (type('@b'), combobox.close()),
  'whose text is another by now': ({ type, input }) => (type('@b'), input.value = '@xyz'),
};

const KINDS = { 'a field': {}, 'a text': { inText: true }, 'a list that stays': { stays: true } };

/** What a key does, in a word: what becomes active, or of what becomes of the list; nothing where the key is the field's. */
function does(all, key, more) {
  const before = { active: all.active(), open: all.combobox.word !== null };
  const ours = all.press(key, more);
  if (!ours) return '';
  if (all.taken.length) return `takes ${all.taken}`;
  if (before.open && !all.combobox.word) return 'closes';
  if (!before.open && all.combobox.word) return 'opens';
  return all.active() === before.active ? 'nothing' : all.active();
}

/** By kind and state: ArrowDown, ArrowUp, Enter, Tab, Escape; Home and End are the field's everywhere. */
const TABLE = {
  'a field': {
    'that is empty': ['', '', 'nothing', '', ''],
    'that offers': ['bea', 'bob', 'takes ben', '', 'closes'],
    'that offers before a letter is typed': ['bea', 'bob', 'takes ben', '', 'closes'],
    'that searches': ['', '', 'nothing', '', 'closes'],
    'that was closed': ['opens', 'opens', 'nothing', '', ''],
    'whose text is another by now': ['bea', 'bob', 'closes', '', 'closes'],
  },
  'a text': {
    'that is empty': ['', '', '', '', ''],
    'that offers': ['bea', 'bob', 'takes ben', 'takes ben', 'closes'],
    'that offers before a letter is typed': ['ben', 'bob', '', '', 'closes'],
    'that searches': ['', '', '', '', ''],
    'that was closed': ['', '', '', '', ''],
    'whose text is another by now': ['bea', 'bob', '', '', 'closes'],
  },
  'a list that stays': {
    'that is empty': ['opens', 'opens', 'nothing', '', ''],
    'that offers': ['bea', 'bob', 'takes ben', '', ''],
    'that offers before a letter is typed': ['bea', 'bob', 'takes ben', '', ''],
    'that searches': ['', '', 'nothing', '', ''],
    'that was closed': ['opens', 'opens', 'nothing', '', ''],
    'whose text is another by now': ['bea', 'bob', 'closes', '', ''],
  },
};
const KEYS = ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape', 'Home', 'End'];

for (const [kind, states] of Object.entries(TABLE)) {
  for (const [state, expected] of Object.entries(states)) {
    Deno.test(`keys in ${kind} ${state}`, () =>
      withClock(() => {
        const done = KEYS.map((key) => {
          const all = field(KINDS[kind]);
          STATES[state](all);
          return does(all, key);
        });
        assert.deepEqual(done, [...expected, '', '']);
      }));
  }
}

each('no key is for the list', {
  'with Shift': [{ shiftKey: true }, ''],
  'with Control': [{ ctrlKey: true }, ''],
  'with Alt': [{ altKey: true }, ''],
  'with Meta': [{ metaKey: true }, ''],
  'while an input method composes': [{ isComposing: true }, ''],
  'that ends a composition in Safari': [{ keyCode: 229 }, ''],
}, async (more) => {
  const done = [];
  await withClock(() => {
    for (const kind of Object.values(KINDS)) {
      for (const key of KEYS) {
        const all = field(kind);
        all.type('@b');
        done.push(does(all, key, more));
      }
    }
  });
  return done.join('');
});

/** What is offered, what is active, and what is said, once these things have happened. */
async function shown(act, about) {
  const all = field(about);
  await withClock(async ({ pass }) => {
    const answer = async (found) => (all.asked.pop().resolve(found), await settled());
    const fail = async () => (all.asked.pop().reject(new Problem({ status: 0, detail: 'Offline.' })), await settled());
    await act({ ...all, pass, answer, fail });
  });
  return [all.offered().join(' '), all.active() ?? '', all.combobox.said];
}

const bert = { id: 'bert' };

each('what is shown', {
  'at once is what is known here': [({ type }) => type('be'), ['ben bea', 'ben', '']],
  'is joined by what is found': [async ({ type, pass, answer }) => {
    type('be');
    pass(150);
    await answer([bert]);
  }, ['ben bea bert', 'ben', '3 suggestions']],
  'keeps what somebody has chosen': [async ({ type, press, pass, answer }) => {
    type('be');
    press('ArrowDown');
    pass(150);
    await answer([bert]);
  }, ['ben bea bert', 'bea', '3 suggestions']],
  'is what was found before, as long as it fits': [async ({ type, pass, answer }) => {
    type('be');
    pass(150);
    await answer([bert, { id: 'bess' }]);
    type('ber');
  }, ['bert', 'bert', '']],
  'is nothing that was found for an earlier text and does not fit': [async ({ type, pass, answer }) => {
    type('be');
    pass(150);
    await answer([bert]);
    type('bex');
  }, ['', '', 'Searching…']],
  'is no answer that comes late for an earlier text': [async ({ type, pass, answer }) => {
    type('be');
    pass(150);
    type('ber');
    await answer([bert]);
  }, ['', '', 'Searching…']],
  'is no answer for a text that is another by now': [async ({ type, input, pass, answer }) => {
    type('ber');
    pass(150);
    input.value = 'something else';
    await answer([bert]);
  }, ['', '', 'Searching…']],
  'is no answer once it was closed': [async ({ type, press, pass, answer }) => {
    type('ber');
    pass(150);
    press('Escape');
    await answer([bert]);
  }, ['', '', '']],
  'is nothing once the field was left': [async ({ type, leave, pass, answer }) => {
    type('ber');
    pass(150);
    leave();
    await answer([bert]);
  }, ['', '', '']],
  'says that nothing was found': [async ({ type, pass, answer }) => {
    type('bex');
    pass(150);
    await answer([]);
  }, ['', '', 'Nobody']],
  'says that nobody could be asked': [async ({ type, pass, fail }) => {
    type('be');
    pass(150);
    await fail();
  }, ['ben bea', 'ben', 'Offline.']],
  'forgets that, with the next letter': [async ({ type, pass, fail }) => {
    type('be');
    pass(150);
    await fail();
    type('ben');
  }, ['ben', 'ben', '']],
}, (act) => shown(act));

Deno.test('who types on is asked for once', () =>
  withClock(({ pass }) => {
    const { type, asked } = field();
    for (const text of ['b', 'be', 'ber']) {
      type(text);
      pass(100);
    }
    pass(150);
    assert.deepEqual(asked.map(({ text }) => text), ['ber']);
  }));

Deno.test('in a text nothing is said but how many there are', async () => {
  const act = async ({ type, pass, answer }) => {
    type('@bex');
    pass(150);
    await answer([]);
  };
  assert.deepEqual(await shown(act, { inText: true }), ['', '', '']);
});

Deno.test('a list that stays does so when its field is left', () =>
  withClock(() => {
    const { type, leave, offered } = field({ stays: true });
    type('b');
    leave();
    assert.deepEqual(offered(), ['ben', 'bea', 'bob']);
  }));

const LIST = { 'aria-autocomplete': 'list', 'aria-controls': 'names-list' };
const COMBOBOX = { ...LIST, role: 'combobox', autocomplete: 'off' };

each('a screen reader is told', {
  'that nothing is offered': [['', {}], { ...COMBOBOX, 'aria-expanded': 'false' }],
  'what is active': [['b', {}], { ...COMBOBOX, 'aria-expanded': 'true', 'aria-activedescendant': 'names-0' }],
  'that nothing was found': [['x', {}], { ...COMBOBOX, 'aria-expanded': 'false' }],
  'what is active for a text, which stays a text box': [['@b', { inText: true }], { ...LIST, 'aria-activedescendant': 'names-0' }],
  'that nothing is active yet': [['@', { inText: true }], LIST],
}, async ([text, about]) => {
  const all = field(about);
  await withClock(() => {
    all.type(text);
    all.combobox.hostUpdated();
  });
  return all.attributes;
});

const word = { kind: 'person', text: 'an', from: 0, to: 3 };
each('a list of choices', {
  'serves the same word': [{ ...word }, true],
  'serves no longer one': [{ ...word, text: 'ana' }, false],
  'serves no word of another kind': [{ ...word, kind: 'room' }, false],
  'serves no other place': [{ ...word, from: 4 }, false],
  'serves nothing': [null, false],
}, (other) => isSame(word, other));
