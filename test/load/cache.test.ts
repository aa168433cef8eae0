import { expect, test } from 'vitest';
import { allResources } from '../../src/index.js';
import { loadPlaybook, memoryCache, memorySource, type PlaybookCache, type Source } from '../../src/load.js';
import { baseFiles, type Files } from '../support/base.js';
import { randomEdit } from '../support/edits.js';
import { seededNumbers } from '../support/random.js';

/** A source that says which of its files were read. With `versions`, it tells what has changed without being read. */
function watchedSource(files: Files, versions = false): { source: Source; read: string[] } {
  const read: string[] = [];
  const { list, read: bytesOf } = memorySource(files);
  const source: Source = {
    list,
    read: (path) => {
      read.push(path);
      return bytesOf(path);
    },
    ...(versions && { version: async (path) => String(files[path]) }),
  };
  return { source, read };
}

/** What a load reads after one with other files and the same cache, and what it gives with and without. */
async function after(before: Files, now: Files) {
  const cache = memoryCache();
  await loadPlaybook(watchedSource(before, true).source, { cache });
  const { source, read } = watchedSource(now, true);
  return { warm: await loadPlaybook(source, { cache }), cold: await loadPlaybook(memorySource(now)), read };
}

const sheet = 'steps/first/handouts/name-card.md';
const insight = 'steps/first/insights/ties-help.md';
const round = 'steps/first/activities/greeting-round.md';
const edited = (path: string, from: string, to: string): Files => {
  const files = baseFiles();
  expect(files[path]).toContain(from);
  return { ...files, [path]: String(files[path]).replace(from, to) };
};

// Some hundred and fifty loads of the small playbook, each twice: some seven seconds.
test.each(Array.from({ length: 30 }, (_, i) => i))(
  'after any edits, a load with a cache gives what one without gives (%i)',
  async (seed) => {
    const below = seededNumbers(seed + 1);
    const cache = memoryCache();
    let files: Files = baseFiles();
    for (let step = 0; step < 5; step += 1) {
      const { source } = watchedSource(files, seed % 2 === 0);
      const warm = await loadPlaybook(source, { cache });
      const cold = await loadPlaybook(memorySource(files));
      expect(warm).toStrictEqual(cold);
      expect(JSON.stringify(warm)).toBe(JSON.stringify(cold));
      for (let edits = 0; edits <= below(2); edits += 1) files = randomEdit(files, below);
    }
  },
);

test('when nothing has changed, nothing is read', async () => {
  const { warm, cold, read } = await after(baseFiles(), baseFiles());
  expect(read).toEqual([]);
  expect(warm).toStrictEqual(cold);
  expect(Object.isFrozen(allResources(warm.value)[0]!.body.sections)).toBe(true);
});

test('of content files, only the one that has changed is read', async () => {
  const { warm, cold, read } = await after(baseFiles(), edited(round, 'Names become known.', 'We meet.'));
  expect(read.filter((path) => path.startsWith('steps/'))).toEqual([round]);
  expect(warm).toStrictEqual(cold);
});

test('without versions, files are read and compared', async () => {
  const cache = memoryCache();
  await loadPlaybook(watchedSource(baseFiles()).source, { cache });
  const { source, read } = watchedSource(edited(sheet, 'title', 'title'));
  const warm = await loadPlaybook(source, { cache });
  expect(new Set(read).size).toBe(read.length);
  expect(warm).toStrictEqual(await loadPlaybook(memorySource(baseFiles())));
});

test('a source that is no longer there is missed where it is cited, and nowhere else is anything read', async () => {
  const { warm, cold, read } = await after(
    baseFiles(),
    edited('references.json', '"doe-2020"', '"roe-2021"'),
  );
  expect(read.filter((path) => path.startsWith('steps/'))).toEqual([insight]);
  expect(warm.diagnostics.map((d) => d.rule)).toContain('reference-unknown');
  expect(warm).toStrictEqual(cold);
});

test('another audience is a question to every file, another label to none', async () => {
  const renamed = await after(baseFiles(), edited('audiences.yaml', '  college:', '  university:'));
  expect(renamed.read).toContain(sheet);
  expect(renamed.warm).toStrictEqual(renamed.cold);
  const labelled = await after(baseFiles(), edited('audiences.yaml', 'label: College', 'label: Colleges'));
  expect(labelled.read).not.toContain(sheet);
  expect(labelled.warm).toStrictEqual(labelled.cold);
});

test('an image is looked at again when it changes, comes or goes', async () => {
  const dot = 'steps/first/activities/dot.svg';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>';
  const shown = edited(round, 'Names become known.', '![A dot](dot.svg)');
  for (const [before, now] of [
    [shown, { ...shown, [dot]: svg }],
    [
      { ...shown, [dot]: svg },
      { ...shown, [dot]: svg.replace('h1', 'h2') },
    ],
    [{ ...shown, [dot]: svg }, shown],
  ] as const) {
    const { warm, cold, read } = await after(before, now);
    expect(read).toContain(round);
    expect(warm).toStrictEqual(cold);
  }
});

test('an image that comes into a folder with a hidden name is found', async () => {
  const shown = edited(round, 'Names become known.', '![A dot](_drawn/dot.svg)');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>';
  const { warm, cold } = await after(shown, { ...shown, 'steps/first/activities/_drawn/dot.svg': svg });
  expect(warm.diagnostics).toEqual([]);
  expect(warm).toStrictEqual(cold);
});

test('what could not be read is tried again, and nothing else', async () => {
  const cache = memoryCache();
  const failing: Source = {
    ...memorySource(baseFiles()),
    version: async () => 'the same',
    read: async (path) => {
      if (path === sheet) throw new Error('the disk is away');
      return memorySource(baseFiles()).read(path);
    },
  };
  const first = await loadPlaybook(failing, { cache });
  expect(first.diagnostics.map((d) => d.rule)).toContain('file-unreadable');
  const { source, read } = watchedSource(baseFiles());
  const again = await loadPlaybook({ ...source, version: async () => 'the same' }, { cache });
  expect(again.diagnostics).toEqual([]);
  expect(read).toContain(sheet);
  expect(read).not.toContain(round);
});

/** A cache that gives other bytes than it was given. */
const spoilt = (
  cache: PlaybookCache,
  spoil: (bytes: Uint8Array) => Uint8Array | undefined,
): PlaybookCache => ({
  get: async (key) => {
    const bytes = await cache.get(key);
    return bytes && spoil(Uint8Array.from(bytes));
  },
  set: (key, bytes) => cache.set(key, bytes),
});

test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ['cut short', (bytes) => bytes.subarray(0, bytes.length - 100)],
  ['cut shorter than its head', (bytes) => bytes.subarray(0, 10)],
  ['empty', () => new Uint8Array()],
  ['somebody else’s', () => new TextEncoder().encode('{"playbook": {}}')],
  ['damaged in its head', (bytes) => bytes.with(40, bytes[40]! ^ 1)],
  ['damaged in its middle', (bytes) => bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1)],
  ['damaged at its end', (bytes) => bytes.with(-1, bytes.at(-1)! ^ 128)],
  ['with something after its end', (bytes) => Uint8Array.from([...bytes, 0])],
])('a cache that is %s is made anew', async (_what, spoil) => {
  const cache = memoryCache();
  await loadPlaybook(memorySource(baseFiles()), { cache });
  const { source, read } = watchedSource(baseFiles(), true);
  const cold = await loadPlaybook(memorySource(baseFiles()));
  expect(await loadPlaybook(source, { cache: spoilt(cache, spoil) })).toStrictEqual(cold);
  expect(read).toContain(sheet);
  // What was set meanwhile is sound again.
  const later = watchedSource(baseFiles(), true);
  expect(await loadPlaybook(later.source, { cache })).toStrictEqual(cold);
  expect(later.read).toEqual([]);
});

test('a cache that fails is as good as none', async () => {
  const fail = async () => {
    throw new Error('no room');
  };
  const { diagnostics } = await loadPlaybook(memorySource(baseFiles()), { cache: { get: fail, set: fail } });
  expect(diagnostics).toEqual([]);
});

test('two sources with names share a cache without disturbing each other', async () => {
  const cache = memoryCache();
  const other = edited(round, 'Names become known.', 'We meet.');
  for (const [name, files] of [
    ['a', baseFiles()],
    ['b', other],
  ] as const)
    await loadPlaybook({ ...watchedSource(files, true).source, name }, { cache });
  const { source, read } = watchedSource(baseFiles(), true);
  await loadPlaybook({ ...source, name: 'a' }, { cache });
  expect(read).toEqual([]);
});
