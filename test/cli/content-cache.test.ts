import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';

const root = mkdtempSync(join(tmpdir(), 'playbook-cache-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A project with `node_modules` and a small playbook in `content`. */
function project(name: string): { cwd: string; cache: string } {
  const cwd = join(root, name);
  mkdirSync(join(cwd, 'node_modules'), { recursive: true });
  cpSync(fileURLToPath(new URL('../fixtures/base', import.meta.url)), join(cwd, 'content'), {
    recursive: true,
  });
  return { cwd, cache: join(cwd, 'node_modules/.cache/networks-playbook') };
}

const kept = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.playbook'));
const files = (folder: string) => readdirSync(folder, { recursive: true }).sort();

test('check keeps what it has read outside of the content, and says the same again', () => {
  const { cwd, cache } = project('checked');
  writeFileSync(join(cwd, 'content/steps/first/handouts/loose.md'), '---\ntitle: Loose\n---\n\nWords.\n');
  const before = files(join(cwd, 'content'));
  const [first, second] = [runCli(['check'], { cwd }), runCli(['check'], { cwd })];
  expect(first.stdout).toContain('field-missing');
  expect(second.stdout).toBe(first.stdout);
  expect(second.status).toBe(1);
  expect(kept(cache)).toHaveLength(1);
  expect(files(join(cwd, 'content'))).toEqual(before);
});

test('a change after a run is seen by the next, with and without the cache', () => {
  const { cwd } = project('changed');
  expect(runCli(['check'], { cwd }).status).toBe(0);
  rmSync(join(cwd, 'content/steps/first/handouts/name-card.md'));
  const [kept, anew] = [runCli(['check'], { cwd }), runCli(['check', '--no-cache'], { cwd })];
  expect(kept.stdout).toContain('relation-unknown');
  expect(kept.stdout).toBe(anew.stdout);
});

test('build uses what check has kept, and makes the same modules', () => {
  const { cwd, cache } = project('built');
  expect(runCli(['check'], { cwd }).status).toBe(0);
  expect(runCli(['build', '--out', 'kept'], { cwd }).status).toBe(0);
  expect(runCli(['build', '--out', 'anew', '--no-cache'], { cwd }).status).toBe(0);
  expect(kept(cache)).toHaveLength(1);
  expect(files(join(cwd, 'kept'))).toEqual(files(join(cwd, 'anew')));
});

test('with --no-cache nothing is kept', () => {
  const { cwd } = project('none');
  expect(runCli(['check', '--no-cache'], { cwd }).status).toBe(0);
  expect(readdirSync(join(cwd, 'node_modules'))).toEqual([]);
});
