import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadOverlay, loadPlaybook, memorySource, type Source } from '../../src/load.js';
import { folderSource } from '../../src/node.js';
import { checkProse } from '../../src/review.js';
import { baseFiles, failingSource, loadBase } from '../support/base.js';
import { cardFile, page } from '../support/pages.js';

const activity = 'steps/first/activities/greeting-round.md';
/** A mistake in a file that can be read, to see that it is found all the same. */
const mistake = { [activity]: (baseFiles()[activity] as string).replace('devices: none', 'devices: nonee') };
const withMistake = () => memorySource({ ...baseFiles(), ...mistake });
const told = (found: readonly { rule: string; file: string; line: number; message: string }[]) =>
  found.map((d) => `${d.rule} ${d.file}:${d.line} ${d.message}`);

describe('a file that cannot be read is a fault of that file, and hides no other', () => {
  const files = [
    'playbook.md',
    'audiences.yaml',
    'glossary.yaml',
    'references.json',
    'recipes/ours.yaml',
    'coverage.yaml',
    'strings/en.yaml',
    cardFile,
  ];
  test.each(files)('%s', async (file) => {
    const source = memorySource({ ...baseFiles(), ...mistake, [file]: '' });
    const { diagnostics } = await loadPlaybook(failingSource(source, file, new Error('the disk is gone.')));
    expect(told(diagnostics)).toContain(
      `file-unreadable ${file}:1 Found that this cannot be read: the disk is gone.`,
    );
    expect(diagnostics.map((d) => d.rule)).toContain('field-value');
    expect(diagnostics.filter((d) => d.rule === 'file-missing')).toEqual([]);
    expect(diagnostics.filter((d) => d.rule.endsWith('uncited') || d.rule.endsWith('orphan'))).toEqual([]);
  });

  const thrown: [what: string, reason: unknown, said: string][] = [
    [
      'a code of the system',
      Object.assign(new Error('EACCES, open'), { code: 'EACCES' }),
      'you have no permission to',
    ],
    ['nothing', undefined, 'nothing'],
    ['null', null, 'null'],
    ['a text', 'out of order', 'out of order'],
    ['an empty error', new Error(''), '{}'],
  ];
  test.each(thrown)('when its source throws %s', async (_what, reason, said) => {
    const { diagnostics } = await loadPlaybook(failingSource(withMistake(), cardFile, reason));
    expect(told(diagnostics)).toContain(
      `file-unreadable ${cardFile}:1 Found that this cannot be read: ${said}.`,
    );
  });

  test.each([
    ['a text', 'title: x'],
    ['nothing', undefined],
    ['numbers', [1, 2]],
  ])('when its source gives %s in the place of bytes', async (_what, given) => {
    const whole = withMistake();
    const source = {
      ...whole,
      read: async (path: string) => (path === cardFile ? given : whole.read(path)),
    } as unknown as Source;
    const { diagnostics } = await loadPlaybook(source);
    expect(diagnostics.filter((d) => d.file === cardFile).map((d) => d.rule)).toEqual(['file-unreadable']);
    expect(diagnostics.map((d) => d.rule)).toContain('field-value');
  });

  test('when it is an image, at its place in the text', async () => {
    const text = page(
      { title: 'Card', summary: 'A card.', form: 'write', for: 'learner' },
      'Hi.\n\n![A dot](dot.png)',
    );
    const dot = 'steps/first/handouts/dot.png';
    const source = memorySource({ ...baseFiles(), [cardFile]: text, [dot]: '' });
    const { diagnostics, value } = await loadPlaybook(failingSource(source, dot, new Error('it is gone')));
    expect(diagnostics).toMatchObject([{ rule: 'file-unreadable', file: cardFile, column: 1 }]);
    expect(diagnostics[0]!.line).toBe(text.split('\n').indexOf('![A dot](dot.png)') + 1);
    expect(value.handouts).toEqual([]);
  });

  test('when it belongs to an overlay', async () => {
    const { value: playbook } = await loadBase();
    const source = memorySource({ 'overlay.yaml': 'name: Ours', [cardFile]: '' });
    for (const file of ['overlay.yaml', cardFile]) {
      const { diagnostics } = await loadOverlay(failingSource(source, file, new Error('no')), playbook);
      expect(diagnostics.filter((d) => d.file === file)).toMatchObject([{ rule: 'file-unreadable' }]);
    }
  });
});

test.each([
  ['rejects', async () => Promise.reject(new Error('the server sleeps'))],
  ['gives no list', async () => 'playbook.md'],
])('a source whose list %s is one fault', async (_what, list) => {
  const source = { list, read: async () => new Uint8Array() } as unknown as Source;
  const { value, diagnostics } = await loadPlaybook(source);
  expect(diagnostics).toMatchObject([{ rule: 'file-unreadable', file: '.' }]);
  expect(value.activities).toEqual([]);
  expect((await checkProse(value, source)).diagnostics).toEqual([]);
  expect((await loadOverlay(source, (await loadBase()).value)).diagnostics).toMatchObject([
    { rule: 'file-unreadable', file: '.' },
  ]);
});

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-unreadable-'));
  const handouts = join(folder, 'steps/first/handouts');
  const server = createServer();
  beforeAll(async () => {
    cpSync(new URL('../fixtures/base/', import.meta.url), folder, { recursive: true });
    writeFileSync(join(folder, activity), mistake[activity]!);
    mkdirSync(join(handouts, 'folder.md'));
    symlinkSync('nowhere.md', join(handouts, 'dangling.md'));
    symlinkSync('circle.md', join(handouts, 'circle.md'));
    symlinkSync('/etc/hostname', join(handouts, 'outside.md'));
    symlinkSync('name-card.md', join(handouts, 'inside.md'));
    execFileSync('mkfifo', [join(handouts, 'pipe.md')]);
    await new Promise<void>((done) => server.listen(join(handouts, 'socket.md'), done));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test('with pipes, sockets and links is read to its end', async () => {
    const { diagnostics } = await loadPlaybook(folderSource(folder));
    const reasons = diagnostics
      .filter((d) => d.rule === 'file-unreadable')
      .map((d) => `${d.file.split('/').at(-1)} ${d.message.split(': ')[1]}`);
    expect(reasons).toEqual([
      'circle.md it is a link that leads nowhere.',
      'dangling.md it is a link that leads nowhere.',
      'folder.md it is a folder.',
      'outside.md it is a link that leads out of the folder.',
      'pipe.md it is no file, but a pipe, a socket or a device.',
      'socket.md it is no file.',
    ]);
    expect(diagnostics.map((d) => d.rule)).toContain('field-value');
  });

  test('gives a sentence for a file that has gone since it was listed, and for a folder', async () => {
    const source = folderSource(folder);
    await expect(source.read('steps/first/handouts/folder.md')).rejects.toThrow('it is a folder');
    const gone = { ...source, list: async () => [...(await source.list()), 'steps/first/handouts/gone.md'] };
    const { diagnostics } = await loadPlaybook(gone);
    expect(told(diagnostics)).toContain(
      'file-unreadable steps/first/handouts/gone.md:1 Found that this cannot be read: it is not there.',
    );
  });

  test('with a file of 9 GB is read without that file', async () => {
    // It takes no room on the disk: nothing was written into it. Reading it would end the process.
    writeFileSync(join(handouts, 'huge.md'), '');
    truncateSync(join(handouts, 'huge.md'), 9e9);
    const { diagnostics } = await loadPlaybook(folderSource(folder));
    expect(told(diagnostics)).toContain(
      'file-too-large steps/first/handouts/huge.md:1 Found that this is too large: it has 9000000000 bytes, and no file of content may have more than 4000000.',
    );
    expect(diagnostics.map((d) => d.rule)).toContain('field-value');
  });
});
