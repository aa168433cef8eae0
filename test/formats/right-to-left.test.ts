import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx.js';
import { writeEpub } from '../../src/epub.js';
import { renderFragment, renderPage } from '../../src/index.js';
import { fragmentTree } from '../../src/tree.js';
import { packetOf } from '../support/packets.js';

const packet = packetOf({
  audience: 'k12',
  include: ['relationship-map'],
  select: { tags: ['none-has-this'] },
});
const inLanguage = (language: string) => ({ ...packet, language });
const file = (bytes: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);

test.each(['ar', 'he', 'fa', 'ur', 'ar-EG', 'ckb', 'az-Arab', 'yi'])(
  '%s is written from right to left',
  async (language) => {
    const given = inLanguage(language);
    expect(renderPage(given)).toContain(`<html lang="${language}" dir="rtl">`);
    expect(renderFragment(given)).toContain(`<div class="pb" lang="${language}" dir="rtl">`);
    expect(fragmentTree(given).properties).toMatchObject({ lang: language, dir: 'rtl' });
  },
);

test.each(['en', 'es', 'az', 'zh-Hant', 'no tag'])('%s is not', (language) => {
  expect(renderPage(inLanguage(language))).not.toMatch(/<[^>]*\sdir=/);
  expect(renderFragment(inLanguage(language))).not.toContain('dir=');
});

test('e-books and Word documents turn their pages, text and tables', async () => {
  const book = await writeEpub(inLanguage('ar'));
  expect(file(book, 'EPUB/package.opf')).toContain('page-progression-direction="rtl"');
  expect(file(book, 'EPUB/nav.xhtml')).toContain('dir="rtl"');
  const word = await writeDocx(inLanguage('ar'));
  expect(file(word, 'word/styles.xml')).toMatch(
    /<w:rtl\/><w:lang w:val="ar" w:bidi="ar".*<w:pPrDefault><w:pPr><w:bidi\/>/s,
  );
  const body = file(word, 'word/document.xml');
  expect(body).toContain('<w:bidi/><w:docGrid ');
  expect(body.match(/<w:tblW /g)?.length).toBe(body.match(/<w:bidiVisual\/><w:tblW /g)?.length);
});
