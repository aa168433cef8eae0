import { describe, expect, test } from 'vitest';
import { customize, type Diagnostic, formatDiagnostics, type Recipe, recipeFaults } from '../../src/index.js';
import { loadOverlay, memorySource, readRecipe } from '../../src/load.js';
import { recipeFromLink, recipeToLink } from '../../src/recipe.js';
import { checkProse } from '../../src/review.js';
import { baseFiles, loadBase } from '../support/base.js';
import { card, cardFile, loadCard } from '../support/pages.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const place = (d: Diagnostic) => `${d.rule} ${d.line}:${d.column}`;
const circle = 'Found alias `*a` inside the value it stands for, which would never end.';

describe('an alias inside its own value is a fault at its place', () => {
  const body = '\n---\n\nHello.\n';
  const front = '---\ntitle: My name card\nsummary: A card.\nform: write\nfor: learner\n';
  const files: [file: string, text: string, at: string][] = [
    [cardFile, `${front}tags: &a [x, *a]${body}`, '6:14'],
    [cardFile, `${front}related: &a\n  pairs-with: *a${body}`, '7:15'],
    [cardFile, `${front}related: &a { pairs-with: [{ x: *a }] }${body}`, '6:33'],
    [cardFile, `${front}<<: &a { title: x, <<: *a }${body}`, '6:24'],
    ['playbook.md', '---\nsteps: &a [*a]\n---\n', '2:12'],
    ['audiences.yaml', 'terms: &a\n  learner: *a\n', '2:12'],
    ['glossary.yaml', '&a\n- *a\n', '2:3'],
    ['strings/en.yaml', 'contents: &a [*a]\n', '1:15'],
    ['references.json', '&a [*a]\n', '1:5'],
    ['coverage.yaml', 'perStep: &a\n  activities: *a\n', '2:15'],
    ['recipes/ours.yaml', 'select: &a\n  tags: [*a]\n', '2:10'],
  ];
  test.each(files)('%s %#', async (file, text, at) => {
    const { diagnostics } = await loadBase({ [file]: text });
    const [found] = diagnostics.filter((d) => d.file === file);
    expect(`${found!.rule} ${found!.line}:${found!.column}`).toBe(`yaml-syntax ${at}`);
    expect(found!.message).toBe(circle);
  });

  test('in an overlay, in a recipe and in exceptions of the prose check', async () => {
    const { value: playbook } = await loadBase();
    const overlay = await loadOverlay(
      memorySource({ 'overlay.yaml': 'name: A\nactions: &a [*a]\n' }),
      playbook,
    );
    expect(overlay.diagnostics.map(place)).toEqual(['yaml-syntax 2:14']);
    expect(readRecipe('r.yaml', bytes('include: &a [*a]')).diagnostics.map(place)).toEqual([
      'yaml-syntax 1:14',
    ]);
    const exceptions = memorySource({ ...baseFiles(), 'prose-exceptions.yaml': '- &a\n  ids: *a\n' });
    expect((await checkProse(playbook, exceptions)).diagnostics.map(place)).toContain('yaml-syntax 2:8');
  });
});

describe('faults of aliases are told where they are', () => {
  const recipe = (text: string) => readRecipe('r.yaml', bytes(text)).diagnostics;
  test.each([
    ['an alias that names nothing', 'title: x\nedition: *nobody', ['yaml-syntax 2:10']],
    ['two of them', 'title: *x\nedition: *nobody', ['yaml-syntax 1:8', 'yaml-syntax 2:10']],
    ['an anchor that stands below', 'title: *x\nedition: &x facilitator', ['yaml-syntax 1:8']],
    ['an alias as a key', 'title: &x a\n*x : b', ['yaml-syntax 2:1']],
    [
      'a value of the wrong type',
      'title: &x 5\nsubtitle: y\ndate: *x',
      ['field-type 1:11', 'field-type 3:7'],
    ],
    ['a value inside', 'steps: &x [5]\ntitle: y\ninclude: *x', ['field-type 1:12', 'field-type 3:10']],
    [
      'too many values',
      `steps: &x [${'a, '.repeat(999)}]\nsessions:\n${'  - *x\n'.repeat(20)}`,
      ['yaml-syntax 13:5'],
    ],
  ])('%s', (_what, text, found) => {
    expect(recipe(text).map(place)).toEqual(found);
  });

  test('and what an alias stands for is a value of its own', () => {
    const { value } = readRecipe('r.yaml', bytes('steps: &x [a]\ninclude: *x\nexclude: *x'));
    expect(value!.recipe.include).toEqual(['a']);
    expect(value!.recipe.include).not.toBe(value!.recipe.exclude);
  });
});

test('each key that stands twice is told with the line of the first', () => {
  const { diagnostics } = readRecipe('r.yaml', bytes('title: a\ndate: b\ntitle: c\ntitle: d\n'));
  expect(diagnostics.map((d) => `${d.line} ${d.message}`)).toEqual([
    '3 Found key `title` a second time; the first is on line 1.',
    '4 Found key `title` a second time; the first is on line 1.',
  ]);
});

describe('a value in a message is short, and as it was written', () => {
  const said = (recipe: unknown) => recipeFaults(playbook, recipe as Recipe).map((d) => d.message);
  let playbook: Awaited<ReturnType<typeof loadBase>>['value'];
  test('in code', async () => {
    playbook = (await loadBase()).value;
    const circle: unknown[] = [];
    circle.push(circle);
    const wide: unknown[] = Array(50).fill(circle);
    wide.push(wide);
    const values: [value: unknown, shown: string][] = [
      [circle, '[…]'],
      [wide, '[[…],[…],'],
      [Number.NaN, '.nan'],
      [-0, '-0'],
      [10n, '10'],
      [Symbol('x'), 'Symbol(x)'],
      [new Date(Number.NaN), 'no date'],
      [() => 1, 'a function'],
    ];
    for (const [value, shown] of values) {
      const [message] = said({ title: value });
      expect(message!.startsWith(`Found \`${shown}`), message).toBe(true);
      expect(message!.length).toBeLessThan(120);
    }
    for (const recipe of [
      { ['x'.repeat(1e6)]: 1 },
      { edition: 'x'.repeat(1e6) },
      { include: ['y'.repeat(1e6)] },
    ])
      expect(said(recipe).join().length).toBeLessThan(5000);
  });

  test.each([
    ['.nan', '.nan'],
    ['.NaN', '.nan'],
    ['-.inf', '-.inf'],
    ['-0', '-0'],
    ['"a\\nb"', 'a b'],
    ['[1, .nan]', '[1,.nan]'],
  ])('in YAML: %s', (written, shown) => {
    const [found] = readRecipe('r.yaml', bytes(`edition: ${written}`)).diagnostics;
    expect(found!.message).toContain(`Found \`${shown}\` for \`edition\``);
  });

  test.each(['yesterday', '2026', '2026-02', '2026-13-45', '2026-02-30', '"2026-02-30x"', '.nan'])(
    'and a date such as %s is one fault',
    async (date) => {
      const files = baseFiles();
      const text = (files[cardFile] as string).replace('for: learner', `for: learner\nreviewed: ${date}`);
      const { diagnostics } = await loadBase({ [cardFile]: text });
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]!.message).toMatch(/expected (?:a day|text)/);
    },
  );
});

describe('a fault names the path of its field', () => {
  const paths = (found: readonly Diagnostic[]) => found.map((d) => d.path);
  test('in files, recipes, links and code, and in JSON', async () => {
    const { value: playbook, diagnostics } = await loadBase({
      'glossary.yaml': '- { id: a, term: 5, definition: x }',
    });
    expect(paths(diagnostics)).toEqual([[0, 'term']]);
    expect(JSON.parse(formatDiagnostics(diagnostics, 'json')).diagnostics[0].path).toEqual([0, 'term']);
    const { value } = readRecipe('r.yaml', bytes('steps: [nowhere]\nvocabulary: { lerner: [a, b] }'));
    const found = customize(playbook, value!.recipe, { file: 'r.yaml', locate: value!.locate }).diagnostics;
    expect(paths(found)).toEqual([
      ['steps', 0],
      ['vocabulary', 'lerner'],
    ]);
    expect(paths(recipeFaults(playbook, { include: ['x'] }))).toEqual([['include', 0]]);
    const link = recipeToLink({ titel: 'x' } as Recipe).value!;
    expect(paths(recipeFromLink(link).diagnostics)).toEqual([['titel']]);
  });

  test('a missing field has its own, and a text has none', async () => {
    const files = baseFiles();
    const text = (files[cardFile] as string).replace('for: learner\n', '');
    const { diagnostics } = await loadBase({ [cardFile]: `${text}\n{{lerner}}` });
    expect(diagnostics.map((d) => [d.rule, d.path])).toEqual([
      ['field-missing', ['for']],
      ['variable-unknown', undefined],
    ]);
  });
});

describe('images from elsewhere are faults', () => {
  test.each([
    '![x y](https://example.org/x.png)',
    '![x y](//example.org/x.png)',
    '![x y](\\\\example.org\\x.png)',
    '![x y](HTTPS://example.org/x.png)',
    '![x y](data:image/png;base64,AAAA)',
    '![x y][far]\n\n[far]: https://example.org/x.png',
    '[![x y](https://example.org/x.png)](https://example.org)',
    '| a |\n| - |\n| ![x y](https://example.org/x.png) |',
    '![x y](../../../../x.png)',
    '![x y](x.constructor)',
  ])('%s', async (text) => {
    // Also beside another error, and in a draft.
    for (const [status, more] of [
      ['ready', ''],
      ['ready', '\n\n{{lerner}}'],
      ['draft', ''],
    ]) {
      const { found } = await loadCard(card(`${text}${more}`, { status }));
      expect(found.filter((d) => d.rule === 'image-source')).toHaveLength(1);
    }
  });

  test('and so is such a logo', () => {
    for (const logo of ['https://example.org/x.png', '//example.org/x.png', 'file:///x.png'])
      expect(readRecipe('r.yaml', bytes(`organization: { logo: "${logo}" }`)).diagnostics).toMatchObject([
        { rule: 'field-value', path: ['organization', 'logo'] },
      ]);
    for (const logo of ['logo.png', '/home/us/logo.png', 'C:\\logo.png', 'data:image/png;base64,AA'])
      expect(readRecipe('r.yaml', bytes(`organization: { logo: '${logo}' }`)).diagnostics).toEqual([]);
  });
});
