import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'playbook-measure-'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const measure = (...args: string[]) => runCli(['measure', ...args], { cwd });
const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const head = 'code,when,site,able,asked,whom,got\n';
const rows = (count: number, site: string) =>
  Array.from({ length: count }, (_, i) =>
    ['before', 'after']
      .map((when, w) => `${site}${i},${when},${site},${(i % 3) + w},${i % 4},${1 + (i % 5)},1\n`)
      .join(''),
  ).join('');

test('a form asks for a yes, a code and each item, and no name', () => {
  const { status, stdout } = measure('form', 'asked-and-answered-check');
  expect(status).toBe(0);
  expect(stdout).toContain('**I want to answer** Yes · No');
  expect(stdout).toContain('**My code**');
  expect(stdout).toContain('Not at all · A little · Mostly · Fully');
  expect(stdout).not.toContain('**Name');
});

test.each(['html', 'docx', 'epub', 'pdf'])('a form is written as %s', (format) => {
  const { status } = measure('form', 'ties-alive-check', '--when', 'both', '--out', `form.${format}`);
  expect(status).toBe(0);
  expect(readFileSync(join(cwd, `form.${format}`)).length).toBeGreaterThan(1000);
});

test('the sheet for staff marks its numbers as made up', () => {
  expect(measure('form', 'ties-alive-check', '--when', 'staff').stdout).toContain(
    '## Sample report, with made-up data',
  );
});

test('what `table` prints, filled in, is what `score` reads', () => {
  const { stdout } = measure('table', 'learner-named-adults-check');
  expect(stdout).toBe('code,when,group,adult\n');
  put('own.csv', stdout + Array.from({ length: 10 }, (_, i) => `C${i},before,a,${i % 4}\n`).join(''));
  const scored = measure('score', 'own.csv', '--measure', 'learner-named-adults-check');
  expect(scored.stdout).toContain('An adult to go to, 0 to 3: before 1.3');
});

test('groups that are held back are named without figures, and a picture is drawn', () => {
  put('groups.csv', head + rows(12, 'north') + rows(4, 'east') + rows(8, 'west'));
  const args = ['--measure', 'asked-and-answered-check', '--by', 'site', '--picture', 'change.svg'];
  const { status, stdout } = measure('score', 'groups.csv', ...args);
  expect(status).toBe(0);
  expect(stdout).toContain('All (24 before, 24 after)');
  expect(stdout).toContain('site: north (12 before, 12 after)');
  expect(stdout).toContain('Held back: east, west.');
  expect(readFileSync(join(cwd, 'change.svg'), 'utf8')).toContain(
    '<desc id="desc">Feeling able to ask: before',
  );
});

test.each([
  [['score', 'groups.csv'], 2, 'Say which measure: `--measure ID`; expected `'],
  [['score', 'nowhere.csv', '--measure', 'ties-alive-check'], 1, 'nowhere.csv'],
  [['form', 'social-capital-atlas-look'], 2, 'has no `survey`'],
  [['form', 'no-such'], 2, 'There is no measure `no-such`; expected `'],
  [['count'], 2, 'Say what to do with measures: `measure form`'],
  [['score', 'groups.csv', '--measure', 'asked-and-answered-check', '--by', 'sight'], 2, '`site`'],
])('%j is told what is wrong', (args, status, sentence) => {
  put('groups.csv', head + rows(12, 'north'));
  const run = measure(...args);
  expect(run.stderr).toContain(sentence);
  expect(run.status).toBe(status);
});
