import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderWith, packetsIn, runIn, smallRecipe, smallRoster } from '../support/batch.js';
import { cli } from '../support/cli.js';

let cwd: string;
beforeEach(() => {
  cwd = folderWith({ 'schools.csv': smallRoster, 'base.yaml': smallRecipe });
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const flags = ['batch', 'schools.csv', '--recipe', 'base.yaml', '--jobs', '1'];
const batch = (...args: string[]) => runIn(cwd, ...flags, '--out', 'out', ...args);
const out = (...path: string[]) => join(cwd, 'out', ...path);

test.skipIf(spawnSync('mkfifo', ['--version']).status !== 0)(
  'a pipe in the place of a packet is written to',
  async () => {
    mkdirSync(out());
    execFileSync('mkfifo', [out('lincoln-high.html')]);
    const reader = spawn('cat', [out('lincoln-high.html')]);
    let read = '';
    reader.stdout.setEncoding('latin1').on('data', (data) => {
      read += data;
    });
    const closed = new Promise((done) => reader.on('close', done));
    const writer = spawn(process.execPath, [cli, ...flags, '--out', 'out'], { cwd });
    expect(await new Promise((done) => writer.on('close', done))).toBe(0);
    await closed;
    runIn(cwd, ...flags, '--out', 'whole');
    expect(read).toBe(packetsIn(join(cwd, 'whole'))['lincoln-high.html']);
    expect(lstatSync(out('lincoln-high.html')).isFIFO()).toBe(true);
    expect(batch('--dry-run').stdout).toContain('make  lincoln-high.html  row 2, new');
  },
);

test('a folder in the place of the memory is told before anything is made', () => {
  mkdirSync(out('.networks-playbook-batch.jsonl'), { recursive: true });
  expect(batch()).toMatchObject({ status: 1, stderr: expect.stringContaining('is no file; take it away') });
  expect(readdirSync(out())).toHaveLength(1);
});
