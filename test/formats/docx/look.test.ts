import { expect, test } from 'vitest';
import { writeDocx } from '../../../src/docx.js';
import {
  composePacket,
  composeResource,
  composeRunSheet,
  customize,
  type Recipe,
} from '../../../src/index.js';
import { loadBase } from '../../support/base.js';
import { faultsOf, type OpenedDocx, openDocx, styleOf, valOf, wordsOf } from '../../support/check-docx.js';

async function written(recipe: Recipe, options = {}) {
  const { value } = await loadBase();
  const packet = composePacket(customize(value, recipe).value);
  const docx = openDocx(await writeDocx(packet, options));
  expect(faultsOf(docx)).toEqual([]);
  return docx;
}

const style = (docx: OpenedDocx, id: string) =>
  [...docx.part('word/styles.xml').getElementsByTagName('w:style')].find(
    (s) => valOf(s, 'w:styleId') === id,
  )!;
const defaults = (docx: OpenedDocx) => docx.part('word/styles.xml').getElementsByTagName('w:rPrDefault')[0]!;
const fills = (docx: OpenedDocx) =>
  ['word/document.xml', 'word/styles.xml'].flatMap((name) =>
    [...docx.part(name).getElementsByTagName('w:shd')].map((s) => valOf(s, 'w:fill')),
  );

test('paper, text size and typeface follow the recipe', async () => {
  const plain = await written({});
  expect(valOf(plain.all('w:pgSz')[0], 'w:w')).toBe('12240');
  expect(valOf(defaults(plain).getElementsByTagName('w:sz')[0])).toBe('21');
  expect(valOf(defaults(plain).getElementsByTagName('w:rFonts')[0], 'w:ascii')).toBe('Calibri');
  const other = await written({ paper: 'a4', layout: { largePrint: true }, brand: { font: 'serif' } });
  expect(valOf(other.all('w:pgSz')[0], 'w:w')).toBe('11906');
  expect(valOf(defaults(other).getElementsByTagName('w:sz')[0])).toBe('36');
  const fonts = defaults(other).getElementsByTagName('w:rFonts')[0]!;
  expect(valOf(fonts, 'w:ascii')).toBe('Cambria');
  expect(valOf(fonts, 'w:cs')).toBe('Arial');
  expect(valOf(fonts, 'w:eastAsia')).toBe('Microsoft YaHei');
});

test('the brand colors the cover; ink is saved when asked for', async () => {
  const brand = { primary: '#ffd54a' };
  const titleColor = (docx: OpenedDocx) => valOf(style(docx, 'Title').getElementsByTagName('w:color')[0]);
  const flat = await written({ brand }, { rasterize: false });
  expect(fills(flat)).toContain('FFD54A');
  expect(titleColor(flat)).toBe('000000');
  // With a picture on the cover, its title stands on paper.
  const drawn = await written({ brand });
  expect(fills(drawn)).not.toContain('FFD54A');
  expect(titleColor(drawn)).toBe('1B1F22');
  const said = drawn.all('wp:docPr').map((picture) => valOf(picture, 'descr'));
  expect(said).toContain('A drawing of dots and lines');
  const saved = await written({ brand, layout: { inkSaver: true } });
  expect(fills(saved)).toEqual([]);
});

test('for both sides of the paper, steps and handouts begin on a right-hand page', async () => {
  const types = (docx: OpenedDocx) =>
    docx.all('w:sectPr').map((s) => valOf(s.getElementsByTagName('w:type')[0]) ?? 'nextPage');
  expect(types(await written({}))).not.toContain('oddPage');
  const duplex = await written({ layout: { duplex: true } });
  expect(types(duplex).filter((t) => t === 'oddPage').length).toBeGreaterThanOrEqual(3);
});

const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==';
const svg = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"/>')}`;

test.each([
  ['PNG', png, 1],
  ['SVG', svg, 4],
])('a logo in %s stands on the cover in its proportions', async (_, logo, ratio) => {
  const docx = await written({ organization: { name: 'Lincoln High', logo } }, { rasterize: false });
  const [picture] = docx.all('wp:docPr');
  expect(valOf(picture, 'descr')).toBe('Lincoln High');
  const extent = docx.all('wp:extent')[0]!;
  const [x, y] = ['cx', 'cy'].map((name) => Number(valOf(extent, name)));
  expect(x! / y!).toBeCloseTo(ratio, 1);
});

test.each([
  ['WebP', 'data:image/webp;base64,UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='],
  ['bytes that are no image', 'data:image/png;base64,AAAA'],
  ['no base 64', 'data:image/png;base64,%%%'],
])('a logo in %s, in a packet from outside, is left out with a remark', async (_, logo) => {
  const remarks: string[] = [];
  const { value } = await loadBase();
  const packet = composePacket(customize(value, { organization: { name: 'Lincoln High' } }).value);
  const outside = { ...packet, cover: { ...packet.cover!, logo } };
  const remark = (sentence: string) => remarks.push(sentence);
  const docx = openDocx(await writeDocx(outside, { remark, rasterize: false }));
  expect(faultsOf(docx)).toEqual([]);
  expect(docx.all('wp:docPr')).toEqual([]);
  expect(remarks).toEqual([expect.stringMatching(/^The logo is left out/)]);
});

test('a resource by itself has no cover, and its title is the first heading', async () => {
  const { value } = await loadBase();
  const tailored = customize(value, {}).value;
  const activity = tailored.playbook.activities[0]!;
  const docx = openDocx(await writeDocx(composeResource(tailored, activity.id)));
  expect(faultsOf(docx)).toEqual([]);
  const [first] = docx.all('w:p').filter((p) => styleOf(p) === 'Heading1');
  expect(wordsOf(first!)).toContain(activity.title);
  expect(docx.all('w:p').some((p) => styleOf(p) === 'Title')).toBe(false);
});

test('a run sheet says the time of every step and what to have ready', async () => {
  const { value } = await loadBase();
  const docx = openDocx(await writeDocx(composeRunSheet(customize(value, { start: '09:00' }).value)));
  expect(faultsOf(docx)).toEqual([]);
  const row = docx.all('w:tr').find((r) => wordsOf(r).startsWith('9:00'))!;
  const paragraphs = docx.all('w:p', row);
  const steps = paragraphs.filter((p) => p.getElementsByTagName('w:numId').length > 0).map(wordsOf);
  expect(steps).toEqual(['9:00–9:05\u00a0AM Open (5 min)', '9:05–9:15\u00a0AM Go round (10 min)']);
  expect(paragraphs.map(wordsOf)).toContainEqual(expect.stringMatching(/^To print: /));
});
