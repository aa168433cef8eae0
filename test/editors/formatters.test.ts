import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint } from 'markdownlint/promise';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { allResources, type Playbook } from '../../src/index.js';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles } from '../support/base.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const editors = join(root, 'templates/editors');
const configOf = (name: string) => JSON.parse(readFileSync(join(editors, name), 'utf8'));
const { plugins: _, ...config } = configOf('prettierrc.json');
const plugins = [join(editors, 'prettier.mjs')];

const content = Object.fromEntries(
  readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => {
      const path = join(e.parentPath, e.name);
      return [path.slice(join(root, 'content/').length).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
);

const tidied = (path: string, text: string) => format(text, { ...config, plugins, filepath: path });

async function allTidied(files: Record<string, string>) {
  const made: Record<string, string> = {};
  for (const [path, text] of Object.entries(files)) made[path] = await tidied(path, text);
  return made;
}

/** A playbook as text, by resource, so that a difference is told where it is. */
const shown = (playbook: Playbook) => ({
  ...Object.fromEntries(allResources(playbook).map((r) => [r.id, JSON.stringify(r)])),
  rest: JSON.stringify({ ...playbook, body: playbook.body }),
});

describe('Prettier with the shipped settings', () => {
  // Some twenty seconds: three hundred files are written anew, and loaded twice.
  test('changes nothing that is loaded from the whole content', async () => {
    const after = await allTidied(content);
    expect(Object.keys(after).filter((path) => after[path] !== content[path]).length).toBeGreaterThan(50);
    const [one, other] = await Promise.all([content, after].map((f) => loadPlaybook(memorySource(f))));
    expect(other!.diagnostics).toEqual(one!.diagnostics);
    expect(shown(other!.value)).toEqual(shown(one!.value));
  });

  const sheet = (text: string) =>
    `---\ntitle: A sheet\nsummary: It is there.\nform: write\nfor: learner\n---\n\n${text}\n`;
  test.each([
    ['a list right above the end of a block', ':::note\n- one\n- two\n:::'],
    ['a table right above it', ':::note\n| a | b |\n| - | - |\n| 1 | 2 |\n:::'],
    ['a quote right above it', ':::note\n> words\n:::'],
    ['a block right below a list', '- one\n- two\n::lines{count="3"}'],
    ['a block right below a list that goes on', '- one\ntwo\n:::tip\nA tip.\n:::'],
    ['a list that begins with two, below the beginning', ':::tip\n2. second\n3. third\n:::'],
    [
      'blocks in a list',
      '1. One\n\n   :::say\n   - a\n   - b\n   :::\n\n2. Two\n   :::note\n   text\n   :::',
    ],
    ['code that shows a block', '```\n- one\n:::\n```'],
    ['blocks side by side', ':::note\nA.\n:::\n:::tip\nB.\n:::'],
    [
      'variables, links and marks',
      'Every {{learner}} and _this_ *that* [x](id:greeting-round) a_b_c 3:30pm.',
    ],
    ['lines that break with two blanks, and a bare rule', 'One  \ntwo\n\n---\n\nthree'],
    ['an example that is filled in', ':::filled\nMy name is *Ada*.\n:::'],
  ])('leaves %s as it is', async (_, text) => {
    const path = 'steps/first/handouts/a-sheet.md';
    const treeOf = async (file: string) => {
      const { value, diagnostics } = await loadPlaybook(
        memorySource({ ...(baseFiles() as Record<string, string>), [path]: file }),
      );
      return {
        body: value.handouts.find((h) => h.id === 'a-sheet')!.body,
        faults: diagnostics.map((d) => d.message),
      };
    };
    const once = await tidied(path, sheet(text));
    expect(await treeOf(once)).toEqual(await treeOf(sheet(text)));
    expect(await tidied(path, once)).toBe(once);
  });
});

describe('markdownlint with the shipped settings', () => {
  const found = async (strings: Record<string, string>) =>
    Object.entries(await lint({ strings, config: configOf('markdownlint.json') })).flatMap(([path, faults]) =>
      faults.map((f) => `${path}:${f.lineNumber} ${f.ruleNames.join('/')}`),
    );

  test('finds nothing in the content', async () => {
    const pages = Object.entries(content).filter(([path]) => path.endsWith('.md'));
    expect(await found(Object.fromEntries(pages))).toEqual([]);
  });

  test('finds what is wrong', async () => {
    expect(await found({ 'a.md': '---\ntitle: A\n---\n\nWords\t here \n' })).toEqual([
      'a.md:5 MD009/no-trailing-spaces',
      'a.md:5 MD010/no-hard-tabs',
    ]);
  });
});
