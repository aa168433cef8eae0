import { expect, test } from 'vitest';
import { writePdf } from '../../../src/pdf.js';
import { packetOf, shipped } from '../../support/packets.js';
import { pdfText } from '../../support/pdf-text.js';

test('all sessions and what else is in the copy stand on one page, also where the clock takes a second line', async () => {
  const { recipe } = shipped.recipes.find(({ id }) => id === 'after-school-8-sessions')!;
  const bytes = await writePdf(packetOf({ ...recipe, people: 16, start: '15:30' }));
  const page = pdfText(bytes, 2);
  expect(page).toContain('At a glance');
  expect(page).toContain('Session 8');
  expect(page).toContain('About this copy');
});
