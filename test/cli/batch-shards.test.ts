import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith, packetsIn, runIn, smallRecipe } from '../support/batch.js';

/** More rows than shards, so that some shards have two. */
const roster = `file,title\n${Array.from({ length: 10 }, (_, i) => `school-${i},School ${i}\n`).join('')}`;
const manifest = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../docs/batch/${name}`, import.meta.url)), 'utf8');

let cwd: string;
let whole: Record<string, string>;

beforeAll(() => {
  cwd = folderWith({
    'schools.csv': roster,
    'base.yaml': smallRecipe,
    // What a shell makes of the command line is run in the process that has loaded the program already.
    'bin/npx': '#!/bin/sh\nshift\nprintf \'%s\\n\' "$@" > asked\n',
  });
  chmodSync(join(cwd, 'bin/npx'), 0o755);
  const { status } = runIn(cwd, 'batch', 'schools.csv', '--recipe', 'base.yaml', '--out', 'whole');
  expect(status).toBe(0);
  whole = packetsIn(join(cwd, 'whole'));
  expect(Object.keys(whole)).toHaveLength(10);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** Runs a command line of a manifest once for each environment and gives what is in `packets` then. */
function runAll(command: readonly string[], environments: readonly Record<string, string>[]) {
  rmSync(join(cwd, 'packets'), { recursive: true, force: true });
  const counts = environments.map((variables) => {
    execFileSync(command[0]!, command.slice(1), {
      cwd,
      env: { ...process.env, ...variables, PATH: `${join(cwd, 'bin')}:${process.env.PATH}` },
      stdio: 'pipe',
    });
    const asked = readFileSync(join(cwd, 'asked'), 'utf8').trimEnd().split('\n');
    expect(runIn(cwd, ...asked).status).toBe(0);
    return Object.keys(packetsIn(join(cwd, 'packets'))).length;
  });
  // Every shard adds its part.
  expect(counts).toEqual([2, 4, 5, 6, 7, 8, 9, 10]);
  return packetsIn(join(cwd, 'packets'));
}

test('the GitHub Actions matrix', () => {
  const { jobs } = parse(manifest('github-actions.yml')) as {
    jobs: Record<string, { strategy: { matrix: { shard: number[] } }; steps: { run?: string }[] }>;
  };
  const { strategy, steps } = jobs.packets!;
  const { shard } = strategy.matrix;
  const line = steps.find((s) => s.run?.includes(' batch '))!.run!;
  const command = line
    .replace(/\$\{\{ matrix\.shard \}\}/, '$SHARD')
    .replace(/\$\{\{ strategy\.job-total \}\}/, String(shard.length));
  expect(command).not.toContain('{{');
  const each = shard.map((n) => ({ SHARD: String(n) }));
  expect(runAll(['sh', '-c', command], each)).toEqual(whole);
});

test('the Kubernetes Indexed Job', () => {
  const { spec } = parse(manifest('kubernetes.yaml')) as {
    spec: {
      completionMode: string;
      completions: number;
      template: { spec: { containers: { command: string[] }[] } };
    };
  };
  expect(spec.completionMode).toBe('Indexed');
  const each = Array.from({ length: spec.completions }, (_, i) => ({ JOB_COMPLETION_INDEX: String(i) }));
  expect(runAll(spec.template.spec.containers[0]!.command, each)).toEqual(whole);
});

test('the Slurm array', () => {
  const script = manifest('slurm.sh');
  const value = (name: string) => new RegExp(`^#SBATCH --${name}=(.+)$`, 'm').exec(script)![1]!;
  const [first, last] = value('array').split('-').map(Number) as [number, number];
  const each = Array.from({ length: last - first + 1 }, (_, i) => ({
    SLURM_ARRAY_TASK_ID: String(first + i),
    SLURM_ARRAY_TASK_COUNT: String(last - first + 1),
    SLURM_CPUS_PER_TASK: value('cpus-per-task'),
  }));
  expect(runAll(['bash', '-c', script], each)).toEqual(whole);
});

test('a run over the whole roster after its shards makes nothing, and the other way round', () => {
  const run = (...args: string[]) =>
    runIn(cwd, 'batch', 'schools.csv', '--recipe', 'base.yaml', '--out', 'both', ...args).stderr;
  run('--shard', '1/2');
  run('--shard', '2/2');
  expect(run()).toContain('Made 0, skipped 10');
  expect(run('--shard', '2/3')).toContain('Made 0, skipped 3');
  expect(packetsIn(join(cwd, 'both'))).toEqual(whole);
});
