import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recipe } from '../../../src/index.js';
import { checkPdf, writePdf } from '../../../src/pdf.js';
import { checkPdfStructure } from '../../support/check-pdf.js';
import { packetOf } from '../../support/packets.js';
import { wordPlaces } from '../../support/pdf-text.js';

/** A cover, an opener, an activity and its sheet. */
const recipe: Recipe = {
  title: 'Our copy',
  steps: ['take-stock'],
  include: ['relationship-map'],
  select: { tags: ['none-has-this'] },
  parts: ['contents', 'steps', 'handouts', 'glossary'],
};
const packet = (layout: Recipe['layout'], more: Recipe = {}) => packetOf({ ...recipe, ...more, layout });

describe('for a press', () => {
  test.each([
    ['3mm', 'letter', [612, 792], 8.504],
    ['0.125in', 'a4', [595.276, 841.89], 9],
  ] as const)('a bleed of %s on %s', async (bleed, paper, [width, height], run) => {
    const bytes = await writePdf(packet({ bleed }, { paper }));
    const pages = (await PDFDocument.load(bytes)).getPages();
    for (const page of pages) {
      expect(page.getTrimBox()).toEqual(near({ x: 0, y: 0, width, height }));
      const around = near({ x: -run, y: -run, width: width + 2 * run, height: height + 2 * run });
      expect(page.getBleedBox()).toEqual(around);
      expect(page.getMediaBox()).toEqual(around);
    }
    expect((await checkPdfStructure(bytes)).faults).toEqual([]);
  });

  test('marks stand outside of the bleed, and take room there', async () => {
    const bytes = await writePdf(packet({ bleed: '3mm', cropMarks: true }));
    const [page] = (await PDFDocument.load(bytes)).getPages();
    expect(page!.getTrimBox()).toEqual(near({ x: 0, y: 0, width: 612, height: 792 }));
    expect(page!.getMediaBox().x).toBeLessThan(page!.getBleedBox().x - 10);
    expect((await checkPdfStructure(bytes)).faults).toEqual([]);
  });

  test('text stands where it stood, on as many pages', async () => {
    const [plain, pressed] = [await writePdf(packet({})), await writePdf(packet({ bleed: '5mm' }))];
    // Poppler looks at columns anew on a larger page, so words may come in another order.
    const places = wordPlaces(pressed);
    for (const [i, page] of wordPlaces(plain).entries())
      for (const { word, left, top } of page) {
        const same = places[i]!.some(
          (other) => other.word === word && Math.hypot(other.left - left - 5, other.top - top - 5) < 0.01,
        );
        expect(same, `${word} on page ${i + 1}`).toBe(true);
      }
  });
});

describe('a booklet', () => {
  let plain: Uint8Array;
  let bytes: Uint8Array;
  let document: PDFDocument;
  beforeAll(async () => {
    plain = await writePdf(packet({ largePrint: true }));
    bytes = await writePdf(packet({ booklet: true }));
    document = await PDFDocument.load(bytes, { updateMetadata: false });
  });
  const pageCount = async (pdf: Uint8Array) => (await PDFDocument.load(pdf)).getPageCount();

  test('has two pages on each side of its paper, turned, in sheets of four', async () => {
    const pages = await pageCount(plain);
    expect(document.getPageCount()).toBe(Math.ceil(pages / 4) * 2);
    for (const page of document.getPages()) expect([page.getWidth(), page.getHeight()]).toEqual([792, 612]);
  });

  test('begins with the first page at the right, and the second on its back at the left', () => {
    const [front, back] = wordPlaces(bytes);
    const half = (792 / 72) * 25.4 * 0.5;
    const firstPage = wordPlaces(plain)[0]!.map(({ word }) => word);
    const secondPage = wordPlaces(plain)[1]!.map(({ word }) => word);
    const at = (side: typeof front, right: boolean) =>
      side!.filter(({ left }) => left > half === right).map(({ word }) => word);
    expect(at(front, true)).toEqual(firstPage);
    expect(at(back, false)).toEqual(secondPage);
  });

  test('in a language written from right to left, it begins at the left', async () => {
    const arabic = packet({ booklet: true });
    const [front] = wordPlaces(await writePdf({ ...arabic, language: 'ar' }));
    const half = (792 / 72) * 25.4 * 0.5;
    expect(front!.length).toBeGreaterThan(0);
    expect(front!.filter(({ left }) => left > half)).toEqual([]);
  });

  test('is tagged as before: nothing is lost, and all is read in the same order', async () => {
    const [before, after] = [await checkPdfStructure(plain), await checkPdfStructure(bytes)];
    expect(after.faults).toEqual([]);
    expect(after).toMatchObject({
      counts: before.counts,
      alts: before.alts,
      bookmarks: before.bookmarks,
      claimsUa: true,
    });
    expect(checkPdf(packet({ booklet: true }))).toEqual([]);
  });

  test('its links lead to the sheets that have their places', () => {
    const sheets = new Set(document.getPages().map((page) => String(page.ref)));
    const dests = document.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('Dests'), PDFDict);
    const names = dests.lookup(PDFName.of('Names'), PDFArray);
    for (let i = 1; i < names.size(); i += 2) {
      const place = names.lookup(i, PDFArray);
      expect(sheets).toContain(String(place.get(0)));
      expect(place.lookup(2, PDFNumber).asNumber()).toBeLessThan(792);
      expect(place.lookup(3, PDFNumber).asNumber()).toBeLessThan(612);
    }
    for (const page of document.getPages())
      for (const link of page.node.Annots()?.asArray() ?? []) {
        const rect = document.context.lookup(link, PDFDict).lookup(PDFName.of('Rect'), PDFArray);
        const [left, low, right, high] = rect.asArray().map((n) => (n as PDFNumber).asNumber());
        expect(left! >= 0 && right! <= 792 && low! >= 0 && high! <= 612).toBe(true);
      }
  });

  test('keeps ordinary letters where the recipe says so', async () => {
    const small = await pageCount(await writePdf(packet({ booklet: true, largePrint: false })));
    const ordinary = await pageCount(await writePdf(packet({})));
    expect(small).toBe(Math.ceil(ordinary / 4) * 2);
  });

  test('both compilers fold the same', async () => {
    expect(
      Buffer.from(await writePdf(packet({ booklet: true }), { engine: 'wasm' })).equals(Buffer.from(bytes)),
    ).toBe(true);
  });

  // Some 130 pages take some seconds.
  test('more sheets than fold are told', async () => {
    const codes: string[] = [];
    const most = packetOf({ audience: 'k12', steps: ['take-stock'], layout: { booklet: true } });
    await writePdf(most, { notice: ({ code, message }) => codes.push(code, message) });
    expect(codes[0]).toBe('booklet');
    expect(codes[1]).toMatch(/^The booklet has \d+ pages on \d+ sheets, and more than 20 are hard to fold/);
  });

  test('the checker sees when an element does not know its content any more', async () => {
    const spoiled = await PDFDocument.load(bytes, { updateMetadata: false });
    const all = spoiled.context.enumerateIndirectObjects();
    const one = all.find(
      ([, object]: [unknown, PDFObject]) => object instanceof PDFDict && /\/MCR/.test(String(object)),
    );
    (one![1] as PDFDict).delete(PDFName.of('K'));
    const form = all.find(
      ([, object]: [unknown, PDFObject]) =>
        object instanceof PDFRawStream && object.dict.has(PDFName.of('StructParents')),
    );
    (form![1] as PDFRawStream).dict.delete(PDFName.of('StructParents'));
    const { faults } = await checkPdfStructure(await spoiled.save());
    expect(faults.map((fault) => fault.replace(/^page \d+: /, ''))).toEqual(
      expect.arrayContaining(['element-without-its-content']),
    );
  });
});

/** Boxes are given to a thousandth of a point. */
const near = (box: Record<string, number>) =>
  Object.fromEntries(Object.entries(box).map(([key, value]) => [key, expect.closeTo(value, 1)]));
