// deno-lint-ignore-file no-console no-top-level-await
/**
 * Formats the modules of the interface with `deno fmt`, but for their templates: it would move white space that is seen
 * (`Read by <bdi>…`), and breaks off at some. A name stands for each while it formats.
 *
 * `--check` says which files are not formatted, and changes none.
 */
const FOLDERS = ['src/main/ui', 'src/test/ui'];
const WORK = 'target/format';
const TEMPLATE = /\b(?:html|svg|staticHtml)`/g;

/** Where the template that begins behind this backtick ends. */
function endOf(text, at) {
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '`') return i + 1;
    else if (text.startsWith('${', i)) i = endOfCode(text, i + 2) - 1;
  }
  throw new Error('a template does not end');
}

/** Where the code of a template ends that begins behind this brace. */
function endOfCode(text, at) {
  for (let i = at, depth = 1; i < text.length; i++) {
    if (text[i] === '`') i = endOf(text, i + 1) - 1;
    else if (text[i] === "'" || text[i] === '"') i = text.indexOf(text[i], i + 1);
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  throw new Error('the code in a template does not end');
}

function withoutTemplates(text) {
  const templates = [];
  let without = '';
  let at = 0;
  for (let found; (TEMPLATE.lastIndex = at, found = TEMPLATE.exec(text)); ) {
    const end = endOf(text, TEMPLATE.lastIndex);
    const template = text.slice(found.index, end);
    without += text.slice(at, found.index) + `$t${templates.length}$`.padEnd(template.split('\n', 1)[0].length, '_');
    templates.push(template);
    at = end;
  }
  return { templates, without: without + text.slice(at) };
}

function* modulesIn(folder) {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) yield* modulesIn(`${folder}/${name}`);
    else if (name.endsWith('.js')) yield `${folder}/${name}`;
  }
}

const files = FOLDERS.flatMap((folder) => [...modulesIn(folder)]).sort().map((name) => {
  const text = Deno.readTextFileSync(name);
  return { name, text, ...withoutTemplates(text) };
});
for (const { name, without } of files) {
  Deno.mkdirSync(`${WORK}/${name.slice(0, name.lastIndexOf('/'))}`, { recursive: true });
  Deno.writeTextFileSync(`${WORK}/${name}`, without);
}
const { success } = await new Deno.Command(Deno.execPath(), {
  args: ['fmt', '--quiet', '--config=deno.json', ...files.map(({ name }) => `${WORK}/${name}`)],
}).spawn().status;
if (!success) Deno.exit(1);

const changed = files.map((file) => {
  const formatted = Deno.readTextFileSync(`${WORK}/${file.name}`).replaceAll(/\$t(\d+)\$_*/g, (_, i) => file.templates[i]);
  return { ...file, formatted };
}).filter(({ text, formatted }) => text !== formatted);
Deno.removeSync(WORK, { recursive: true });

if (!Deno.args.includes('--check')) {
  changed.forEach(({ name, formatted }) => Deno.writeTextFileSync(name, formatted));
} else if (changed.length) {
  console.error(`Not formatted (“deno task format” does it):\n${changed.map(({ name }) => `  ${name}`).join('\n')}`);
  Deno.exit(1);
}
