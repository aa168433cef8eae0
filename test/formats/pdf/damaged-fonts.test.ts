import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PlainError, readFont } from '../../../src/node.js';
import { checkPdf, writePdf } from '../../../src/pdf.js';
import { packetOf } from '../../support/packets.js';
import { seededNumbers } from '../../support/random.js';

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const whole = new Uint8Array(readFileSync('templates/fonts/SourceSerif4_600SemiBold.ttf'));
const packet = packetOf({ include: ['relationship-map'], select: { tags: ['none-has-this'] } });

async function faultOf(bytes: Uint8Array, name = 'school.ttf'): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const error = await readFont(path).then(
    () => undefined,
    (e: Error) => e,
  );
  if (error) expect(error).toBeInstanceOf(PlainError);
  return error?.message.replace(folder, '') ?? '';
}

/** Where a table begins in a font. */
function tableStart(font: Uint8Array, name: string): number {
  const view = new DataView(font.buffer);
  for (let at = 12; ; at += 16)
    if (String.fromCharCode(...font.subarray(at, at + 4)) === name) return view.getUint32(at + 8);
}

function changed(change: (view: DataView, font: Uint8Array) => void): Uint8Array {
  const font = whole.slice();
  change(new DataView(font.buffer), font);
  return font;
}

const cases: [string, Uint8Array, RegExp][] = [
  ['no font at all', new TextEncoder().encode('<html>'), /it does not begin as a font does\.$/],
  ['nothing', new Uint8Array(), /it does not begin as a font does\.$/],
  ['a packed font', new TextEncoder().encode('wOF2 and so on'), /packed for web pages/],
  ['a half of one', whole.slice(0, whole.length / 2), /lies outside the file\.$/],
  [
    'more maps than there are bytes',
    changed((view, font) => view.setUint16(tableStart(font, 'cmap') + 2, 0xffff)),
    /its `cmap` table is damaged/,
  ],
  [
    'names outside of the file',
    changed((view, font) => view.setUint16(tableStart(font, 'name') + 4, 0xfff0)),
    /its `name` table is damaged/,
  ],
  [
    'outlines that would end the compiler',
    changed((view, font) => view.setUint32(tableStart(font, 'glyf') + 400, 0xffffffff)),
    /its `glyf` table is damaged/,
  ],
];

test.each(cases)('%s is told in a sentence with the name of the file', async (_, bytes, sentence) => {
  const said = await faultOf(bytes);
  expect(said).toMatch(/^\/school\.ttf is no TrueType or OpenType font/);
  expect(said).toMatch(sentence);
});

test('the same damage is a sentence where the bytes are handed over', async () => {
  const fonts = [changed((view, font) => view.setUint16(tableStart(font, 'cmap') + 2, 0xffff))];
  expect(() => checkPdf(packet, { fonts })).toThrow(/^A font cannot be used: its `cmap` table is damaged/);
  await expect(writePdf(packet, { fonts })).rejects.toThrow(/^A font cannot be used: its `cmap` table/);
});

test('a folder, and what is larger than any font, are not read', async () => {
  await expect(readFont(folder)).rejects.toThrow(/ is not a file\.$/);
  await expect(readFont(join(folder, 'none.ttf'))).rejects.toThrow(/ is not there or cannot be read\.$/);
});

test('bytes turned and cut at 300 places are a font or a sentence', async () => {
  const next = seededNumbers(11);
  for (let i = 0; i < 300; i += 1) {
    const font = i % 3 === 0 ? whole.slice(0, next(whole.length)) : whole.slice();
    // The list of tables is at the front; half of the changes go there.
    for (let k = 0; k <= i % 8; k += 1) font[next(i % 3 === 1 ? 400 : font.length)] = next(256);
    const said = await faultOf(font);
    if (said !== '') expect(said).toMatch(/^\/school\.ttf is no TrueType or OpenType font .+\.$/);
  }
});
