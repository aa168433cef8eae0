import { Buffer } from 'node:buffer';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Recipe } from '../../src/index.js';
import { readRoster } from '../../src/load.js';
import { composeSheets, type Workbook, writeXlsx } from '../../src/xlsx.js';
import type { Files } from '../support/base.js';
import { officeFaults, openOffice } from '../support/office.js';
import { activity, tailorBase } from '../support/pages.js';

const sheetsOf = async (recipe: Recipe = {}, changes: Files = {}) =>
  composeSheets(await tailorBase(recipe, changes));

/** The sheets as another library reads them, by name. */
async function readBack(workbook: Workbook) {
  const sheets = await readExcel(Buffer.from(writeXlsx(workbook)));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

const other: Files = {
  'steps/first/activities/second-round.md': activity({
    title: 'Second round',
    duration: 20,
    materials: [{ item: 'Bell', quantity: 1, per: 'room' }],
  }),
};
const sessions: Recipe = {
  sessions: [['greeting-round'], ['second-round', 'greeting-round']],
  select: { groupSize: 20 },
};

describe('the sheets', () => {
  test('a row for each person who comes, and a column for each session with its day', async () => {
    const signIn = (await readBack(await sheetsOf({ ...sessions, dates: ['2026-09-03'] }, other))).get(
      'Sign-in sheet',
    )!;
    expect(signIn[0]).toEqual(['#', 'Name', 'From', 'Session 1, September 3', 'Session 2, September 10']);
    expect(signIn.length).toBe(1 + 20 + 4);
    expect(signIn[24]![0]).toBe(24);
  });

  test('materials are counted for the people, session by session', async () => {
    const rows = (await readBack(await sheetsOf(sessions, other))).get('Materials')!;
    expect(rows.slice(1).map((row) => row.slice(0, 5))).toEqual([
      ['To print: My name card', 22, null, 'Greeting round', 'Session 1'],
      ['Bell', 1, 'for the room', 'Second round', 'Session 2'],
      ['To print: My name card', 22, null, 'Greeting round', 'Session 2'],
    ]);
  });

  test('the roster is one that batch reads', async () => {
    const recipe: Recipe = {
      ...sessions,
      audience: ['k12'],
      organization: { name: 'Lincoln, High', contact: '=a@b.example' },
      start: '15:30',
      dates: ['2026-09-03', '2026-09-10'],
    };
    const rows = (await readBack(await sheetsOf(recipe, other))).get('Roster')!;
    const csv = rows
      .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
      .join('\n');
    const { value, diagnostics } = await readRoster('roster.csv', new TextEncoder().encode(csv), {});
    expect(diagnostics).toEqual([]);
    expect(value[0]!.recipe).toMatchObject({
      organization: recipe.organization,
      audience: ['k12'],
      start: '15:30',
      dates: recipe.dates,
      people: 20,
    });
  });

  test('measures stand on a sheet when they are kept, and a participants’ copy has the sign-in alone', async () => {
    const names = async (recipe: Recipe) => (await sheetsOf(recipe)).sheets.map((s) => s.name);
    expect(await names({})).toEqual(['Sign-in sheet', 'Materials', 'How to tell whether it works', 'Roster']);
    expect(await names({ select: { kinds: ['activity', 'handout'] } })).toEqual([
      'Sign-in sheet',
      'Materials',
      'Roster',
    ]);
    expect(await names({ edition: 'participant' })).toEqual(['Sign-in sheet']);
  });
});

describe('the file', () => {
  const hostile = '=HYPERLINK("http://evil.example","x")';
  const cases: [string, Recipe][] = [
    ['as it is', {}],
    ['on A4, large, saving ink', { paper: 'a4', layout: { largePrint: true, inkSaver: true } }],
    [
      'with names that are formulas, markup and no text',
      { title: hostile, organization: { name: '+1 <b>&amp; \u0000\ud800', contact: '@SUM(A1) _x0041_' } },
    ],
  ];

  test.each(cases)('%s: nothing is wrong with it', async (_, recipe) => {
    expect(await officeFaults(writeXlsx(await sheetsOf(recipe)), 'xlsx')).toEqual([]);
  });

  test('what begins as a formula does is a text, in the file and for who reads it', async () => {
    const workbook = await sheetsOf({ title: hostile, organization: { name: '-2+3', contact: '_x0041_' } });
    const roster = (await readBack(workbook)).get('Roster')!;
    expect(roster[1]).toEqual(expect.arrayContaining([hostile, '-2+3']));
    const files = openOffice(writeXlsx(workbook));
    const cells = [...files].filter(([path]) => path.startsWith('xl/worksheets/')).map(([, sheet]) => sheet);
    expect(cells.flatMap((sheet) => [...sheet.getElementsByTagName('f')])).toEqual([]);
    const texts = cells.flatMap((sheet) => [...sheet.getElementsByTagName('t')].map((t) => t.textContent));
    expect(texts).toContain('_x005F_x0041_');
  });

  test('names of sheets are such as Excel takes, and no two are alike', async () => {
    const workbook = await sheetsOf();
    const [first] = workbook.sheets;
    const names = ['A/B:C*D?E[F]G\\H and more than thirty letters', "'", "It's", "it's", ''];
    const bytes = writeXlsx({ ...workbook, sheets: names.map((name) => ({ ...first!, name })) });
    expect(await officeFaults(bytes, 'xlsx')).toEqual([]);
    const read = await readExcel(Buffer.from(bytes));
    expect(new Set(read.map((s) => s.sheet.toLowerCase())).size).toBe(names.length);
    expect(Math.max(...read.map((s) => s.sheet.length))).toBeLessThanOrEqual(31);
  });

  test('is the same each time', async () => {
    expect(writeXlsx(await sheetsOf(sessions, other))).toEqual(writeXlsx(await sheetsOf(sessions, other)));
  });

  test('what is no workbook is refused with the way to get one', () => {
    expect(() => writeXlsx({ groups: [] } as unknown as Workbook)).toThrow(
      /expected a workbook; make one with/,
    );
  });
});
