import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Each layer imports only itself and those before it. Two names in one place may not import each other. */
const order = [
  ['diagnostics'],
  ['css'],
  ['schema', 'pictures'],
  ['markdown'],
  ['load', 'customize'],
  ['review'],
  ['compose'],
  ['formats'],
  ['node'],
  ['cli', 'web'],
];
const level = (layer: string) => order.findIndex((names) => names.includes(layer));

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !f.endsWith('.d.ts'))
  .map((f) => f.replace(/\\/g, '/'));

/** Imports of a file: where from, and whether they are types only. */
function importsOf(file: string): { from: string; typeOnly: boolean }[] {
  const text = readFileSync(join(src, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/gms);
  return [...found].map((m) => ({ from: m[2] ?? m[3]!, typeOnly: m[1] !== undefined }));
}

/** The source file that an import leads to. */
function inside(file: string, from: string): string {
  const target = relative(src, join(src, dirname(file), from)).replace(/\\/g, '/');
  const view = target.replace(/\.js$/, '.tsx');
  return files.includes(view) ? view : target.replace(/\.js$/, '.ts');
}

test('each layer imports only itself and the layers before it', () => {
  const wrong = files
    .filter((f) => f.includes('/'))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => from.startsWith('.') && from.endsWith('.js'))
        .map(({ from }) => inside(file, from))
        .filter((target) => target.includes('/'))
        .filter((target) => {
          const [a, b] = [file.split('/')[0]!, target.split('/')[0]!];
          return a !== b && level(b) >= level(a);
        })
        .map((target) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('the command line and the web use the public API only', () => {
  const wrong = files
    .filter((f) => /^(?:cli|web)\//.test(f))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => from.startsWith('.') && from.endsWith('.js'))
        .map(({ from }) => inside(file, from))
        .filter((target) => target.includes('/') && target.split('/')[0] !== file.split('/')[0])
        .map((target) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const graph = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter(({ from, typeOnly }) => from.startsWith('.') && from.endsWith('.js') && !typeOnly)
        .map(({ from }) => inside(file, from)),
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
  for (const file of files) walk(file, []);
  expect(cycles).toEqual([]);
});

test('node: modules stay in node/ and cli/', () => {
  const wrong = files.filter(
    (f) => !/^(node|cli)\//.test(f) && importsOf(f).some(({ from }) => from.startsWith('node:')),
  );
  expect(wrong).toEqual([]);
});

test('gray-matter is imported in one file', () => {
  expect(files.filter((f) => importsOf(f).some(({ from }) => from === 'gray-matter'))).toEqual([
    'markdown/frontmatter.ts',
  ]);
});

test('the full handlebars is imported nowhere in the sources', () => {
  expect(files.filter((f) => importsOf(f).some(({ from }) => from === 'handlebars'))).toEqual([]);
});

test('no source file passes 250 lines', () => {
  const long = files
    .map((f) => [f, readFileSync(join(src, f), 'utf8').split('\n').length - 1] as const)
    .filter(([, n]) => n > 250);
  expect(long).toEqual([]);
});
