import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);
const run = (...args: string[]) =>
  execFileSync(process.execPath, [fileURLToPath(new URL('cli.js', dist)), ...args], { encoding: 'utf8' });

/** Every module that is loaded before the first line of this one runs. */
function loadedWith(name: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(name)) return found;
  const text = readFileSync(new URL(name, dist), 'utf8');
  found.set(name, text);
  for (const [, next] of text.matchAll(/^(?:import|export|\}) ?(?:[^'"\n]* )?["']\.\/([^"']+)["'];$/gm))
    loadedWith(next!, found);
  return found;
}

test('help and a plain list load nothing of the library', () => {
  const program = loadedWith('cli.js');
  const list = /import\("\.\/(list-[^"]+)"\)/.exec(program.get('cli.js')!)![1]!;
  const texts = [...loadedWith(list, program).values()].join('\n');
  expect(texts).toContain('List steps, activities, handouts');
  const heavy = /zod|src\/customize\/|src\/markdown\/|networks-playbook\/content["']\)/;
  expect([...loadedWith('index.js').values()].join('\n')).toMatch(heavy);
  expect(texts).not.toMatch(heavy);
  expect(texts.length).toBeLessThan(40_000);
});

test.each(['', 'activities', 'handouts --json', 'recipes --json', 'audiences'])(
  '`list %s` says what it says when the same is tailored',
  (line) => {
    const what = line.split(' ').filter(Boolean);
    expect(run('list', ...what)).toBe(run('list', ...what, '--edition', 'facilitator'));
  },
);
