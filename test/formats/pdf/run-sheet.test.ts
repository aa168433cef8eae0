import { expect, test } from 'vitest';
import { composeRunSheet, type Recipe } from '../../../src/index.js';
import { writePdf } from '../../../src/pdf.js';
import { checkPdfStructure } from '../../support/check-pdf.js';
import { tailorBase } from '../../support/pages.js';

const sheet = async (recipe: Recipe) => composeRunSheet(await tailorBase(recipe));
const meetings: Recipe = { start: '9:00', sessions: [['greeting-round'], ['greeting-round']] };

test('a run sheet needs no cover, and each session stands on its own page', async () => {
  const one = await checkPdfStructure(await writePdf(await sheet({ start: '9:00' })));
  const two = await checkPdfStructure(await writePdf(await sheet(meetings)));
  expect([one.pages, two.pages]).toEqual([1, 2]);
  expect([...one.faults, ...two.faults]).toEqual([]);
});
