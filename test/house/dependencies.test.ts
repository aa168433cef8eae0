import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const json = (path: string) => JSON.parse(read(path));
const ours = json('package.json');
const page = read('docs/dependencies.md');

/** The rows of the table below a heading, as cells. */
const rowsBelow = (heading: string) =>
  page
    .split(`## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1]!);

/** The licences under which the code of others may be handed on without asking anything of our users. */
const permissive = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0'];

describe('docs/dependencies.md', () => {
  test.each([
    ['Installed with it', ours.dependencies],
    ['Optional', ours.optionalDependencies],
  ])('%s: each package of package.json, and no other', (heading, declared) => {
    expect(
      rowsBelow(heading)
        .flatMap(([cell]) => names(cell!))
        .sort(),
    ).toEqual(Object.keys(declared).sort());
    for (const row of rowsBelow(heading)) expect(row.every((cell) => cell.length > 2)).toBe(true);
  });

  test('the licences are those of the packages', () => {
    const rows = ['Installed with it', 'Optional', 'Bundled'].flatMap(rowsBelow);
    for (const [cell, licence] of rows)
      for (const name of names(cell!).filter((n) => !n.includes('*') && n.length > 1)) {
        if (!existsSync(new URL(`node_modules/${name}/package.json`, root))) {
          expect(ours.optionalDependencies).toHaveProperty([name]);
          continue;
        }
        expect(licence!.split(', ')).toContain(json(`node_modules/${name}/package.json`).license);
      }
  });
});

describe('what is bundled', () => {
  const notices = read('dist/THIRD-PARTY.txt');
  const noticed = [...notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d+\.\d+\.\d+\S*(?:, |$)/gm)].map(
    (m) => m[1]!,
  );

  test('has its notice, under a licence that asks no more than that', () => {
    const declared = rowsBelow('Bundled')
      .flatMap(([cell]) => names(cell!))
      .filter((name) => !name.includes('*') && name !== 'preact');
    expect(declared.filter((name) => !noticed.includes(name))).toEqual([]);
    const folders = noticed.filter((name) => existsSync(new URL(`node_modules/${name}/package.json`, root)));
    expect(folders.length).toBeGreaterThan(100);
    const others = folders.filter(
      (name) => !permissive.includes(json(`node_modules/${name}/package.json`).license),
    );
    expect(others).toEqual([]);
  });

  test('is each package that the sources import', () => {
    const imported = new Set(
      [...read('docs/dependencies.md').matchAll(/`([a-z@][\w@/.-]*)`/g)].map((m) => m[1]!),
    );
    const bundled = Object.keys(ours.devDependencies).filter((name) => noticed.includes(name));
    const covered = (name: string) => imported.has(name) || /^(?:micromark-|mdast-util-)/.test(name);
    expect(bundled.filter((name) => !covered(name))).toEqual([]);
  });

  test('neither runs text as code nor asks for modules by name', () => {
    for (const name of [
      'load',
      'index',
      'markdown',
      'review',
      'authoring',
      'recipe',
      'epub',
      'pptx',
      'ics',
      'xlsx',
      'web-codes',
    ]) {
      const seen = new Set<string>();
      const follow = (file: string): void => {
        if (seen.has(file)) return;
        seen.add(file);
        const text = read(`dist/${file}`);
        expect(text).not.toMatch(/[^.\w]eval\(|\bnew Function\(|__require\(|js-yaml|citeproc\//);
        for (const [, next] of text.matchAll(/(?:from|import\(?)\s*["']\.\/([^"']+\.js)["']/g)) follow(next!);
      };
      follow(`${name}.js`);
    }
  });
});
