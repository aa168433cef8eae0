import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-pin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base = fileURLToPath(new URL('../fixtures/base', import.meta.url));
const manifest = join(folder, 'ours/overlay.yaml');
const pin = (...args: string[]) => runCli(['pin', 'ours', '--content', 'mine', ...args], { cwd: folder });
const check = () => runCli(['check', 'mine', '--overlay', 'ours'], { cwd: folder });

beforeEach(() => {
  rmSync(join(folder, 'mine'), { recursive: true, force: true });
  cpSync(base, join(folder, 'mine'), { recursive: true });
  mkdirSync(join(folder, 'ours'), { recursive: true });
});

test('after `pin`, `check` is silent until the text changes, and again after `--renew`', () => {
  writeFileSync(
    manifest,
    'name: Ours\nactions:\n  - append: greeting-round # a comment\n    section: Prepare\n    text: Tape.\n',
  );
  expect(check().stdout).toContain('[overlay-unpinned]');
  const first = pin();
  expect(first.status).toBe(0);
  expect(first.stdout).toMatch(/^ours\/overlay\.yaml: [0-9a-f]{12} {2}`Prepare` of `greeting-round`\n$/);
  expect(readFileSync(manifest, 'utf8')).toMatch(/ # a comment\n {4}section: Prepare\n {4}was: "/);
  expect(check().stdout).toBe('');

  const round = join(folder, 'mine/steps/first/activities/greeting-round.md');
  writeFileSync(round, readFileSync(round, 'utf8').replace('on a board', 'on a wall'));
  expect(check().stdout).toContain('[overlay-stale]');
  const before = readFileSync(manifest, 'utf8');
  const second = pin();
  expect(second.stderr).toContain('has changed since');
  expect(readFileSync(manifest, 'utf8')).toBe(before);
  expect(pin('--renew').status).toBe(0);
  expect(check().stdout).toBe('');
  expect(pin().stdout).toBe('Every change in it says already what it was written against.\n');
});

test('an overlay with errors stays as it is, and a folder that is not there is named', () => {
  const wrong = 'name: Ours\nactions: [{ remove: name-card }, { remove: 5 }]\n';
  writeFileSync(manifest, wrong);
  const { status, stderr } = pin();
  expect(status).toBe(1);
  expect(stderr).toContain('ours/overlay.yaml:2:');
  expect(stderr).toContain('The overlay in ours has errors; nothing was written.');
  expect(readFileSync(manifest, 'utf8')).toBe(wrong);
  expect(runCli(['pin', 'theirs'], { cwd: folder })).toMatchObject({ status: 2 });
  expect(runCli(['pin'], { cwd: folder }).stderr).toContain('Say which overlay');
});
