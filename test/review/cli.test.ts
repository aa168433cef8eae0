import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseFiles } from '../support/base.js';
import { cli, runCli } from '../support/cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reviewed = existsSync(join(root, 'dist', 'review.js'));

describe.runIf(reviewed)('the built command line', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'playbook-review-'));
    const files = {
      ...baseFiles(),
      'coverage.yaml': 'perStep:\n  activities: 2\n',
      'prose-exceptions.yaml': '- rule: prose-grade\n  ids: [name-card]\n  reason: It was hard once.\n',
    };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'small', path)), { recursive: true });
      await writeFile(join(folder, 'small', path), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => runCli(args, { cwd: folder });

  test('`coverage` prints tables, or JSON', () => {
    const text = run('coverage', 'small');
    expect(text.status).toBe(0);
    expect(text.stdout).toContain('Empty cells: none.');
    const counted = JSON.parse(run('coverage', 'small', '--json').stdout);
    expect(counted.cells[0]).toMatchObject({ step: 'first', audience: 'k12', kinds: { activity: 1 } });
    expect(counted.empty).toEqual([]);
  });

  test('`coverage` without a folder counts the playbook that comes along', () => {
    expect(run('coverage').stdout).toMatch(/^step +audience +steps/);
  });

  test('`coverage` says what it wants', () => {
    expect(run('coverage', 'nowhere')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('`DIR` is `nowhere`, which is no folder.'),
    });
    expect(run('coverage', '--help').stdout).toContain('networks-playbook coverage content --json');
    expect(run('--help').stdout).toMatch(/^ {2}coverage {2,}\S/m);
  });

  test('`check` holds content against its floors, and does not look at prose unasked', () => {
    const { stdout, stderr, status } = run('check', 'small');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'small/coverage.yaml:2:15 warning Found 1 activity in `first`; expected at least 2.',
    );
    expect(stdout).not.toContain('prose');
    expect(stderr).toContain('0 errors, 1 warning.');
  });

  test('`check --prose` prints the faults and then the table', () => {
    const { stdout, stderr } = run('check', 'small', '--prose');
    const table = stdout.indexOf('Reading levels');
    expect(stdout.indexOf('small/prose-exceptions.yaml:2:9')).toBeGreaterThan(0);
    expect(table).toBeGreaterThan(stdout.indexOf('small/prose-exceptions.yaml'));
    expect(stdout.slice(table)).toMatch(/^handout +learner +7 +0 +1 +– +–$/m);
    expect(stderr).toContain('0 errors, 2 warnings.');
  });

  test('`check --prose --format json` includes the levels', () => {
    const { diagnostics, prose } = JSON.parse(run('check', 'small', '--prose', '--format', 'json').stdout);
    expect(diagnostics.map((d: { rule: string }) => d.rule)).toEqual(['coverage-floor', 'prose-exception']);
    expect(prose.levels[0]).toMatchObject({ id: 'first', kind: 'step', readers: 'facilitator' });
    expect(JSON.parse(run('check', 'small', '--format', 'json').stdout).prose).toBeUndefined();
  });

  test('`npm run twins` prints each group', () => {
    const { stdout, status } = spawnSync(process.execPath, [join(root, 'scripts', 'twins.mjs')], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    for (const group of ['activities', 'questions', 'safeguards', 'adapt'])
      expect(stdout).toMatch(new RegExp(`^${group}: \\d+ pairs share`, 'm'));
  });

  test('`check` loads the libraries of the prose check only when asked', async () => {
    await writeFile(
      join(folder, 'hook.mjs'),
      "import { appendFileSync } from 'node:fs';\nexport const load = async (url, context, next) => { appendFileSync('loaded.txt', url + '\\n'); return next(url, context); };\n",
    );
    await writeFile(
      join(folder, 'register.mjs'),
      "import { register } from 'node:module';\nregister('./hook.mjs', import.meta.url);\n",
    );
    const { readFileSync } = await import('node:fs');
    const loadedBy = (...args: string[]) => {
      rmSync(join(folder, 'loaded.txt'), { force: true });
      spawnSync(process.execPath, ['--import', './register.mjs', cli, ...args], { cwd: folder });
      const loaded = readFileSync(join(folder, 'loaded.txt'), 'utf8').split('\n');
      const texts = loaded
        .filter((url) => url.includes('/dist/'))
        .map((url) => readFileSync(new URL(url), 'utf8'));
      // They are bundled; each is known by something it says.
      return ['retext-equality', 'retext-english', 'flesch-kincaid', 'syllable'].filter((name) =>
        texts.some((text) => text.includes(`// node_modules/${name}/`)),
      );
    };
    expect(loadedBy('check', 'small')).toEqual([]);
    expect(loadedBy('coverage', 'small')).toEqual([]);
    expect(loadedBy('check', 'small', '--prose')).toHaveLength(4);
  });
});
