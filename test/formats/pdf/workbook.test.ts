import { expect, test } from 'vitest';
import { composePacket, type Recipe } from '../../../src/index.js';
import { writePdf } from '../../../src/pdf.js';
import { card, tailorBase } from '../../support/pages.js';
import { wordPlaces } from '../../support/pdf-text.js';

/** Four slips, two to a page. */
const slips = `:::slips\n${['First', 'Second', 'Third', 'Fourth']
  .map((name) => `## Slip\n\n${name}.\n\n::box{height="8cm"}\n`)
  .join('\n')}:::\n`;

/** The words of each page. */
async function pagesOf(body: string, recipe: Recipe): Promise<string[]> {
  const pdf = await writePdf(composePacket(await tailorBase(recipe, card(body))));
  return wordPlaces(pdf).map((words) => words.map(({ word }) => word).join(' '));
}

const workbook: Recipe = { edition: 'participant', sessions: [['greeting-round']] };

test('a worksheet has the page of the book, its count beside its title, and is where “What we will do” says', async () => {
  const pages = await pagesOf(slips, workbook);
  const at = pages.findIndex((words) => words.includes('First.'));
  expect(pages[at]).toMatch(
    new RegExp(`My name card.*1 of 2.* ${at + 1}$|1 of 2.*My name card.* ${at + 1}$`),
  );
  const activity = pages.findIndex((words) => words.includes('Talk about it'));
  expect(pages.find((words) => words.startsWith('What we will do'))).toContain(`Page ${activity + 1}`);
  // Copies for the copier know no book.
  const staff = await pagesOf(slips, { parts: ['handouts'] });
  expect(staff.find((words) => words.includes('First.'))).toMatch(/1 of 2$/);
});

test('in duplex what is cut apart lies on sheets of its own, with blank backs; other worksheets do not', async () => {
  const duplex: Recipe = { ...workbook, layout: { duplex: true } };
  const cut = await pagesOf(slips, duplex);
  const [first, second, after] = ['First.', 'Fourth.', 'Guiding questions'].map((words) =>
    cut.findLastIndex((page) => page.includes(words)),
  ) as [number, number, number];
  // Right-hand pages, counted from 0.
  expect([first % 2, second % 2, after % 2]).toEqual([0, 0, 0]);
  expect(second - first).toBe(2);
  expect(cut[first]).toContain('Its back stays blank');
  const plain = await pagesOf('Write.\n\n::lines{count=3}\n', duplex);
  expect(plain.join(' ')).not.toContain('back stays blank');
  expect(plain.length).toBeLessThan(cut.length - 2);
});
