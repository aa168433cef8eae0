import { afterEach, describe, expect, test } from 'vitest';
import { customize, type Diagnostic, hasErrors, limits, type Recipe } from '../../src/index.js';
import { loadPlaybook, memorySource, readRecipe } from '../../src/load.js';
import { baseFiles, type Files, loadBase } from '../support/base.js';
import { bodyWords, card, cardFile, loadCard, page, tailorBase } from '../support/pages.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const fields = 'title: My name card\nsummary: A card.\nform: write\nfor: learner\n';
/** The handout with other lines in its frontmatter; the first of them is line 6. */
const withFields = (more: string): Files => ({ [cardFile]: `---\n${fields}${more}\n---\n\nHello.\n` });
const place = (d: Diagnostic) => `${d.rule} ${d.line}:${d.column}`;

/** The faults of one file; the handout is not in the playbook when there are errors among them. */
async function faults(changes: Files, file = cardFile): Promise<Diagnostic[]> {
  const { playbook, diagnostics } = await loadCard(changes);
  const found = diagnostics.filter((d) => d.file === file && d.rule !== 'handout-orphan');
  if (file === cardFile) expect(playbook.handouts.length).toBe(hasErrors(found) ? 0 : 1);
  return found;
}

afterEach(() => {
  expect(Object.hasOwn(globalThis, 'pwned')).toBe(false);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.each([
  ['hello.MD', '.MD'],
  ['hello.markdown', '.markdown'],
])('a content file called %s is not passed over in silence', async (name, ending) => {
  const file = `steps/first/activities/${name}`;
  const [fault] = await faults({ [file]: '# Hello' }, file);
  expect(fault).toMatchObject({ rule: 'file-misplaced', line: 1 });
  expect(fault!.message).toBe(`Found the ending \`${ending}\`, expected \`.md\`: the file is not read.`);
});

describe('broken YAML is a fault at its place', () => {
  const cases: [what: string, yaml: string, found: string][] = [
    ['an open list', 'tags: [a, b', 'yaml-syntax 6:7'],
    ['an open quote', 'attribution: "never closed', 'yaml-syntax 6:14'],
    ['a tab as indentation', 'related:\n\tpairs-with: []', 'yaml-syntax 7:1'],
    ['a colon in plain text', 'attribution: by: us', 'yaml-syntax 6:14'],
    ['a key twice', 'tags: [a]\ntags: [b]', 'yaml-syntax 7:1'],
    ['a key of the file twice', 'title: Again', 'yaml-syntax 6:1'],
    ['an unknown alias', 'tags: *nothing', 'yaml-syntax'],
    [
      'an unknown tag',
      'attribution: !!js/function "function () { globalThis.pwned = 1 }"',
      'yaml-syntax 6:14',
    ],
    ['a reserved sign', 'attribution: @us', 'yaml-syntax 6:14'],
    ['a variable without quotes', 'attribution: {{learner}}', 'yaml-syntax 6:14'],
    ['a list as a key', '? [a, b]\n: c', 'yaml-syntax 6:3'],
    ['a list in the place of fields', 'related: [a]', 'field-type 6:10'],
    ['30 February', 'reviewed: 2026-02-30', 'field-value 6:11'],
    ['a date that YAML 1.1 would read', 'reviewed: 2026-2-3', 'field-value 6:11'],
    ['a hidden key', '__proto__: { polluted: 1 }', 'field-unknown 6:1'],
    ['a hidden key inside', 'related: { __proto__: { polluted: 1 } }', 'field-unknown 6:12'],
    ['a constructor', 'constructor: { prototype: { polluted: 1 } }', 'field-unknown 6:1'],
  ];
  test.each(cases)('%s', async (_what, yaml, found) => {
    expect((await faults(withFields(yaml))).map(place)).toContainEqual(expect.stringContaining(found));
  });

  test('and text that only looks like something else stays text', async () => {
    const { value, diagnostics } = await loadBase(withFields('attribution: 12:30'));
    expect(diagnostics).toEqual([]);
    expect(value.handouts[0]!.attribution).toBe('12:30');
  });
});

describe('frontmatter is never run', () => {
  const js = '{ title: (globalThis.pwned = 1, "x") }';
  test.each([
    ['---js', 'frontmatter-language 1:4'],
    ['---javascript', 'frontmatter-language 1:4'],
    ['--- js', 'frontmatter-language 1:4'],
    ['---json', 'frontmatter-language 1:4'],
    ['----', 'frontmatter-language 1:4'],
    [' ---', 'frontmatter-missing 1:1'],
    ['+++', 'frontmatter-missing 1:1'],
    ['', 'frontmatter-missing 1:1'],
  ])('after `%s`', async (fence, found) => {
    expect((await faults({ [cardFile]: `${fence}\n${js}\n---\n\nHello.\n` })).map(place)).toEqual([found]);
    expect((await faults({ [cardFile]: bytes(`\uFEFF${fence}\r\n${js}\r\n---\r\n`) })).map(place)).toEqual([
      found,
    ]);
  });
  test('and twice the same file gives twice the same fault', async () => {
    const changes = { [cardFile]: `---js\n${js}\n---\n` };
    expect(await faults(changes)).toEqual(await faults(changes));
  });
});

describe('a file that is no text, or almost none', () => {
  const cases: [what: string, content: string | Uint8Array, found: string[]][] = [
    ['empty', '', ['frontmatter-missing 1:1']],
    ['only line ends', '\n\n\n', ['frontmatter-missing 1:1']],
    ['only frontmatter', `---\n${fields}---\n`, ['section-missing 1:1']],
    ['frontmatter without fields', '---\n---\n\nHello.\n', Array(4).fill('field-missing 1:1')],
    ['never closed', `---\n${fields}\nHello.\n`, ['frontmatter-unclosed 1:1']],
    ['binary', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255, 254]), ['file-encoding 1:1']],
    ['Latin-1', new Uint8Array([...bytes('---\ntitle: caf'), 233, 10]), ['file-encoding 1:1']],
    ['UTF-16', new Uint8Array([255, 254, 45, 0, 45, 0, 45, 0]), ['file-encoding 1:1']],
    ['with a zero byte', `---\n${fields}---\n\nHe\0llo.\n`, ['file-encoding 8:3']],
    ['with a zero byte and CR', `---\r${fields}---\r\rHe\0llo.\r`, ['file-encoding 8:3']],
  ];
  test.each(cases)('%s', async (_what, content, found) => {
    const places = (await faults({ [cardFile]: content })).map(place);
    expect(places.map((p) => p.replace(/2:1$/, '1:1'))).toEqual(found);
  });
});

describe('limits are faults with their number, and nothing else is said of such a file', () => {
  const cases: [what: string, text: string, found: string, words: string][] = [
    ['a line of 50 MB', 'a'.repeat(50_000_000), 'file-too-large 1:1', '1000000'],
    ['a line of 30,000 letters', `Hi.\n\n${'a'.repeat(30_000)}`, 'line-too-long 10:20001', '20000'],
    ['4,000 quotes', `${'>'.repeat(4000)} Hi`, 'nesting-too-deep 8:1', '20'],
    ['800 levels of lists', range(800, (i) => `${'  '.repeat(i)}- x`), 'nesting-too-deep 48:1', '20'],
    ['3,000 stars', `${'*a '.repeat(3000)}`, 'nesting-too-deep 8:1', '2000'],
    ['3,000 brackets', `${'['.repeat(3000)}`, 'nesting-too-deep 8:1', '2000'],
    ['70 blocks in blocks', range(70, (i) => `${':'.repeat(80 - i)}note\n`), 'nesting-too-deep 128:1', '60'],
  ];
  test.each(cases)('%s', async (_what, text, found, words) => {
    const all = await faults(card(text));
    expect(all.map(place)).toContain(found);
    // A text that is refused unread has no sections either.
    const others = all.map((d) => d.rule).filter((rule) => rule !== 'section-missing');
    expect([...new Set(others)]).toEqual([found.split(' ')[0]]);
    expect(all.find((d) => d.rule === found.split(' ')[0])!.message).toContain(words);
  });

  test.each([
    [
      'aliases of aliases',
      'yaml-syntax',
      range(9, (i) => `a${i}: &a${i} [${Array(9).fill(i === 0 ? 'x' : `*a${i - 1}`)}]`),
    ],
    ['900 keys in keys', 'nesting-too-deep', `${'? '.repeat(900)}a`],
    ['600 braces', 'nesting-too-deep', `attribution: ${'{'.repeat(600)}a${'}'.repeat(600)}`],
    ['9,000 brackets with lines between', 'nesting-too-deep', `tags: ${'[\n \n '.repeat(9000)}`],
  ])('YAML with %s', async (_what, rule, yaml) => {
    expect((await faults(withFields(yaml))).map((d) => d.rule)).toContain(rule);
  });

  const [words, most] = [limits.yamlWords, limits.lines];
  test.each<[what: string, yaml: string, line: number, number: number]>([
    // Each entry is four: `-`, a blank, `a` and the end of the line.
    ['too many entries', `include:\n${range(words / 4, () => '- a')}`, 1 + words / 4, words],
    ['too many commas', `include: [${','.repeat(words)}]`, 1, words],
    ['too many lists', `include: [\n ${'[],\n '.repeat(words / 5)}]`, 1 + words / 5, words],
    ['too many comments', `title: a\n${range(words / 2, () => '#')}`, words / 2 - 1, words],
    ['too many empty lines', `title: a${'\n'.repeat(most)}`, most + 1, most],
    ['a text of too many lines', `title: >\n${range(most, () => '  a')}`, most + 1, most],
  ])('a recipe with %s', (_what, yaml, line, number) => {
    const { diagnostics } = readRecipe('r.yaml', bytes(yaml));
    expect(diagnostics).toMatchObject([{ rule: 'file-too-large', line }]);
    expect(diagnostics[0]!.message).toContain(String(number));
  });

  test('a recipe with thousands of entries is read', () => {
    const yaml = `include:\n${range(limits.recipeIds, () => '- a')}`;
    expect(readRecipe('r.yaml', bytes(yaml)).diagnostics).toEqual([]);
  });

  test('more faults than a call takes arguments are all there', async () => {
    const [sheet] = Object.values(card(`${'{{x}}'.repeat(900)}\n\n`.repeat(16)));
    const sheets = Array.from({ length: 10 }, (_, i) => [`steps/first/handouts/card-${i}.md`, sheet!]);
    const { diagnostics: many } = await loadBase(Object.fromEntries(sheets));
    expect(many.filter((d) => d.rule === 'variable-unknown')).toHaveLength(900 * 16 * 10);
    const tags = withFields(`tags: [${`${'A,'.repeat(9_000)}\n `.repeat(5)}]`);
    expect(await faults(tags)).toHaveLength(9_000 * 5);
    const titles = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`id-${i}`, '']));
    const { diagnostics } = customize((await loadBase()).value, { titles });
    expect(diagnostics).toHaveLength(200_000);
  });
});

/** Lines made from their number. */
function range(n: number, line: (i: number) => string): string {
  return Array.from({ length: n }, (_, i) => line(i)).join('\n');
}

test('a footnote that mentions itself, or another that mentions it, ends', async () => {
  const text = 'Hi[^a].\n\n[^a]: Once[^a], and[^b].\n\n[^b]: Again[^a].';
  expect(bodyWords(await tailorBase({}, card(text)))).toBe('Hi Once, and Again. . .');
});

describe('places are those of the file as its bytes are', () => {
  const wrong = `---\n${fields}---\n\nHello.\n\nHello {{lerner}}.\n`;
  test.each([
    ['LF', bytes(wrong)],
    ['CRLF', bytes(wrong.replaceAll('\n', '\r\n'))],
    ['CR', bytes(wrong.replaceAll('\n', '\r'))],
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(wrong)])],
    [
      'a byte order mark and CRLF',
      new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(wrong.replaceAll('\n', '\r\n'))]),
    ],
  ])('with %s', async (_what, content) => {
    expect((await faults({ [cardFile]: content })).map(place)).toEqual(['variable-unknown 10:7']);
    const sound = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content).replace('lerner', 'learner');
    const { playbook, found } = await loadCard({ [cardFile]: bytes(sound) });
    expect(found).toEqual([]);
    expect(JSON.stringify(playbook)).not.toContain('\\r');
    expect(playbook.handouts[0]).toMatchObject({ title: 'My name card', for: 'learner' });
  });

  test('in a recipe too', () => {
    const found = readRecipe('our.yaml', bytes('\uFEFFaudience: k12\r\nselect:\r\n  maxMinutes: "x"\r\n'));
    expect(found.diagnostics.map(place)).toEqual(['field-type 3:15']);
  });
});

describe('hidden keys in a recipe', () => {
  const recipes = [
    '{ "__proto__": { "polluted": 1 } }',
    '{ "constructor": { "prototype": { "polluted": 1 } } }',
    '{ "select": { "__proto__": { "polluted": 1 } } }',
    '{ "vocabulary": { "__proto__": ["a", "b"] } }',
    '{ "vocabulary": { "constructor": ["a", "b"] } }',
    '{ "organization": { "__proto__": { "name": "x" } } }',
  ];
  test.each(recipes)('%s', async (json) => {
    const { value: playbook } = await loadBase();
    const tailored = customize(playbook, JSON.parse(json) as Recipe);
    expect(tailored.diagnostics).toMatchObject([{ severity: 'error' }]);
    const { value, diagnostics } = readRecipe('our.json', bytes(json));
    const all = [...diagnostics, ...(value ? customize(playbook, value.recipe).diagnostics : [])];
    expect(all).toMatchObject([{ severity: 'error', line: 1 }]);
  });
});

test('ids that every object has are ids like any other', async () => {
  const activity = 'steps/first/activities/greeting-round.md';
  const text = (baseFiles()[activity] as string).replaceAll('[name-card]', '[constructor]');
  const sheet = page({ title: 'Sheet', summary: 'A sheet.', form: 'read', for: 'learner' }, 'Read.');
  const missing = await loadBase({ [activity]: text });
  expect(missing.diagnostics.map((d) => d.rule)).toContain('relation-unknown');
  const files: Files = { ...baseFiles(), [activity]: text, 'steps/first/handouts/constructor.md': sheet };
  delete files[cardFile];
  const { value, diagnostics } = await loadPlaybook(memorySource(files));
  expect(diagnostics).toEqual([]);
  expect(value.handouts.map((h) => [h.id, h.activities])).toEqual([['constructor', ['greeting-round']]]);
});
