import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPage, root } from './blocks.js';

interface Entry {
  entry: string;
  imported: string;
  types: string;
  page: string;
}
interface Export {
  name: string;
  page: Entry;
  about: string;
}
interface Interface {
  pages: (Entry & { own: Export[] })[];
}

const script = (path: string) => import(join(root, 'scripts', path));
const { entries } = await script('api/entries.mjs');
const { examples } = await script('api/examples.mjs');
const { readInterface, withoutExample } = await script('api/model.mjs');
const { reportOf } = await script('api/report.mjs');
const { anchorsIn } = await script('anchors.mjs');

const list = (await entries()) as Entry[];
const titlesOf = (page: string) => (anchorsIn(readPage(page)) as { title: string }[]).map((h) => h.title);

describe('a page of the API', () => {
  test.each(list)('names all that $entry exports when it is run', async ({ imported, page }) => {
    const exported = Object.keys(await import(imported));
    const own = titlesOf(`docs/api/${page}.md`);
    const again = readPage(`docs/api/${page}.md`).split('## Also exported here')[1] ?? '';
    expect(exported.filter((name) => !own.includes(name) && !again.includes(`[\`${name}\`]`))).toEqual([]);
    expect(exported.length).toBeGreaterThan(0);
  });

  test('has links that lead somewhere', () => {
    const anchors = (page: string) =>
      (anchorsIn(readPage(page)) as { anchor: string }[]).map((h) => h.anchor);
    const pages = ['README', ...list.map(({ page }) => page)].map((page) => `docs/api/${page}.md`);
    const wrong = pages.flatMap((page) =>
      [
        ...readPage(page)
          .replace(/^```[\s\S]*?^```/gm, '')
          .matchAll(/\]\(([^)\s]*)\)/g),
      ]
        .map((m) => m[1]!.split('#') as [string, string?])
        .filter(([path, anchor]) => {
          const target = path === '' ? page : join(dirname(page), path);
          return anchor !== undefined && !anchors(target).includes(anchor);
        })
        .map(([path, anchor]) => `${page}: ${path}#${anchor}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('every export says what it is', () => {
  const { pages } = readInterface(list) as Interface;
  const silent = pages.flatMap(({ own }) => own).filter(({ about }) => about === '');
  expect(silent.map(({ name, page }) => `${page.imported} ${name}`)).toEqual([]);
});

test('every export is shown by a program of the pages', async () => {
  const missing = withoutExample(readInterface(list, await examples())) as Export[];
  expect(missing.map(({ name, page }) => `${page.imported} ${name}`)).toEqual([]);
});

describe('the report of an entry', () => {
  const folder = join(root, '.tmp', 'api');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const inner = 'export interface Hidden {\n  minutes: number;\n}\n';
  const entry = `import type { Hidden } from './inner.js';
/** Does it. */
export declare function act(hidden: Hidden, times?: number): string;
`;
  const report = (text: string, hidden = inner): string => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'entry.d.ts'), text);
    writeFileSync(join(folder, 'inner.d.ts'), hidden);
    const own = { entry: 'own', imported: 'own', types: join(folder, 'entry.d.ts'), page: 'own' };
    return reportOf((readInterface([own]) as Interface).pages[0]!);
  };
  const before = report(entry);

  test('has the signatures and no words', () => {
    expect(before).toContain('function act(hidden: Hidden, times?: number): string;');
    expect(before).toContain('interface Hidden {\n  minutes: number;\n}');
    expect(report(entry.replace('Does it.', 'Does it twice.'))).toBe(before);
  });

  test.each([
    ['a parameter that must be given', entry.replace('times?', 'times'), inner],
    ['another answer', entry.replace(': string', ': number'), inner],
    ['one name more', `${entry}export type More = 1;\n`, inner],
    ['a field of a type that has no import of its own', entry, inner.replace('minutes', 'hours')],
  ])('changes with %s', (_what, text, hidden) => {
    expect(report(text, hidden)).not.toBe(before);
  });
});

test('the reports in the repository are one for each entry', () => {
  for (const { entry, page } of list)
    expect(readFileSync(join(root, 'api', `${page}.txt`), 'utf8').split('\n')[0]).toBe(`# ${entry}`);
});
