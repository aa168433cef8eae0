import { expect, test } from 'vitest';
import { composePacket, customize, planRecipe, planSession } from '../../../src/index.js';
import { writePdf } from '../../../src/pdf.js';
import { checkPdfStructure } from '../../support/check-pdf.js';
import { packetOf, shipped } from '../../support/packets.js';
import { pdfText } from '../../support/pdf-text.js';

const pagesOf = async (bytes: Uint8Array) => (await checkPdfStructure(bytes)).pages;

test.each(['letter', 'a4'] as const)(
  'a planned session on %s is its run sheet, which ends with sources and colophon, and its activities',
  async (paper) => {
    const { value } = customize(shipped, { audience: 'k12' });
    const wish = { minutes: 45, people: 20 };
    for (const plan of planSession(value.playbook, wish).plans) {
      const recipe = { ...planRecipe(plan, wish, value.recipe), paper };
      const packet = composePacket(customize(shipped, recipe).value);
      const bytes = await writePdf(packet);
      const pages = await pagesOf(bytes);
      const first = pdfText(bytes, 1);
      expect(first).toContain('After the session');
      expect(first).toContain('About this copy');
      if (packet.parts.some(({ type }) => type === 'sources')) expect(first).toContain('Sources');
      const handouts = packet.parts.flatMap((part) => (part.type === 'session' ? part.handouts : []));
      if (handouts.length === 0) expect(pages).toBe(1 + plan.activities.length);
      const { faults } = await checkPdfStructure(bytes);
      expect(faults).toEqual([]);
    }
  },
);

test('in a workbook activities stand together, and their worksheets follow', async () => {
  const packet = packetOf({ audience: 'k12', edition: 'participant', steps: ['shore-up'] });
  const bytes = await writePdf(packet);
  const pages = Array.from({ length: await pagesOf(bytes) }, (_, i) => pdfText(bytes, i + 1));
  const activities = packet.parts
    .flatMap((part) => (part.type === 'step' ? part.groups : []))
    .flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'activity'));
  const holding = pages.filter((text) => text.includes('What you will do'));
  expect(activities.length).toBeGreaterThan(6);
  expect(holding.length).toBeLessThan(activities.length / 2);
});
