import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx.js';
import { composePacket, customize, type Recipe, renderPage } from '../../src/index.js';
import { writePdf } from '../../src/pdf.js';
import { loadBase } from '../support/base.js';
import { openDocx, valOf } from '../support/check-docx.js';
import { wordPlaces } from '../support/pdf-text.js';

async function packetOf(layout: Recipe['layout'], info = '') {
  const { value } = await loadBase();
  const language = info === '' ? value : { ...value, info: { ...value.info, language: info } };
  return composePacket(customize(language, { layout, parts: ['steps', 'plan'] }).value);
}
const wide = { margins: 'wide' } as const;

/** Words and heights without where they stand across the page, and how far all of a page has moved. */
const moved = async (layout: Recipe['layout'], language?: string) => {
  // The last page names the option itself, in words of another length: that line is no line of the text.
  const placesOf = async (asked: Recipe['layout']) =>
    wordPlaces(await writePdf(await packetOf({ ...layout, ...asked }, language))).map((page) => {
      const naming = page.find(({ word }) => word === 'layout.margins:')?.top;
      // The number on the tab of a step stays at the edge.
      return page.filter(({ word, top }) => top !== naming && !/^\d$/.test(word));
    });
  const places = await placesOf(wide);
  const plain = await placesOf({ margins: 'regular' });
  const lines = (pages: typeof places) => pages.map((page) => page.map(({ word, top }) => [word, top]));
  expect(lines(places)).toEqual(lines(plain));
  return places.map((page, n) => [
    ...new Set(page.map(({ left }, i) => Math.round(left - plain[n]![i]!.left))),
  ]);
};

// Setting six PDFs takes more than 5 s on a busy machine.
test('in a PDF, every page moves away from the bound edge, and no line breaks anew', async () => {
  const [cover, ...pages] = await moved({});
  expect(cover).toEqual([0]);
  expect(new Set(pages.flat())).toEqual(new Set([7]));
  const [, ...sheets] = await moved({ duplex: true });
  const sides = sheets.filter((page) => page.length > 0);
  expect(new Set(sides.flat())).toEqual(new Set([7, -7]));
  expect(sides.every((page) => page.length === 1)).toBe(true);
  const [, ...mirrored] = await moved({}, 'ar');
  expect(new Set(mirrored.flat())).toEqual(new Set([-7]));
});

test('in a PDF, the tab of a step stays on its page', async () => {
  for (const layout of [{}, wide, { ...wide, duplex: true }]) {
    const pages = wordPlaces(await writePdf(await packetOf(layout)));
    // The paper is 215.9 mm wide, and a digit of the tab some 3.
    const onTabs = pages.flatMap((page) => page.filter(({ word, left }) => /^\d$/.test(word) && left > 203));
    expect(onTabs.length).toBeGreaterThan(0);
    for (const { left } of onTabs) expect(left).toBeLessThan(213);
  }
});

test.each([
  [{}, 'en', ['1020', '1020', 0]],
  [wide, 'en', ['1417', '623', 0]],
  [wide, 'ar', ['623', '1417', 0]],
  [{ ...wide, duplex: true }, 'en', ['1417', '623', 1]],
  [{ ...wide, duplex: true }, 'ar', ['1417', '623', 1]],
] as const)('in Word, %j in %s has the margins %j', async (layout, language, expected) => {
  const docx = openDocx(await writeDocx(await packetOf(layout, language)));
  const margins = docx.all('w:pgMar').at(-1);
  const mirrored = docx.part('word/settings.xml').getElementsByTagName('w:mirrorMargins').length;
  expect([valOf(margins, 'w:left'), valOf(margins, 'w:right'), mirrored]).toEqual(expected);
});

test('a printed page says by a class what its paper needs', async () => {
  const body = async (layout: Recipe['layout']) =>
    /<body class="([^"]*)"/.exec(renderPage(await packetOf(layout)))?.[1];
  expect(await body({})).not.toContain('wide-margins');
  expect(await body({ ...wide, duplex: true, inkSaver: true })).toMatch(
    /pb-duplex pb-ink-saver pb-wide-margins$/,
  );
});
