import { distance } from 'fastest-levenshtein';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isAlias, isMap, parseDocument } from 'yaml';
import { customize, limits } from '../../src/index.js';
import { loadOverlay, memorySource, readRecipe, readRoster } from '../../src/load.js';
import { parseMarkdown } from '../../src/parse/parse-markdown.js';
import { type Files, loadBase } from '../support/base.js';
import { card, cardFile, loadCard } from '../support/pages.js';

// Work is counted, never timed: nodes of YAML looked at, names compared, texts parsed.
vi.mock('yaml', { spy: true });
vi.mock('fastest-levenshtein', { spy: true });
vi.mock('../../src/parse/parse-markdown.js', { spy: true });
beforeEach(() => vi.clearAllMocks());

const bytes = (text: string) => new TextEncoder().encode(text);
const lines = (n: number, line: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');
const looks = () => vi.mocked(isMap).mock.calls.length + vi.mocked(isAlias).mock.calls.length;

/** How much work an input of 100 parts takes, of 200 and of 400. */
async function work(run: (n: number) => unknown, count: () => number): Promise<number[]> {
  const counted: number[] = [];
  for (const n of [100, 200, 400]) {
    vi.clearAllMocks();
    await run(n);
    counted.push(count());
  }
  return counted;
}

/** Twice the input is twice the work, and what it always takes. */
const linear = ([one, two, four]: number[]) => {
  expect(one).toBeGreaterThanOrEqual(100);
  expect(four! - two!).toBeLessThanOrEqual(2.1 * (two! - one!));
};

describe('twice the input is twice the work', () => {
  const read = (text: (n: number) => string) => (n: number) => readRecipe('r.yaml', bytes(text(n)));
  test.each([
    ['unknown fields', (n: number) => lines(n, (i) => `key${i}: 1`)],
    ['a field that stands twice', (n: number) => lines(n, () => 'title: 1')],
    ['titles that are none', (n: number) => `titles:\n${lines(n, (i) => `  id${i}: []`)}`],
    ['entries that are wrong', (n: number) => `include:\n${lines(n, () => '- 5')}`],
    ['aliases', (n: number) => `title: &a x\ninclude:\n${lines(n, () => '- *a')}`],
    ['aliases that name nothing', (n: number) => `include:\n${lines(n, (i) => `- *a${i}`)}`],
  ])('in YAML with %s', async (_what, text) => linear(await work(read(text), looks)));

  test('when each of many names is held against many', async () => {
    const { value: playbook } = await loadBase();
    const run = (text: string) => {
      const { value } = readRecipe('r.yaml', bytes(text));
      return customize(playbook, value!.recipe);
    };
    const compared = () => vi.mocked(distance).mock.calls.length;
    linear(await work((n) => run(`include:\n${lines(n, () => '- greetings-round')}`), compared));
    vi.clearAllMocks();
    expect(run(`include: [${'x'.repeat(limits.suggestedName + 1)}]`).diagnostics).toHaveLength(1);
    expect(distance).not.toHaveBeenCalled();
  });
});

describe('what is too much is told before it is parsed', () => {
  const table = (columns: number, rows: number, row: string) =>
    `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${lines(rows, () => row)}`;
  test.each([
    ['list entries', lines(limits.containers + 1, () => '- a'), limits.containers, limits.containers],
    ['lists in lists', lines(1000, () => '- - - - a'), 750, limits.containers],
    ['quotes', lines(limits.containers + 1, () => '> a\n'), 2 * limits.containers, limits.containers],
    [
      'numbered entries',
      lines(limits.containers + 1, (i) => `${i}. a`),
      limits.containers,
      limits.containers,
    ],
    ['rows of a table', table(2, 10_000, '|a|b|'), 6666, limits.cells],
    ['short rows of a wide table', table(900, 30, '|'), 22, limits.cells],
    ['images', '![a](b.png) ![a](b.png)\n\n'.repeat(5_001), 2 * 5_000, limits.textMarks],
    ['entities', `${'&amp;'.repeat(300)}\n\n`.repeat(110), 200, limits.textMarks],
    ['attributes', `:::note{${'a=b '.repeat(300)}}\nb\n:::\n\n`.repeat(110), 388, limits.textMarks],
    ['passages with many marks', lines(9, () => `${'*a '.repeat(1000)}\n`), 16, limits.markPairs],
    ['headings', lines(limits.bodyLines + 1, () => '## a'), limits.bodyLines - 1, limits.bodyLines],
    ['lines', `a${'\n'.repeat(limits.lines)}b`, limits.lines - 7, limits.lines],
  ])('%s', async (_what, text, line, number) => {
    const { found } = await loadCard(card(text));
    expect(found[0]).toMatchObject({ rule: 'file-too-large', line: line + 8 });
    expect(found[0]!.message).toContain(String(number));
    const parsed = vi.mocked(parseMarkdown).mock.calls.map(([body]) => body.length);
    expect(Math.max(...parsed)).toBeLessThan(1000);
  });

  test('footnotes of footnotes, and one long link in many places', async () => {
    const footnotes = `Hi[^0].\n\n${lines(40, (i) => `[^${i}]: a[^${i + 1}][^${i + 1}]\n`)}`;
    const links = `${'[go there][x]\n\n'.repeat(20)}[x]: https://example.org/${'x'.repeat(15_000)}`;
    for (const text of [footnotes, links]) {
      const { found } = await loadCard(card(text));
      expect(found[0]!.message).toContain(String(limits.repeatedText));
    }
  });

  test('and what is just below is read', async () => {
    const text = `${lines(limits.containers, () => '- a')}\n\nHi[^0].\n\n${lines(9, (i) => `[^${i}]: a[^${i + 1}][^${i + 1}]\n`)}\n[^9]: b\n`;
    expect((await loadCard(card(text))).found).toEqual([]);
  });

  test.each([
    ['commas', `include: [${','.repeat(limits.yamlWords)}]`],
    ['empty lines', `title: a${'\n'.repeat(limits.lines)}`],
  ])('%s of YAML', (_what, yaml) => {
    expect(readRecipe('r.yaml', bytes(yaml)).diagnostics).toMatchObject([{ rule: 'file-too-large' }]);
    expect(parseDocument).not.toHaveBeenCalled();
  });

  test('audiences, terms, steps and changes of an overlay', async () => {
    const many = (n: number, line: (i: number) => string): string => `\n${lines(n + 1, line)}`;
    const files: [Files, number][] = [
      [
        {
          'audiences.yaml': `terms: {}\ngeneral: {}\naudiences:${many(limits.audiences, (i) => `  a${i}: { label: a, summary: a, role: a, vocabulary: {} }`)}`,
        },
        limits.audiences,
      ],
      [
        {
          'audiences.yaml': `general: {}\naudiences: {}\nterms:${many(limits.terms, (i) => `  t${i}: { about: a }`)}`,
        },
        limits.terms,
      ],
      [{ 'playbook.md': `---\nsteps:${many(limits.steps, (i) => `- s${i}`)}\n---\n` }, limits.steps],
    ];
    for (const [changes, number] of files) {
      const { diagnostics } = await loadCard({ ...changes, [cardFile]: '' });
      expect(diagnostics.map((d) => d.message).join()).toContain(`expected at most ${number}`);
    }
    const { value: playbook } = await loadBase();
    const manifest = `name: a\nactions:${many(limits.overlayChanges, () => '- { remove: x }')}`;
    const overlay = await loadOverlay(memorySource({ 'overlay.yaml': manifest }), playbook);
    expect(overlay.diagnostics.map((d) => d.message)).toEqual([
      expect.stringContaining(`at most ${limits.overlayChanges}`),
    ]);
  });

  test('columns and rows of a roster', async () => {
    const cells = (n: number, cell: string) => Array(n).fill(cell).join();
    const wide = await readRoster('r.csv', bytes(`${cells(limits.rosterColumns + 1, '#')}\nx`));
    expect(wide.diagnostics).toMatchObject([{ rule: 'file-too-large', line: 1 }]);
    expect(wide.diagnostics[0]!.message).toContain(String(limits.rosterColumns));
    const long = await readRoster(
      'r.csv',
      bytes(`title,audience\na,k12\n"${'a'.repeat(limits.rosterRow)}",k12`),
    );
    expect(long.diagnostics).toMatchObject([{ rule: 'file-too-large', line: 3 }]);
    expect(long.diagnostics[0]!.message).toContain(String(limits.rosterRow));
  });
});
