import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wrong = /import\.meta\.url\)\.pathname|`file:\/\//;

/** Where a program goes from addresses to paths by hand. That fails in a folder with a blank in its name, and on Windows. */
const byHand = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.m?tsx?$|\.mjs$/.test(path))
    .filter((path) => wrong.test(readFileSync(join(root, folder, path), 'utf8')))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);

test('addresses become paths by `fileURLToPath` only', () => {
  expect('src build scripts bench test'.split(' ').flatMap(byHand)).toEqual([]);
});

test('the pattern finds both ways of doing it by hand', () => {
  const places = ["new URL('..', import.meta.url)" + '.pathname', '`' + 'file:///here`'];
  expect(places.filter((place) => wrong.test(place))).toEqual(places);
});
