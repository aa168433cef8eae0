import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { countPages, type Recipe } from '../../src/index.js';
import { writePdf } from '../../src/pdf.js';
import { packetOf } from '../support/packets.js';
import { closeTo } from '../support/page-count.js';

/** The recipes that come along are counted in pdf/structure.test.ts, where their pages are set. */
const recipes: [string, Recipe][] = [
  ['one step for participants', { audience: 'k12', edition: 'participant', steps: ['expand'] }],
  [
    'large print on A4',
    {
      audience: 'out-of-school',
      steps: ['expand'],
      select: { maxMinutes: 30 },
      paper: 'a4',
      layout: { largePrint: true },
    },
  ],
];

test.each(recipes)('the pages of %s are estimated to a tenth, or to two pages', async (_, recipe) => {
  const packet = packetOf(recipe);
  const pages = (await PDFDocument.load(await writePdf(packet))).getPageCount();
  expect(countPages(packet)).toSatisfy(closeTo(pages));
});
