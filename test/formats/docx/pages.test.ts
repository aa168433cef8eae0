import { expect, test } from 'vitest';
import { writeDocx } from '../../../src/docx.js';
import {
  composeCards,
  composePacket,
  composePoster,
  customize,
  type Packet,
  type Recipe,
} from '../../../src/index.js';
import { loadBase } from '../../support/base.js';
import { faultsOf, type OpenedDocx, openDocx, styleOf, valOf, wordsOf } from '../../support/check-docx.js';
import { officeFaults } from '../../support/office.js';

const tailored = async (recipe: Recipe) => customize((await loadBase()).value, recipe).value;

async function opened(packet: Packet, options = {}): Promise<OpenedDocx> {
  const docx = openDocx(await writeDocx(packet, options));
  expect(faultsOf(docx)).toEqual([]);
  return docx;
}

const written = async (recipe: Recipe, options = {}) =>
  opened(composePacket(await tailored(recipe)), options);

/** Children of an element by name; tables inside of cells are not meant. */
const kids = (element: Element, name: string) => [...element.children].filter((c) => c.tagName === name);
const cellsOf = (table: Element) => kids(table, 'w:tr').flatMap((row) => kids(row, 'w:tc'));
const paragraphs = (docx: OpenedDocx, within: Element) =>
  docx.all('w:p', within).map((p) => [styleOf(p), wordsOf(p)]);

/** The table below the title of the one activity. */
function pageOf(docx: OpenedDocx): Element {
  const title = docx.all('w:p').find((p) => styleOf(p) === 'ActivityTitle')!;
  return title.nextElementSibling!;
}

test('an activity has a margin with what to know before, and a run with its minutes beside it', async () => {
  const docx = await written({});
  const [margin, run] = cellsOf(pageOf(docx));
  const left = paragraphs(docx, margin!);
  expect(left.slice(0, 2)).toEqual([
    ['MarginText', 'To prepare: 5 min'],
    ['MarginText', 'Group size: 4–30 people'],
  ]);
  const right = paragraphs(docx, run!);
  expect(right).toContainEqual(['RunStep', 'Open\t5 min']);
  expect(right).toContainEqual(['RunStep', 'Go round\t10 min']);
  expect(right.findIndex(([style]) => style === 'Say')).toBeGreaterThan(
    right.findIndex(([, words]) => words === 'Open\t5 min'),
  );
  // All of the activity stands in one of both.
  const all = [...left, ...right].map(([, words]) => words);
  for (const words of ['Name five people.', 'Names become known. People feel seen.', 'Anybody may pass.'])
    expect(all).toContain(words);
});

test('the minutes of a run are drawn to scale', async () => {
  const docx = await written({});
  const bar = docx.all('w:tbl', pageOf(docx)).find((t) => wordsOf(t) === '12')!;
  const [open, round] = cellsOf(bar).map((c) => Number(valOf(c.getElementsByTagName('w:tcW')[0], 'w:w')));
  expect(round! / open!).toBeCloseTo(2, 1);
});

test('a step of a run, and a section in the margin, stay on one page', async () => {
  const docx = await written({});
  for (const cell of cellsOf(pageOf(docx))) {
    const [column] = kids(cell, 'w:tbl');
    for (const row of kids(column!, 'w:tr'))
      expect(row.getElementsByTagName('w:cantSplit').length).toBeGreaterThan(0);
  }
  // The activity itself goes on over pages.
  const [whole] = kids(pageOf(docx), 'w:tr');
  expect(whole!.querySelector(':scope > w\\:trPr > w\\:cantSplit')).toBeNull();
});

test.each<[string, Recipe]>([
  ['in large print', { layout: { largePrint: true } }],
  ['in a copy for participants', { edition: 'participant' }],
])('%s there is no margin', async (_, recipe) => {
  const docx = await written(recipe);
  expect(docx.all('w:p').map(styleOf)).not.toContain('MarginText');
});

const session: Recipe = { sessions: [['greeting-round']], start: '15:30', people: 12, available: 30 };

/** A packet of one session, for which so many things are to be gathered. */
async function sessionToGather(count: number): Promise<Packet> {
  const packet = composePacket(await tailored(session));
  const gather = { title: 'To gather', rule: '', items: Array(count).fill({ item: 'Pencil', amount: '12' }) };
  return {
    ...packet,
    parts: packet.parts.map((part) => (part.type === 'session' ? { ...part, gather } : part)),
  };
}

test('a run sheet has clock times, steps in a line, and lists side by side', async () => {
  const docx = await opened(await sessionToGather(1));
  const sheet = docx.all('w:tbl').find((t) => wordsOf(t).includes('3:30–3:45'))!;
  const row = kids(sheet, 'w:tr')[1]!;
  const said = paragraphs(docx, row);
  expect(said[0]).toEqual(['TableTime', '3:30–3:45\u00a0PM']);
  expect(said).toContainEqual([
    'TableText',
    '3:30\u00a0Open\u00a0(5 min)\u20033:35\u00a0Go round\u00a0(10 min)',
  ]);
  const lists = docx.all('w:tbl').find((t) => wordsOf(t).startsWith('To gather'))!;
  expect(cellsOf(lists).map((c) => paragraphs(docx, c)[0]![1])).toEqual(['To gather', 'To print']);
});

test('a run sheet of much gives lines away, so that it stays on its page', async () => {
  const lines = async (things: number) => {
    const docx = await opened(await sessionToGather(things));
    const after = docx.all('w:p').findIndex((p) => wordsOf(p) === 'After the session');
    return docx
      .all('w:p')
      .slice(after, after + 12)
      .filter((p) => styleOf(p) === 'WritingLine').length;
  };
  expect([await lines(1), await lines(20)]).toEqual([6, 3]);
});

const cards = async (recipe: Recipe = {}) => composeCards(await tailored(recipe));

test('cards are tables of one size on both sides, with dashed lines to cut along', async () => {
  const docx = await opened(await cards());
  const [front, back] = docx.all('w:tbl').filter((t) => t.parentElement!.tagName === 'w:body');
  for (const table of [front!, back!]) {
    expect(valOf(docx.all('w:tblBorders', table)[0]!.firstElementChild!)).toBe('dashed');
    expect(kids(table, 'w:tr').map((r) => valOf(r.getElementsByTagName('w:trHeight')[0]))).toEqual(
      Array(2).fill('7143'),
    );
  }
  // A back stands behind its front when the paper is turned on its long edge.
  expect(cellsOf(front!).map((c) => wordsOf(c).includes('Greeting round'))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(cellsOf(back!).map((c) => wordsOf(c).includes('Greeting round'))).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(paragraphs(docx, back!)).toContainEqual(['CardStep', 'Open\t5 min']);
  const notes = docx.all('w:p').filter((p) => styleOf(p) === 'CardNote');
  expect(notes.map((p) => p.getElementsByTagName('w:pageBreakBefore').length)).toEqual([0, 1]);
});

test('cards of large print lie on their side, two to a page', async () => {
  const docx = await opened(await cards({ layout: { largePrint: true } }));
  const page = docx.all('w:pgSz')[0];
  expect(['w:w', 'w:h', 'w:orient'].map((name) => valOf(page, name))).toEqual([
    '15840',
    '12240',
    'landscape',
  ]);
  expect(cellsOf(docx.all('w:tbl')[0]!)).toHaveLength(2);
});

test('a poster is one page with a band for each step; for a wall it is larger', async () => {
  const base = await tailored({});
  const docx = await opened(composePoster(base));
  expect(docx.all('w:sectPr')).toHaveLength(1);
  expect(docx.all('w:p').map(styleOf)).toContain('PosterTitle');
  expect(
    docx
      .all('w:p')
      .filter((p) => styleOf(p) === 'PosterBand')
      .map(wordsOf),
  ).toEqual([expect.stringMatching(/^1\u2002/)]);
  const wall = await opened(composePoster(base, { wall: true }));
  expect(Number(valOf(wall.all('w:pgSz')[0], 'w:h'))).toBeGreaterThan(
    Number(valOf(docx.all('w:pgSz')[0], 'w:h')),
  );
});

// Each case starts Microsoft's reader.
test.each<[string, () => Promise<Packet>]>([
  ['a packet', async () => composePacket(await tailored({}))],
  [
    'a packet to bind, both sides',
    async () => composePacket(await tailored({ layout: { duplex: true, margins: 'wide' } })),
  ],
  ['a packet by session', async () => composePacket(await tailored(session))],
  ['a workbook', async () => composePacket(await tailored({ edition: 'participant' }))],
  ['cards', () => cards({ layout: { inkSaver: true } })],
  ['a poster', async () => composePoster(await tailored({}))],
])('the Open XML SDK finds nothing wrong with %s', async (_, make) => {
  expect(await officeFaults(await writeDocx(await make()), 'docx')).toEqual([]);
});
