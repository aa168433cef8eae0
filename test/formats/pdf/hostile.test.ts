import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { composePacket, customize, type Recipe } from '../../../src/index.js';
import { checkPdf, writePdf } from '../../../src/pdf.js';
import { loadBase } from '../../support/base.js';
import { checkPdfStructure } from '../../support/check-pdf.js';
import { mutable } from '../../support/mutable.js';
import { packetOf } from '../../support/packets.js';

const small: Recipe = { include: ['greeting-round'] };

async function packetWith(recipe: Recipe) {
  const { value } = await loadBase();
  return composePacket(customize(value, { ...small, ...recipe }).value);
}

/** The words of a PDF, when poppler is here to read them. */
function wordsOf(bytes: Uint8Array): string | undefined {
  const file = join(mkdtempSync(join(tmpdir(), 'networks-playbook-words-')), 'a.pdf');
  writeFileSync(file, bytes);
  try {
    return execFileSync('pdftotext', ['-raw', file, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

const hostile = {
  'Typst code': '#panic("x") #eval("1") $x^2$ <lab> @ref // /* */ \\u{41} `raw` *b* _i_ = H ~',
  'quotes and braces': '"); #include "/etc/passwd" {{ }} [ ] ( ) \\ \'',
  'a file name': '#image("/etc/passwd") #read("/etc/passwd")',
};

test.each(Object.entries(hostile))('%s is printed as it stands', async (_, name) => {
  const packet = await packetWith({ organization: { name }, title: name.slice(0, 90) });
  const bytes = await writePdf(packet);
  expect((await checkPdfStructure(bytes)).faults).toEqual([]);
  const words = wordsOf(bytes);
  if (words !== undefined) expect(words.replace(/\s+/g, '')).toContain(name.replace(/\s+/g, ''));
});

test('control characters and marks that reverse the reading direction are dropped, the rest stays', async () => {
  const packet = await packetWith({
    organization: { name: 'Lin\u0000coln\u0007 \u202eHigh\u202c \u2067School\ud800' },
  });
  const bytes = await writePdf(packet);
  const words = wordsOf(bytes);
  if (words !== undefined) expect(words).toMatch(/Lincoln High School/);
  expect(
    checkPdf(packet)
      .map((n) => n.message)
      .join(),
  ).toContain('U+FFFD');
});

test('a word of ten thousand letters does not leave the page', async () => {
  const { value } = await loadBase();
  const endless = 'Abcdefghij'.repeat(1000);
  const { value: tailored } = customize(value, small);
  const packet = mutable(composePacket(tailored));
  const entry = packet.parts.flatMap((p) => (p.type === 'step' ? [p.entry] : []))[0]!;
  entry.summary = endless;
  const bytes = await writePdf(packet);
  expect((await checkPdfStructure(bytes)).faults).toEqual([]);
  const words = wordsOf(bytes);
  // Running heads and page numbers stand between its pieces.
  if (words !== undefined)
    expect(words.replace(/[\s\u200b]+/g, '').match(/Abcdefghij/g)!.length).toBeGreaterThan(990);
});

test('letters that no font has are named, stay in the text, and the file does not call itself PDF/UA', async () => {
  const packet = await packetWith({ organization: { name: '日本 مدرسة 😀 School' } });
  const notices = checkPdf(packet);
  expect(notices.map((n) => n.code)).toEqual(['glyph']);
  for (const c of ['日 (U+65E5', 'م (U+0645', '😀 (U+1F600']) expect(notices[0]!.message).toContain(c);
  const bytes = await writePdf(packet);
  const found = await checkPdfStructure(bytes);
  expect(found.claimsUa).toBe(false);
  expect(found.faults).toEqual([]);
  const words = wordsOf(bytes);
  if (words !== undefined) expect(words).toMatch(/本.*School/);
});

test('accents, Greek, Cyrillic and Vietnamese are shown', async () => {
  const packet = await packetWith({ organization: { name: 'Łódź Ñandú Ελλάδα Україна Trường Ắ' } });
  expect(checkPdf(packet)).toEqual([]);
  const words = wordsOf(await writePdf(packet));
  if (words !== undefined) expect(words).toContain('Łódź Ñandú Ελλάδα Україна Trường Ắ');
});

test('the same packet gives the same bytes', async () => {
  const packet = packetOf({ include: ['relationship-map'], select: { tags: ['none-has-this'] } });
  expect(Buffer.from(await writePdf(packet)).equals(Buffer.from(await writePdf(packet)))).toBe(true);
});
