import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx.js';
import { writeEpub } from '../../src/epub.js';
import { customize, type Packet, renderFragment, renderPage } from '../../src/index.js';
import { renderMarkdown } from '../../src/markdown.js';
import { writePdf } from '../../src/pdf.js';
import { faultsOf, textsOf } from '../support/books.js';
import { faultsOf as docxFaults, openDocx, styleOf, wordsOf } from '../support/check-docx.js';
import { checkPdfStructure } from '../support/check-pdf.js';
import { packetOf, shipped } from '../support/packets.js';

const packet: Packet = packetOf({
  audience: 'k12',
  organization: { name: 'Lincoln High' },
  steps: ['take-stock'],
  select: { kinds: ['question'] },
  parts: ['steps'],
  notes: [
    {
      at: 'take-stock',
      section: 'Why it matters',
      text: 'We meet in <b>room</b> 12, {{learner}} #strong[x].\n\n- First :::tip\n- Then \\ & ]]> $x$ \u0007\u202e\n\nBring *pens*.',
    },
  ],
});
const words = [
  'Note from Lincoln High',
  'We meet in <b>room</b> 12, {{learner}} #strong[x].',
  'First :::tip',
  'Bring *pens*.',
];
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x26;', '&');

test('HTML', () => {
  const html = renderPage(packet);
  expect(html).toContain(
    '<div class="pb-remark pb-own-note"><p class="pb-remark-title">Note from Lincoln High</p>',
  );
  for (const text of words) expect(plain(html)).toContain(text);
});

test('Markdown', () => {
  const text = renderMarkdown(packet).replace(/\\(?=[^\w\s])/g, '');
  for (const said of words) expect(text).toContain(said);
});

test('EPUB, without a fault', async () => {
  const book = await writeEpub(packet);
  expect(await faultsOf(book)).toEqual([]);
  const text = plain(Object.values(textsOf(book)).join('\n'));
  for (const said of words) expect(text).toContain(said);
});

test('Word, as a box of its own', async () => {
  const docx = openDocx(await writeDocx(packet));
  expect(docxFaults(docx)).toEqual([]);
  const paragraphs = [...docx.part('word/document.xml').getElementsByTagName('w:p')];
  const of = (text: string) => paragraphs.find((p) => wordsOf(p).includes(text));
  for (const said of words) expect(of(said), said).toBeDefined();
  expect(styleOf(of(words[1]!)!)).toBe('NoteBox');
});

test('PDF, tagged', async () => {
  const bytes = await writePdf(packet);
  const file = join(mkdtempSync(join(tmpdir(), 'networks-playbook-notes-')), 'a.pdf');
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const said of words) expect(text).toContain(said);
  expect((await checkPdfStructure(bytes)).faults).toEqual([]);
});

test('one resource alone', () => {
  const { value: tailored } = customize(shipped, { notes: [{ at: 'take-stock', text: 'Alone.' }] });
  expect(renderPage(tailored.playbook.steps[0]!, { tailored })).toContain('Our note');
  expect(renderFragment(tailored.playbook.steps[0]!, { tailored })).toContain('Alone.');
});
