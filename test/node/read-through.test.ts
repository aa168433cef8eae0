import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderSource, readThrough } from '../../src/node.js';

const folder = mkdtempSync(join(tmpdir(), 'networks-playbook-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string) => join(folder, name);
const text = async (path: string, most: number) => new TextDecoder().decode(await readThrough(path, most));

test('a file is read as it is, whatever its size: its reader knows the limit', async () => {
  writeFileSync(inFolder('a.yaml'), 'title: Ours\n');
  expect(await text(inFolder('a.yaml'), 3)).toBe('title: Ours\n');
  await expect(readThrough(inFolder('none.yaml'), 3)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a file of a playbook that would fill the memory is not read', async () => {
  writeFileSync(inFolder('huge.md'), '');
  truncateSync(inFolder('huge.md'), 3_000_000_000);
  await expect(folderSource(folder).read('huge.md')).rejects.toThrow('it has 3000000000 bytes');
});

const cannotMakePipes = spawnSync('mkfifo', ['--version']).status !== 0;

describe.skipIf(cannotMakePipes)('what never ends', () => {
  test('a device is read up to the limit', async () => {
    await expect(readThrough('/dev/zero', 200_000)).rejects.toThrow(
      'More than 200,000 bytes came out of /dev/zero.',
    );
    expect(await text('/dev/null', 10)).toBe('');
  });

  test('a pipe is read to its end, also when its writer comes late and writes in pieces', async () => {
    execFileSync('mkfifo', [inFolder('pipe')]);
    const writer = spawn('sh', ['-c', 'sleep 0.2; (printf ti; sleep 0.2; printf tle) > pipe'], {
      cwd: folder,
    });
    expect(await text(inFolder('pipe'), 5)).toBe('title');
    writer.kill();
  });

  // Takes the five seconds that a writer has to come.
  test('a pipe that nobody writes into is a sentence, not a wait for ever', async () => {
    execFileSync('mkfifo', [inFolder('quiet')]);
    await expect(readThrough(inFolder('quiet'), 5)).rejects.toThrow('Nobody writes into the pipe');
  }, 20_000);
});
