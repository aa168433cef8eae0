import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPlaybook, memorySource } from '../../src/load.js';
import { folderCache, folderSource } from '../../src/node.js';
import { baseFiles } from '../support/base.js';

const root = mkdtempSync(join(tmpdir(), 'playbook-folder-cache-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const sheet = 'steps/first/handouts/name-card.md';
const longAgo = new Date('2024-03-01T10:00:00.123Z');

/** The small playbook in a folder, with an empty cache beside it. */
function playbook(name: string): { content: string; cache: string } {
  const content = join(root, name, 'content');
  for (const [path, text] of Object.entries(baseFiles())) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return { content, cache: join(root, name, 'cache') };
}

/** Loads with the cache, and says which content files were read. */
async function load({ content, cache }: ReturnType<typeof playbook>) {
  const source = folderSource(content);
  const read: string[] = [];
  const watching = {
    ...source,
    read: (path: string) => {
      read.push(path);
      return source.read(path);
    },
  };
  return { ...(await loadPlaybook(watching, { cache: folderCache(cache) })), read };
}

const kept = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.playbook'));

test('another run reads only what has changed', async () => {
  const there = playbook('again');
  const first = await load(there);
  writeFileSync(join(there.content, sheet), String(baseFiles()[sheet]).replace('title: ', 'title: My '));
  const { value, diagnostics, read } = await load(there);
  expect(read).toContain(sheet);
  expect(diagnostics).toEqual([]);
  expect(value.handouts[0]!.title).toBe(`My ${first.value.handouts[0]!.title}`);
  const cold = await loadPlaybook(folderSource(there.content));
  expect({ value, diagnostics }).toStrictEqual(cold);
});

test('a change of the same length, with the time of the file put back, is seen', async () => {
  const there = playbook('sly');
  const file = join(there.content, sheet);
  utimesSync(file, longAgo, longAgo);
  await load(there);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/title: (.)/, (_, first) => `title: ${first === 'X' ? 'Y' : 'X'}`),
  );
  utimesSync(file, longAgo, longAgo);
  expect((await load(there)).value.handouts[0]!.title[0]).toBe('X');
});

test('a file that was changed just now is not told by its looks', async () => {
  const { content } = playbook('new');
  const { version } = folderSource(content);
  const file = join(content, sheet);
  writeFileSync(file, 'words');
  expect(await version!(sheet)).toBeUndefined();
  symlinkSync(file, join(content, 'link.md'));
  expect(await version!('link.md')).toBeUndefined();
  expect(await version!('gone.md')).toBeUndefined();
});

test('a damaged file of the cache is replaced', async () => {
  const there = playbook('damaged');
  const cold = await loadPlaybook(folderSource(there.content));
  await load(there);
  const file = join(there.cache, kept(there.cache)[0]!);
  const sound = readFileSync(file);
  writeFileSync(file, sound.subarray(0, sound.length / 2));
  const { value, diagnostics } = await load(there);
  expect({ value, diagnostics }).toStrictEqual(cold);
  expect(readFileSync(file).length).toBeGreaterThan(sound.length / 2);
  const again = await load(there);
  expect({ value: again.value, diagnostics: again.diagnostics }).toStrictEqual(cold);
});

test('what stands in the way of a cache is no error', async () => {
  const there = playbook('blocked');
  writeFileSync(there.cache, 'a file where the folder would be');
  expect((await load(there)).diagnostics).toEqual([]);
  expect(readFileSync(there.cache, 'utf8')).toBe('a file where the folder would be');
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written to is no error', async () => {
  const there = playbook('closed');
  mkdirSync(there.cache);
  chmodSync(there.cache, 0o500);
  expect((await load(there)).diagnostics).toEqual([]);
  expect(kept(there.cache)).toEqual([]);
});

test('many at once leave one whole file, and nothing half written', async () => {
  const there = playbook('together');
  const loads = await Promise.all(Array.from({ length: 8 }, () => load(there)));
  expect(loads.flatMap((l) => l.diagnostics)).toEqual([]);
  expect(readdirSync(there.cache).sort()).toEqual(['.gitignore', ...kept(there.cache)].sort());
  expect(kept(there.cache)).toHaveLength(1);
});

test('what nobody has used for thirty days is dropped, and nothing of anybody else', async () => {
  const { content, cache } = playbook('old');
  await load({ content, cache });
  const [mine] = kept(cache);
  writeFileSync(join(cache, 'notes.txt'), 'mine');
  for (const name of [mine!, 'notes.txt']) utimesSync(join(cache, name), longAgo, longAgo);
  await loadPlaybook({ ...memorySource(baseFiles()), name: 'another' }, { cache: folderCache(cache) });
  expect(kept(cache)).toHaveLength(1);
  expect(kept(cache)).not.toContain(mine);
  expect(readFileSync(join(cache, 'notes.txt'), 'utf8')).toBe('mine');
});

test('what is used stays', async () => {
  const there = playbook('used');
  await load(there);
  const file = join(there.cache, kept(there.cache)[0]!);
  utimesSync(file, longAgo, longAgo);
  await load(there);
  expect(statSync(file).mtimeMs).toBeGreaterThan(longAgo.getTime());
});

test('no more than fifty playbooks are kept', async () => {
  const cache = folderCache(join(root, 'many'));
  for (let i = 0; i < 53; i += 1) await cache.set(`playbook ${i}`, new Uint8Array([i]));
  expect(kept(join(root, 'many'))).toHaveLength(50);
  expect(await cache.get('playbook 52')).toEqual(Buffer.from([52]));
});
