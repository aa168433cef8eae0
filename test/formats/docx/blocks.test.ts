import { expect, test } from 'vitest';
import { writeDocx } from '../../../src/docx.js';
import { composePacket, customize, type Recipe } from '../../../src/index.js';
import { rasterizer } from '../../../src/node.js';
import { loadBase } from '../../support/base.js';
import { faultsOf, openDocx, styleOf, valOf, wordsOf } from '../../support/check-docx.js';
import { card } from '../../support/pages.js';

/** The small playbook as a document, with another text on its card. */
async function written(body: string, recipe: Recipe = {}, options = {}) {
  const { value } = await loadBase(card(body));
  const packet = composePacket(customize(value, recipe).value);
  const docx = openDocx(await writeDocx(packet, options));
  expect(faultsOf(docx)).toEqual([]);
  const paragraphs = docx.all('w:p');
  const styled = (style: string) => paragraphs.filter((p) => styleOf(p) === style);
  return { docx, paragraphs, styled };
}

const mm = (length: number) => Math.round((length * 1440) / 25.4);

test('every list counts from its own beginning', async () => {
  const body = '1. one\n2. two\n\nBetween.\n\n1. again\n   1. inside\n2. more\n\nBetween.\n\n5. five\n6. six';
  const { docx, paragraphs } = await written(body);
  const numbering = docx.part('word/numbering.xml');
  const listOf = (words: string) => {
    const paragraph = paragraphs.find((p) => wordsOf(p) === words)!;
    const id = valOf(docx.all('w:numId', paragraph)[0]);
    const list = [...numbering.getElementsByTagName('w:num')].find((n) => valOf(n, 'w:numId') === id)!;
    const kind = valOf(list.getElementsByTagName('w:abstractNumId')[0]);
    const levels = [...numbering.getElementsByTagName('w:abstractNum')].find(
      (a) => valOf(a, 'w:abstractNumId') === kind,
    )!;
    const restart =
      list.getElementsByTagName('w:startOverride')[0] ?? levels.getElementsByTagName('w:start')[0];
    return { id, start: valOf(restart), level: valOf(docx.all('w:ilvl', paragraph)[0]) };
  };
  expect(listOf('one')).toMatchObject({ start: '1', level: '0' });
  expect(listOf('two').id).toBe(listOf('one').id);
  expect(listOf('again')).toMatchObject({ start: '1', level: '0' });
  expect(listOf('more').id).toBe(listOf('again').id);
  expect(listOf('inside')).toMatchObject({ level: '1' });
  expect(listOf('five')).toMatchObject({ start: '5', level: '0' });
  const ids = ['one', 'again', 'inside', 'five'].map((w) => listOf(w).id);
  expect(new Set(ids).size).toBe(4);
});

test('remarks have styles of their own, and so has what is in them', async () => {
  const body = [
    ':::note\nA word.\n\n- a dot\n:::',
    ':::caution\nMind the step.\n:::',
    ':::tip\nDo it.\n:::',
  ].join('\n\n');
  const { styled } = await written(body);
  expect(styled('NoteBox').map(wordsOf)).toEqual(['Note', 'A word.', 'a dot']);
  expect(styled('Caution').map(wordsOf)).toEqual(['Take care', 'Mind the step.']);
  expect(styled('Tip').map(wordsOf)).toEqual(['Tip', 'Do it.']);
  expect(styled('Say').map(wordsOf)).toEqual(['Say', 'Welcome. Today we learn names.']);
});

test.each([
  ['regular', 9],
  ['wide', 12],
] as const)('%s lines to write on stand %i mm apart', async (lines, distance) => {
  const { docx, styled } = await written('::lines{count=3 label="My day"}', { layout: { lines } });
  expect(styled('WritingLabel').map(wordsOf)).toContain('My day');
  const style = [...docx.part('word/styles.xml').getElementsByTagName('w:style')].find(
    (s) => valOf(s, 'w:styleId') === 'WritingLine',
  )!;
  const border = Number(valOf(style.getElementsByTagName('w:between')[0], 'w:sz')) * 2.5;
  const spacing = style.getElementsByTagName('w:spacing')[0];
  expect(valOf(spacing, 'w:lineRule')).toBe('exact');
  expect(Number(valOf(spacing, 'w:line')) + border).toBe(mm(distance));
});

test('boxes and rows to fill in have their height', async () => {
  const { docx } = await written(
    '::box{height=40mm label="Draw"}\n\n::table{columns="Who|When" rows=2 height=15mm}',
  );
  const heights = docx.all('w:trHeight').map((h) => Number(valOf(h)));
  expect(heights).toEqual(expect.arrayContaining([mm(40), mm(15)]));
});

test('tasks are boxes to tick, ticked where they are done', async () => {
  const { docx, styled } = await written('- [ ] open\n- [x] done');
  expect(styled('Task').map(wordsOf).slice(0, 2)).toEqual(['☐\topen', '☒\tdone']);
  const ticked = docx.all('w14:checked').map((c) => valOf(c, 'w14:val'));
  expect(ticked.slice(0, 2)).toEqual(['0', '1']);
});

test('footnotes are footnotes, and links lead where they say', async () => {
  const { docx } = await written(
    'A word.[^1] See [there](https://example.org/a?b="c"&d=e).\n\n[^1]: The small print.',
  );
  expect(docx.all('w:footnoteReference')).toHaveLength(1);
  const notes = docx.part('word/footnotes.xml').documentElement;
  expect(wordsOf(notes)).toContain('The small print.');
  const targets = [...docx.part('word/_rels/document.xml.rels').getElementsByTagName('Relationship')].map(
    (r) => valOf(r, 'Target'),
  );
  expect(targets).toContain('https://example.org/a?b=%22c%22&d=e');
});

const map = '::network-map{rings="Close|Far"}';

test('drawings say what they show, as SVG with a PNG for older programs', async () => {
  const { docx } = await written(map, {}, { rasterize: await rasterizer() });
  const words = docx.all('wp:docPr').map((drawing) => valOf(drawing, 'descr'));
  expect(words).toContainEqual(expect.stringMatching(/^A map with Me in the middle and 2 rings/));
  expect(docx.all('asvg:svgBlip')).toHaveLength(words.length);
  const [png] = docx.names.filter((n) => n.endsWith('.png'));
  expect(png).toBeDefined();
});

test('without a rasterizer, or with one that fails, the SVG is there all the same', async () => {
  for (const rasterize of [false as const, () => Promise.reject(new Error('no'))]) {
    const { docx } = await written(map, {}, { rasterize });
    expect(docx.all('asvg:svgBlip')).toHaveLength(1);
  }
});

test('the rasterizer draws lines and words', async () => {
  const rasterize = (await rasterizer())!;
  const svg = (inner: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20" width="100mm" height="20mm">${inner}</svg>`;
  const empty = await rasterize(svg(''), 400);
  const words = await rasterize(svg('<text x="5" y="15" font-size="12">Words</text>'), 400);
  const { width, height } = pngSize(words);
  expect([width, height]).toEqual([400, 80]);
  expect(words.length).toBeGreaterThan(empty.length + 300);
});

function pngSize(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
