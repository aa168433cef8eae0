import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error: a script without types.
import { isLinear, patternsIn } from '../../scripts/patterns.mjs';

const list = new URL('./patterns.json', import.meta.url);
const { linear, read } = JSON.parse(readFileSync(list, 'utf8')) as {
  linear: string[];
  read: Record<string, string>;
};

const patterns = patternsIn() as Map<string, string[]>;

test('every regular expression is shown to be linear, or somebody has read it and said why it may stay', () => {
  const known = new Set([...linear, ...Object.keys(read)]);
  const unknown = [...patterns]
    .filter(([code]) => !known.has(code))
    .map(([code, files]) => `${files[0]}: ${code}`);
  expect(unknown, 'Run `npm run patterns`, which judges them.').toEqual([]);
});

test('pictures and styles of strangers meet no regular expression that somebody had to read', () => {
  const files = Object.keys(read).flatMap((code) => patterns.get(code) ?? []);
  expect(files.filter((file) => /^(?:pictures|css|customize\/check|formats\/html)/.test(file))).toEqual([]);
});

test.each([
  [String.raw`/\s+$/`, false],
  [String.raw`/<!--[\s\S]*?-->/g`, false],
  ['/(a+)+b/', false],
  [String.raw`/[ \t]*\n[ \t]*/g`, false],
  ['/^[^,;]*,/', true],
  ['/<[^<>]*>/g', true],
])('the judge knows the slow from the quick: %s', async (pattern, expected) => {
  expect(await isLinear(pattern)).toBe(expected);
});
