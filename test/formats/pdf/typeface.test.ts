import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { customize, renderPage } from '../../../src/index.js';
import { checkPdf, writePdf } from '../../../src/pdf.js';
import { packetOf, shipped } from '../../support/packets.js';

/** Our serif under a name of its own, as an organization's typeface would come: the names in a font are UTF-16. */
function renamed(): Uint8Array {
  const bytes = readFileSync('templates/fonts/SourceSerif4_400Regular.ttf');
  const wide = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const [from, to] = [wide('Source Serif 4'), wide('Lakeshore Type')];
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) to.copy(bytes, at);
  return new Uint8Array(bytes);
}

const recipe = (typeface: string) => ({
  audience: ['k12'],
  include: ['four-corners-of-help'],
  select: { kinds: ['handout' as const] },
  brand: { typeface },
});

async function fontsOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes);
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, o]) => (o instanceof PDFDict ? [o.get(PDFName.of('BaseFont'))?.toString() ?? ''] : []));
}

test('a typeface whose file is given sets the packet', async () => {
  const packet = packetOf(recipe('Lakeshore Type'));
  const fonts = [renamed()];
  expect(checkPdf(packet, { fonts })).toEqual([]);
  const used = await fontsOf(await writePdf(packet, { fonts }));
  expect(used.some((name) => /SourceSerif4|Lakeshore/.test(name))).toBe(true);
  const without = await fontsOf(await writePdf(packet));
  expect(without.some((name) => /Lakeshore/.test(name))).toBe(false);
});

test('a typeface without a file is named with those there are, and the file stays readable by everybody', () => {
  const [notice, ...others] = checkPdf(packetOf(recipe('Lakeshore Type')));
  expect(others).toEqual([]);
  expect(notice?.code).toBe('typeface');
  expect(notice?.message).toContain('`Lakeshore Type`');
  expect(notice?.message).toContain('`Source Sans 3`, `Source Serif 4`');
});

test('HTML names it before the fonts of the reader', () => {
  expect(renderPage(packetOf(recipe('Lakeshore Type')))).toContain('"Lakeshore Type", ');
});

test.each(['a"; } body { display: none', '<script>', 'a, b'])('%j is no name of a typeface', (typeface) => {
  const { diagnostics } = customize(shipped, recipe(typeface));
  expect(diagnostics.map((d) => d.rule)).toContain('field-value');
});
