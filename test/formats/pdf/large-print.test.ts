import { describe, expect, test } from 'vitest';
import { composePacket, type Recipe } from '../../../src/index.js';
import { writePdf } from '../../../src/pdf.js';
import { card, tailorBase } from '../../support/pages.js';
import { wordPlaces } from '../../support/pdf-text.js';

/** The pages of a worksheet on A4, each with the places of its words. The first page after the cover is a list of handouts, the last the colophon. */
async function sheetOf(body: string, layout: Recipe['layout'] = { largePrint: true }) {
  const recipe: Recipe = { paper: 'a4', parts: ['handouts'], layout };
  const pages = wordPlaces(
    await writePdf(composePacket(await tailorBase(recipe, card(body, { nameLine: true })))),
  );
  return pages.filter((words) => words.some(({ word }) => /^(?:Name|Above|Below|Line\d+)$/.test(word)));
}

const box = (centimeters: number) => `Above\n\n::box{height="${centimeters}cm"}\n\nBelow\n`;
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => `::lines{count=1 label="Line${i + 1}"}`).join('\n\n');

/** How far apart what stands above a box and what stands below it is. */
function roomIn(pages: Awaited<ReturnType<typeof sheetOf>>): number {
  const tops = new Map(pages.flat().map(({ word, top }) => [word, top]));
  return tops.get('Below')! - tops.get('Above')!;
}

test('with wide lines, a worksheet that is a little too long gives up some of its boxes too', async () => {
  const [usual, wide] = [
    await sheetOf(`${box(7)}\n${lines(8)}`, {}),
    await sheetOf(`${box(7)}\n${lines(8)}`, { lines: 'wide' }),
  ];
  expect([usual.length, wide.length]).toEqual([1, 1]);
  expect(roomIn(wide)).toBeLessThan(roomIn(usual));
});

describe('worksheets in large print', () => {
  test('one that is a little too long for a page gives up some of its boxes', async () => {
    const pages = await sheetOf(`${box(22)}\n${lines(1)}`);
    expect(pages.length).toBe(1);
    expect(roomIn(pages)).toBeGreaterThan(150);
    expect(roomIn(pages)).toBeLessThan(220);
  });

  test('what is left of a page goes to the room to write', async () => {
    const [large, normal] = [await sheetOf(box(6)), await sheetOf(box(6), {})];
    expect(roomIn(large)).toBeGreaterThan(90);
    expect(roomIn(normal)).toBeGreaterThan(90);
  });

  test('lines to write on stay as far apart as they were', async () => {
    const [one, two] = [await sheetOf(lines(9)), await sheetOf(lines(13))];
    const apart = one.flat().filter(({ word }) => /^Line/.test(word));
    expect(one.length).toBe(1);
    expect(apart[1]!.top - apart[0]!.top).toBeGreaterThan(9 + 6);
    expect(two.length).toBe(2);
  });

  test('a last page holds more than a line or two', async () => {
    for (const count of [12, 13, 14, 15]) {
      const pages = await sheetOf(lines(count));
      if (pages.length === 1) continue;
      const last = pages.at(-1)!.filter(({ word }) => /^Line/.test(word));
      expect(last.length, `${count} lines`).toBeGreaterThan(2);
    }
  });
});
