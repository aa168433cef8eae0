import { playbook } from 'networks-playbook/content';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { composePacket, countPages, customize, type Recipe } from '../../src/index.js';
import { writePdf } from '../../src/pdf.js';

const recipes: [string, Recipe][] = [
  ...playbook.recipes
    .filter(({ recipe }) => recipe.sessions || recipe.include)
    .map(({ id, recipe }): [string, Recipe] => [id, recipe as Recipe]),
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
  const packet = composePacket(customize(playbook, recipe).value);
  const pages = (await PDFDocument.load(await writePdf(packet))).getPageCount();
  expect(Math.abs(countPages(packet) - pages)).toBeLessThanOrEqual(Math.max(2, pages / 10));
});
