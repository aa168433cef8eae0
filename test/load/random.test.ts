import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allResources,
  composePacket,
  customize,
  type Diagnostic,
  type Recipe,
  renderPage,
} from '../../src/index.js';
import { loadOverlay, loadPlaybook, memorySource, readRecipe } from '../../src/load.js';
import { baseFiles, loadBase } from '../support/base.js';

// The same cases on every run; set SEED to look elsewhere, and RUNS to look longer. By night, test/fuzz looks for the same in 20,000 inputs.
const runs = (usual: number) => ({
  seed: Number(process.env.SEED ?? 2026),
  numRuns: usual * Number(process.env.RUNS ?? 1),
});

/** The small playbook without its source and what cites it: these have tests of their own. */
function files(): Record<string, string> {
  const { 'references.json': _, 'steps/first/insights/ties-help.md': __, ...rest } = baseFiles();
  return rest as Record<string, string>;
}
const paths = Object.keys(files());

/** Pieces that mean something to Markdown, YAML, or us. */
const piece = fc.constantFrom(
  ...[
    '---\n',
    '---js\n',
    ':::',
    ':::for{audience="k12"}\n',
    ':::facilitator\n',
    '::: say\n',
    '::lines{count=2}\n',
  ],
  ...[
    '::box{height="9km"}\n',
    '{{learner}}',
    '{{',
    '}}',
    '[@doe-2020]',
    '[^1]',
    '[^1]: [^1]\n',
    '[x](id:first)',
  ],
  ...[
    '[x](javascript:a)',
    '<b>',
    '<!--',
    '![](a.png)',
    '![x][y]\n\n[y]: a\n',
    '| a |\n|---|\n',
    '- [ ] ',
    '1. ',
  ],
  ...[
    '> ',
    '## Adapt\n',
    '# ',
    '####### ',
    '```\n',
    '`',
    '**',
    '_',
    '~~',
    '\\',
    '&#0;',
    '&Tab;',
    '\t',
    '  \n',
    '\n\n',
  ],
  ...[
    '\r',
    '\r\n',
    '\uFEFF',
    '\0',
    '\u2028',
    '\uD800',
    '(5 min)',
    '*a',
    '&a',
    '<<: *a\n',
    '? ',
    ': ',
    '- ',
    '[',
    '{',
    '}',
  ],
  ...[
    '"',
    "'",
    '|\n',
    '>\n',
    '#',
    '!!js/function ',
    '%YAML 1.1\n',
    '...\n',
    '~',
    'null',
    '.inf',
    '0x1F',
    '1e999',
    '-0',
  ],
  ...[
    '__proto__: 1\n',
    'constructor: 1\n',
    'status: draft\n',
    'audiences: [k12]\n',
    'id: other\n',
    'ä',
    '\u{1F44B}',
  ],
);
const splice = fc.record({
  file: fc.constantFrom(...paths),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  put: fc.oneof(
    { weight: 3, arbitrary: piece },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  ),
});
const spliced = (text: string, { at, cut, put }: { at: number; cut: number; put: string }) => {
  const from = Math.round(at * text.length);
  return text.slice(0, from) + put + text.slice(from + cut);
};

/** Every fault lies inside its file. */
function expectPlaces(source: Record<string, string>, diagnostics: readonly Diagnostic[]): void {
  for (const d of diagnostics) {
    const lines = (source[d.file] ?? '').split(/\r\n?|\n/);
    const where = `${d.rule} at ${d.file}:${d.line}:${d.column}`;
    expect(d.line, where).toBeGreaterThanOrEqual(1);
    expect(d.line, where).toBeLessThanOrEqual(lines.length);
    expect(d.column, where).toBeGreaterThanOrEqual(1);
    expect(d.column, where).toBeLessThanOrEqual(lines[d.line - 1]!.length + 1);
  }
}

/** Every content file is in the playbook, or a fault says why it is not. */
async function expectAccount(source: Record<string, string>): Promise<void> {
  const { value, diagnostics } = await loadPlaybook(memorySource(source));
  expectPlaces(source, diagnostics);
  const loaded = new Set(allResources(value).map((r) => r.file));
  const errors = new Set(diagnostics.filter((d) => d.severity === 'error').map((d) => d.file));
  const drafts = new Set(diagnostics.filter((d) => d.rule === 'status-draft').map((d) => d.file));
  // A folder that `playbook.md` does not list is one fault, at the first of its files.
  const unlisted = diagnostics.some((d) => d.rule === 'file-misplaced') || errors.has('playbook.md');
  for (const file of Object.keys(source).filter((f) => f.startsWith('steps/'))) {
    const explained = errors.has(file) || drafts.has(file) || unlisted;
    if (loaded.has(file)) expect(errors.has(file), `${file} is in, though it has errors`).toBe(false);
    else expect(explained, `${file} is absent without a word`).toBe(true);
  }
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  const { value: tailored } = customize(value, {});
  renderPage(composePacket(tailored));
}

test('whatever is cut out of the files and put into them, nothing throws and nothing is lost in silence', async () => {
  const changes = fc.array(splice, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const source = files();
      for (const one of list) source[one.file] = spliced(source[one.file]!, one);
      await expectAccount(source);
    }),
    runs(75),
  );
});

test('whatever a file holds, nothing throws and nothing is lost in silence', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 30 }).map((p) => p.join('')),
    fc.array(piece, { maxLength: 30 }).map((p) => `---\ntitle: A\n---\n${p.join(' ')}`),
    fc.json(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths, 'references.json', 'strings/en.yaml'),
      text,
      async (file, content) => expectAccount({ ...files(), [file]: content }),
    ),
    runs(50),
  );
});

test('whatever a recipe or an overlay holds, nothing throws and every fault lies inside the file', async () => {
  const { value: playbook } = await loadBase();
  const recipe = `audience: [k12, college]
edition: participant
organization: { name: Ours, url: "https://example.org" }
vocabulary: { learner: [scholar, scholars] }
select: { maxMinutes: 20, settings: [in-person], tags: [a] }
include: [greeting-round]
start: "15:30"
parts: [agenda, steps]
`;
  const overlay = `name: Ours
actions:
  - { set: greeting-round, field: title, to: Hello }
  - append: greeting-round
    section: Prepare
    text: |
      Ask an **{{educator}}**.

      :::tip
      Smile.
      :::
  - { remove: count-names }
`;
  const changes = fc.array(splice, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const source = { 'our.yaml': recipe, 'overlay.yaml': overlay };
      for (const one of list)
        for (const file of ['our.yaml', 'overlay.yaml'] as const) source[file] = spliced(source[file], one);
      const read = readRecipe('our.yaml', new TextEncoder().encode(source['our.yaml']));
      const { value, diagnostics } = await loadOverlay(memorySource(source), playbook);
      const { recipe: asked = {}, locate } = read.value ?? {};
      const result = customize(playbook, asked as Recipe, { file: 'our.yaml', locate, overlays: [value] });
      expectPlaces(source, [...read.diagnostics, ...diagnostics, ...result.diagnostics]);
      renderPage(composePacket(result.value));
    }),
    runs(125),
  );
});
