import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Part, remember, sourcesOf, staleness, staleParts } from '../../build/parts.mjs';
import { esbuildPlugin } from '../../build/text-modules.js';
import library from '../../tsup.config.js';
import elements from '../../tsup.elements.config.js';
import studio from '../../tsup.studio.config.js';

describe('a build is compared with its sources', () => {
  let root: string;
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const parts: Part[] = ['library', 'content', 'elements', 'studio'];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'playbook-parts-'));
    write('src/index.ts', 'export const a = 1;');
    write('content/playbook.md', 'Hello.');
    for (const part of parts) remember(part, sourcesOf(part, root), root);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('nothing is stale right after it', () => {
    expect(staleParts(root)).toEqual([]);
    expect(staleness(root)).toBeUndefined();
  });

  test.each<[what: string, path: string, stale: Part[]]>([
    ['content', 'content/playbook.md', ['content', 'studio']],
    ['a new file of content', 'content/steps/new/step.md', ['content', 'studio']],
    ['code of everything', 'src/index.ts', parts],
    ['the command line', 'src/cli/main.ts', ['library']],
    ['the elements', 'src/web/elements/index.ts', ['elements']],
    ['a page of the builder', 'src/web/studio/view/page.tsx', ['studio']],
    ['tests and docs', 'docs/recipes.md', []],
  ])('after a change to %s only what is made from it is stale', (_what, path, stale) => {
    write(path, 'changed');
    expect(staleParts(root)).toEqual(stale);
  });

  test('a file that is gone counts as changed, and the sentence names it and the remedy', () => {
    rmSync(join(root, 'content/playbook.md'));
    expect(staleness(root)).toBe(
      'dist/ is older than the sources: `content/playbook.md` changed after content and studio were built. Run `npm run build`, or leave `npm run dev` running beside you.',
    );
  });

  test('a build that did not end is named', () => {
    remember('studio', undefined, root);
    expect(staleness(root)).toMatch(/^dist\/ has no whole build of studio\. Run `npm run build`/);
  });
});

/** What the bundler really reads, so that the lists of sources cannot lag behind the imports. */
test.each([
  ['library', library],
  ['elements', elements],
  ['studio', studio],
] as [Part, { entry: Record<string, string> }][])(
  'the sources of %s are all that it is bundled from',
  async (part, { entry }) => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const { metafile } = await build({
      entryPoints: entry,
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      splitting: true,
      format: 'esm',
      outdir: 'dist',
      packages: 'external',
      external: ['node:*'],
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'error',
      plugins: [esbuildPlugin],
    });
    const read = Object.keys(metafile.inputs).map((path) =>
      path
        .replace(/^text:/, '')
        .replace(/\?text$/, '')
        .replace(root, ''),
    );
    const known = new Set(Object.keys(sourcesOf(part)));
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter((path) => !known.has(path))).toEqual([]);
  },
);
