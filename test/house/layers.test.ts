import { expect, test } from 'vitest';
import {
  doingEntries,
  importsOf,
  impureFiles,
  readSources,
  roomOf,
  targetOf,
  wrongImports,
} from '../support/layers.js';

const sources = readSources();

test('every import leads where its room may go', () => {
  expect(wrongImports(sources)).toEqual([]);
});

test('every file stands in a room that has a name', () => {
  expect([...sources.keys()].map(roomOf).filter((room) => room.startsWith('unknown'))).toEqual([]);
});

test('an entry hands names on and does nothing else', () => {
  expect(doingEntries(sources)).toEqual([]);
});

test('after loading, nothing asks the clock, chance or the machine', () => {
  expect(impureFiles(sources)).toEqual([]);
});

test.each<[what: string, file: string, text: string]>([
  ['a value from a later room', 'schema/a.ts', "import { loadPlaybook } from '../load/load-playbook.js';"],
  ['a type from a later room', 'recipe/a.ts', "import type { Tailored } from '../customize/tailor.js';"],
  ['names handed on', 'parse/a.ts', "export * from '../load/place.js';"],
  ['a module for its effect', 'compose/a.ts', "import '../formats/html/render-page.js';"],
  ['a module when it is needed', 'load/a.ts', "const a = await import('../customize/customize.js');"],
  ['a module named in a template', 'load/a.ts', 'const a = await import(`../customize/customize.js`);'],
  ['a module that is required', 'customize/a.ts', "const a = require('../load/load-playbook.js');"],
  ['one format in another', 'formats/docx/a.ts', "import { makePdf } from '../pdf/make-pdf.js';"],
  ['a room from the command line', 'cli/a.ts', "import { customize } from '../customize/customize.js';"],
  ['the builder in the elements', 'web/elements/a.ts', "import { reduce } from '../studio/state/reduce.js';"],
  ['the disk in a pure room', 'compose/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['the disk without its prefix', 'load/a.ts', "import { readFileSync } from 'fs';"],
  ['a parser outside of its room', 'load/a.ts', "import matter from 'gray-matter';"],
  ['a part of a package', 'compose/a.ts', "import Handlebars from 'handlebars/runtime';"],
])('%s is refused', (_what, file, text) => {
  expect(wrongImports(new Map([...sources, [file, text]]))).toEqual([`${file} → ${importsOf(text)[0]}`]);
});

test('an entry that does something, and a file that asks the clock, are refused', () => {
  expect(doingEntries(new Map([['a.ts', 'export const a = 1;']]))).toEqual(['a.ts']);
  expect(impureFiles(new Map([['compose/a.ts', 'const now = Date.now();']]))).toEqual(['compose/a.ts']);
});

test('no file imports itself by way of others', () => {
  const valueImports = (text: string) =>
    importsOf(text.replace(/^(?:import|export) type [^;]*;/gms, '')).filter((from) => from.startsWith('.'));
  const graph = new Map(
    [...sources].map(([file, text]) => [
      file,
      valueImports(text).flatMap((from) => targetOf(file, from, sources) ?? []),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of sources.keys()) walk(file, []);
  expect(cycles).toEqual([]);
});

test('gray-matter is imported in one file, and the full handlebars in none', () => {
  const importing = (name: string) =>
    [...sources].filter(([, text]) => importsOf(text).includes(name)).map(([file]) => file);
  expect(importing('gray-matter')).toEqual(['parse/frontmatter.ts']);
  expect(importing('handlebars')).toEqual([]);
});

test('no source file passes 250 lines', () => {
  const long = [...sources].filter(([, text]) => text.split('\n').length - 1 > 250);
  expect(long.map(([file]) => file)).toEqual([]);
});
