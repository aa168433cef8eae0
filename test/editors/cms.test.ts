import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { baseFiles } from '../support/base.js';
import { runCli } from '../support/cli.js';

const fixture = fileURLToPath(new URL('../fixtures/base', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'cms-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeAll(() => cpSync(fixture, join(root, 'book'), { recursive: true }));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Widget {
  name: string;
  widget: string;
  required: boolean;
  hint?: string;
  fields?: Widget[];
  [key: string]: unknown;
}
interface DecapCollection {
  name: string;
  folder?: string;
  files?: { file: string; fields: Widget[] }[];
  fields: Widget[];
}
const known = ['boolean', 'datetime', 'list', 'markdown', 'number', 'object', 'select', 'string', 'text'];

// What the real programs make of these files, and write, is tried by scripts/try-cms.mjs.
describe('cms for Decap and Sveltia CMS', () => {
  let collections: DecapCollection[];
  beforeAll(() => {
    expect(runCli(['cms', 'book', '--for', 'decap'], { cwd: root }).status).toBe(0);
    collections = parse(read('admin/config.yml')).collections;
  });
  const widgetsOf = (name: string) => collections.find((c) => c.name === name)!.fields;
  const widgetOf = (collection: string, name: string) => widgetsOf(collection).find((w) => w.name === name)!;

  test('every kind of every step has a folder, the first page and the steps their files', () => {
    expect(collections.map((c) => c.name)).toEqual([
      'playbook',
      'steps',
      ...[
        'insights',
        'strategies',
        'questions',
        'activities',
        'handouts',
        'letters',
        'examples',
        'measures',
      ].map((kind) => `first-${kind}`),
    ]);
    expect(collections[0]!.files![0]!.file).toBe('book/playbook.md');
    expect(collections[1]!.files![0]!.file).toBe('book/steps/first/step.md');
    expect(collections.find((c) => c.name === 'first-activities')!.folder).toBe(
      'book/steps/first/activities',
    );
  });

  test('every field has a widget that is known, a hint, and says whether it must be there', () => {
    const all = (fields: readonly Widget[]): Widget[] => fields.flatMap((w) => [w, ...all(w.fields ?? [])]);
    const fields = collections.flatMap((c) => all(c.fields ?? c.files![0]!.fields));
    expect(fields.length).toBeGreaterThan(100);
    for (const { widget, required, name, hint } of fields) {
      expect(known).toContain(widget);
      expect(typeof required).toBe('boolean');
      if (name !== 'body') expect(hint).not.toBe('');
    }
  });

  test('offers what there is, keeps the numbers in their bounds, and the text as it is', () => {
    expect(widgetOf('first-activities', 'audiences').options).toEqual([
      { label: 'K-12', value: 'k12' },
      { label: expect.any(String), value: 'college' },
    ]);
    expect(widgetOf('first-activities', 'handouts').options).toContainEqual(
      expect.objectContaining({ value: 'name-card' }),
    );
    expect(widgetOf('first-activities', 'prep')).toMatchObject({
      widget: 'number',
      value_type: 'int',
      min: 0,
    });
    expect(widgetOf('first-activities', 'groupSize')).toMatchObject({ widget: 'list', min: 2, max: 2 });
    expect(widgetOf('first-activities', 'devices')).toMatchObject({ widget: 'select', multiple: false });
    expect(widgetOf('first-activities', 'body')).toMatchObject({ widget: 'markdown', modes: ['raw'] });
    expect(widgetOf('first-activities', 'body').default).toContain('## Run it');
    // A file that is new was not checked today.
    expect(widgetOf('first-activities', 'reviewed').default).toBe('');
    expect(widgetsOf('first-activities').map((w) => w.name)).not.toContain('id');
  });

  test('does not write over files without being told to', () => {
    writeFileSync(join(root, 'admin/config.yml'), 'backend: mine\n');
    const again = runCli(['cms', 'book'], { cwd: root });
    expect(again.status).not.toBe(0);
    expect(read('admin/config.yml')).toBe('backend: mine\n');
    expect(runCli(['cms', 'book', '--force'], { cwd: root }).status).toBe(0);
    expect(read('admin/index.html')).toContain('sveltia-cms.js');
  });

  test('says what is wrong with the call', () => {
    const said = (...args: string[]) => {
      const { status, stderr } = runCli(['cms', ...args], { cwd: root });
      return `${status} ${stderr}`;
    };
    expect(said('nowhere')).toMatch(/^2 `DIR` is `nowhere`, which is no folder/);
    expect(said('..')).toMatch(/^2 .*the root of your repository/);
    expect(said('admin')).toMatch(/no steps that can be read; nothing was written/);
    expect(said('book', '--for', 'wordpress')).toMatch(/^2 `--for` is `wordpress`, expected `sveltia`/);
  });
});

describe('cms for Front Matter CMS', () => {
  test('a folder and a form for each kind, and names of files without a date', () => {
    expect(runCli(['cms', 'book', '--for', 'frontmatter'], { cwd: root }).status).toBe(0);
    const config = JSON.parse(read('frontmatter.json'));
    expect(config['frontMatter.templates.prefix']).toBe('');
    const folders = config['frontMatter.content.pageFolders'] as { path: string; contentTypes: string[] }[];
    expect(folders).toContainEqual(
      expect.objectContaining({
        path: '[[workspace]]/book/steps/first/activities',
        contentTypes: ['activity'],
      }),
    );
    const types = config['frontMatter.taxonomy.contentTypes'] as { name: string; fields: Widget[] }[];
    expect(new Set(folders.flatMap((f) => f.contentTypes))).toEqual(new Set(types.map((t) => t.name)));
    const activity = types.find((t) => t.name === 'activity')!;
    expect(activity.fields.find((f) => f.name === 'devices')).toMatchObject({
      type: 'choice',
      multiple: false,
    });
  });
});

describe('what a CMS writes', () => {
  // As Decap CMS has written it, with every optional field left empty or as it stood.
  test('loads: empty fields, lists in lines, times in the place of days', async () => {
    const letter = [
      '---',
      'title: Before the greeting',
      'summary: Tells families what is to come.',
      'audiences: []',
      'tags: []',
      'references: []',
      'related:',
      '  pairs-with: []',
      '  prepares-for: []',
      '  alternative-to: []',
      'status: ready',
      'reviewed: ""',
      'attribution: ""',
      'sendWhen: A week before',
      'activities:',
      '  - greeting-round',
      '---',
      'Dear family, tomorrow we greet each other.',
      '',
    ].join('\n');
    const path = 'steps/first/letters/before-the-greeting.md';
    for (const day of ['""', '2026-11-30', '2026-11-30T10:00:00.000Z']) {
      const text = letter.replace('reviewed: ""', `reviewed: ${day}`);
      const { value, diagnostics } = await loadPlaybook(
        memorySource({ ...(baseFiles() as Record<string, string>), [path]: text }),
      );
      expect(diagnostics).toEqual([]);
      expect(value.letters.map((l) => l.id)).toContain('before-the-greeting');
    }
  });
});
