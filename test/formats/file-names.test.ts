import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeEpub } from '../../src/epub.js';
import { safeFileName } from '../../src/index.js';
import { fileName } from '../../src/web/studio/state/file-name.js';
import { mutable } from '../support/mutable.js';
import { packetOf } from '../support/packets.js';

const packet = packetOf({
  audience: 'k12',
  include: ['relationship-map'],
  select: { tags: ['none-has-this'] },
});

test.each([
  ['con', 'con_'],
  ['AUX', 'AUX_'],
  ['com1', 'com1_'],
  ['lpt¹', 'lpt¹_'],
  ['nul.txt', 'nul_.txt'],
  ['con .x', 'con_ .x'],
  ['console', 'console'],
  ['a/b:c', 'a-b-c'],
  ['name. . ', 'name'],
  ['..', 'file'],
  ['', 'file'],
])('%j is stored as %j', (wanted, name) => {
  expect(safeFileName(wanted)).toBe(name);
  expect(safeFileName(name)).toBe(name);
});

test('names that are alike get numbers, and long ones are cut', () => {
  expect(safeFileName('Map', new Set(['map']))).toBe('Map-2');
  expect(safeFileName('é', new Set(['é']))).toBe('é-2');
  expect(safeFileName('x'.repeat(500)).length).toBeLessThanOrEqual(150);
});

test('a chapter called like a device has another file, and links follow', async () => {
  const [part, ...others] = mutable(packet.parts.filter((p) => p.type === 'entries' || p.type === 'step'));
  const entry = part?.type === 'step' ? part.entry : part?.type === 'entries' ? part.entries[0]! : undefined;
  entry!.id = 'con';
  entry!.intro = [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: 'id:con' },
      children: [{ type: 'text', value: 'here' }],
    },
  ];
  const files = unzipSync(await writeEpub({ ...packet, parts: [part!, ...others] }));
  const paths = Object.keys(files).filter((path) => path.endsWith('con_.xhtml'));
  expect(paths).toHaveLength(1);
  expect(new TextDecoder().decode(files[paths[0]!])).toContain('href="con_.xhtml#con"');
});

test('a packet that is called like a device is saved under another name', () => {
  expect(fileName({ ...packet, cover: undefined, title: 'Con' }, 'pdf')).toBe('con_.pdf');
});
