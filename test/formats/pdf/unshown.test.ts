import { expect, test } from 'vitest';
import { composePacket } from '../../../src/index.js';
import { checkPdf, writePdf } from '../../../src/pdf.js';
import { checkPdfStructure } from '../../support/check-pdf.js';
import { tailorBase } from '../../support/pages.js';
import { pdfText } from '../../support/pdf-text.js';

const names = ['北京第一中学', 'विद्यालय', 'مدرسة', 'ᏣᎳᎩ ᏧᏂᏕᎶᏆᏍᏗ', '北Lincoln 🎓', '🎓', '學', '👩‍🏫️ 🇺🇸'];

const packetFor = async (name: string) =>
  composePacket(await tailorBase({ organization: { name }, titles: { 'greeting-round': name } }));

/** Without blanks and joiners, which are not drawn. */
const bare = (text: string) => text.replace(/\s|\u200d|\u2060|\ufe0f/g, '');

test.each(names)('%s, which no font can show, is boxes to see, and stays itself to search', async (name) => {
  const packet = await packetFor(name);
  expect(checkPdf(packet).map((n) => n.code)).toEqual(['glyph']);
  const bytes = await writePdf(packet);
  const text = bare(pdfText(bytes));
  expect(text.split(bare(name)).length).toBeGreaterThan(3);
  expect((await checkPdfStructure(bytes)).claimsUa).toBe(false);
});
