import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const dist = new URL('../../../dist/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, dist), 'utf8');

/** Every file that a built entry loads at once, by following its imports. */
function loadedBy(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of read(name).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    loadedBy(next!, seen);
  return seen;
}

const writesWord = (name: string) => read(name).includes('w:sdtContent');

test('only the entries for Word documents carry the library that writes them', () => {
  for (const entry of ['docx.js', 'docx-web.js']) expect([...loadedBy(entry)].some(writesWord)).toBe(true);
  for (const entry of ['index.js', 'content/playbook.js', 'node.js', 'pdf.js', 'cli.js'])
    expect([...loadedBy(entry)].filter(writesWord)).toEqual([]);
});

test('what is bundled for browsers needs no Node and no code from strings, and its notices come along', () => {
  for (const name of loadedBy('docx-web.js')) {
    expect(read(name)).not.toMatch(/["']node:|\bnew Function\b|[^.\w]eval\(/);
    expect(read(name)).not.toMatch(/(?:from|import)\s*["'](?:docx|nanoid)/);
  }
  const notices = read('THIRD-PARTY.txt');
  for (const name of ['docx', 'nanoid', 'fflate']) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(notices.match(/Permission is hereby granted/g)!.length).toBeGreaterThanOrEqual(4);
});
