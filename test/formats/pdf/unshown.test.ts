import { expect, test } from 'vitest';
import { checkPdf, writePdf } from '../../../src/pdf.js';
import { checkPdfStructure } from '../../support/check-pdf.js';
import { packetOf } from '../../support/packets.js';
import { pdfText } from '../../support/pdf-text.js';

const names = ['北京第一中学', 'विद्यालय', 'ᏣᎳᎩ ᏧᏂᏕᎶᏆᏍᏗ', 'Lincoln 🎓'];

test('letters that no font can show are boxes to see, and stay themselves to search', async () => {
  const packet = packetOf({
    audience: 'k12',
    include: ['relationship-map'],
    select: { tags: ['none-has-this'] },
    organization: { name: names.join(' · ') },
  });
  expect(checkPdf(packet).map((n) => n.code)).toEqual(['glyph']);
  const bytes = await writePdf(packet);
  const text = pdfText(bytes).replace(/\s/g, '');
  // The very first letter of each face has no text in poppler, for it is the glyph number 0.
  for (const name of names) expect(text).toContain(name.replace(/\s/g, '').slice(1));
  expect((await checkPdfStructure(bytes)).claimsUa).toBe(false);
  const [native, wasm] = [bytes, await writePdf(packet, { engine: 'wasm' })];
  expect(Buffer.from(native).equals(Buffer.from(wasm))).toBe(true);
});
