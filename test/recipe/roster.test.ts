import { playbook } from 'networks-playbook/content';
import { describe, expect, test } from 'vitest';
import { type Recipe, recipeFaults } from '../../src/index.js';
import { readRoster } from '../../src/load.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, base: Recipe = {}) => readRoster('r.csv', bytes(text), base);

/** Everything that is wrong with a roster, as `line:column message`. */
async function faults(text: string, base: Recipe = {}): Promise<string[]> {
  const { value, diagnostics } = await read(text, base);
  const later = value.flatMap((r) =>
    r.name(recipeFaults(playbook, r.recipe, { file: 'r.csv', locate: r.locate })),
  );
  return [...diagnostics, ...later].map((d) => `${d.line}:${d.column} ${d.message}`);
}

describe('cells', () => {
  test('have the types of the fields they fill', async () => {
    const header =
      'organization.name,audience,steps,select.maxMinutes,layout.largePrint,vocabulary.learner,sessions,breaks.every,start,minutes.long-talk';
    const row =
      'Lincoln,k12,take-stock | expand,20,TRUE,scholar;scholars,one-a;one-b|two-a,50,15:30,40\nNorth,k12|postsecondary,,,no,,,,,';
    const { value, diagnostics } = await read(`${header}\n${row}\n`, { breaks: { every: 40, minutes: 5 } });
    expect(diagnostics).toEqual([]);
    expect(value.map((r) => r.recipe)).toEqual([
      {
        organization: { name: 'Lincoln' },
        audience: ['k12'],
        steps: ['take-stock', 'expand'],
        select: { maxMinutes: 20 },
        layout: { largePrint: true },
        vocabulary: { learner: ['scholar', 'scholars'] },
        sessions: [['one-a', 'one-b'], ['two-a']],
        breaks: { every: 50, minutes: 5 },
        start: '15:30',
        minutes: { 'long-talk': 40 },
      },
      {
        organization: { name: 'North' },
        audience: ['k12', 'postsecondary'],
        layout: { largePrint: false },
        breaks: { every: 40, minutes: 5 },
      },
    ]);
  });

  test('that are empty leave what the base recipe says, which no row changes', async () => {
    const base: Recipe = { organization: { name: 'District', contact: 'office' }, paper: 'a4' };
    const { value } = await read('name,paper\nLincoln,\n ,letter\n', base);
    expect(value.map((r) => [r.recipe.organization, r.recipe.paper])).toEqual([
      [{ name: 'Lincoln', contact: 'office' }, 'a4'],
      [{ name: 'District', contact: 'office' }, 'letter'],
    ]);
    expect(base).toEqual({ organization: { name: 'District', contact: 'office' }, paper: 'a4' });
  });
});

describe('files of spreadsheets', () => {
  const plain = 'name,title\nLincoln,"A, b"\n';
  test.each([
    ['byte order mark and CRLF', `\uFEFF${plain.replace(/\n/g, '\r\n')}`],
    ['semicolons', 'name;title\nLincoln;A, b\n'],
    ['tabs', 'name\ttitle\nLincoln\tA, b\n'],
    ['empty rows and columns', '\nname,title,,\n,,,\nLincoln,"A, b",,\n\n,,,\n'],
  ])('%s', async (_, text) => {
    const { value, diagnostics } = await read(text);
    expect(diagnostics).toEqual([]);
    expect(value.map((r) => r.recipe)).toEqual([{ organization: { name: 'Lincoln' }, title: 'A, b' }]);
  });

  test('UTF-16 and Latin-1 are refused with the way to save it', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...plain].flatMap((c) => [c.charCodeAt(0), 0])]);
    const latin1 = new Uint8Array([...bytes('name\n'), 0xc9, ...bytes('cole\n')]);
    for (const [file, found] of [
      [utf16, 'Found UTF-16 text, expected UTF-8.'],
      [utf16.slice(2), 'Found UTF-16 text, expected UTF-8.'],
      [latin1, 'Found bytes that are not UTF-8, probably letters with accents'],
    ] as const) {
      const { value, diagnostics } = await readRoster('r.csv', file);
      expect(value).toEqual([]);
      expect(diagnostics).toMatchObject([{ rule: 'file-encoding', message: expect.stringContaining(found) }]);
      expect(diagnostics[0]!.hint).toContain('CSV UTF-8');
    }
  });
});

describe('faults', () => {
  test('what needs more than a cell, and what a recipe was made with, are no columns', async () => {
    const found = await faults('file,notes,hide,made.version,version,titles.take-stock\na,,,,,Ours\n');
    expect(found.map((f) => /unknown column `(.*?)`/.exec(f)?.[1])).toEqual([
      'notes',
      'hide',
      'made.version',
      'version',
    ]);
  });

  test('of all rows are found at once, at their cells, by row and column', async () => {
    const roster = `file,audiense,audience,maxMinutes,duplex,steps
a,x,k-12,ten,maybe,take-stock|expnd
"b
c",x,k12,0,yes,
d,x,college,30,no,expand|expand
`;
    expect(await faults(roster)).toEqual([
      '1:6 Found unknown column `audiense`; did you mean `audience`?',
      '2:10 Row 2, column `maxMinutes`: Found `ten` for `select.maxMinutes`, expected a number.',
      '2:14 Row 2, column `duplex`: Found `maybe` for `layout.duplex`, expected `true` or `false`.',
      expect.stringMatching(/^3:1 Row 3, column `file`: Found `b\nc` for `file`/),
      '4:10 Row 3, column `maxMinutes`: Found `0` for `select.maxMinutes`, expected at least 1.',
      '2:5 Row 2, column `audience`: Unexpected audience `k-12`, expected `k12`, `postsecondary` or `out-of-school`; did you mean `k12`?',
      '2:20 Row 2, column `steps`: Found `expnd` in `steps`, which is no step; did you mean `expand`?',
      '5:5 Row 4, column `audience`: Unexpected audience `college`, expected `k12`, `postsecondary` or `out-of-school`.',
      '5:19 Row 4, column `steps`: Found `expand` twice in `steps`.',
    ]);
  });

  test.each([
    ['nothing', '', ['1:1 Found no header row.']],
    ['no rows', 'name\n', ['1:1 Found a header but no row below it.']],
    [
      'a column twice',
      'logo,organization.logo,name\n,,Lincoln\n',
      ['1:6 Found column `organization.logo`, which sets the same as column `logo`.'],
    ],
    ['cells missing', 'name,title,paper\nLincoln,x\n', ['2:10 Row 2: Found 2 cells, expected 3.']],
    [
      'a comma without quotes',
      'name,title\nLincoln,one,two\n',
      ['2:13 Row 2: Found `two` in a column without a name.'],
    ],
    [
      'an open quote',
      'name\nLincoln\n\n"North\nSouth\n',
      ['4:1 Found a cell whose opening quote `"` is never closed, in the row that begins here.'],
    ],
    [
      'a quote inside',
      'name\nThe "North" school\n',
      ['2:1 Found a quote `"` inside a cell that does not begin with one, in the row that begins here.'],
    ],
    [
      'an unknown term',
      'vocabulary.pupil\na|b\n',
      [expect.stringMatching(/^2:1 Row 2, column `vocabulary.pupil`: Unexpected term `pupil`/)],
    ],
    ['one word for a term', 'vocabulary.learner\nscholar\n', [expect.stringContaining('two words')]],
    [
      'a hidden field',
      '__proto__.x,vocabulary.__proto__\na,b\n',
      [expect.stringContaining('unknown column'), expect.stringContaining('unknown column')],
    ],
    [
      'a way out of the folder',
      'file\n../up\n/etc/x\n',
      [expect.stringContaining('the part `..`'), expect.stringContaining('an empty part')],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await faults(text)).toEqual(expected);
  });

  test('rows before a broken one are checked too', async () => {
    expect(await faults('name,paper\nLincoln,a5\n"North"x,a4\n')).toEqual([
      '2:9 Row 2, column `paper`: Found `a5` for `paper`, expected `letter` or `a4`; did you mean `a4`?',
      '3:1 Found text after the closing quote `"` of a cell, in the row that begins here.',
    ]);
  });

  test('two cells that contradict each other, or a cell and the base', async () => {
    const base: Recipe = { select: { minMinutes: 30 } };
    expect(await faults('minMinutes,maxMinutes\n20,10\n', base)).toEqual([
      '2:1 Row 2, column `minMinutes`: Found `minMinutes` 20 above `maxMinutes` 10.',
    ]);
    expect(await faults('maxMinutes\n10\n', base)).toEqual([
      '2:3 Row 2: Found `minMinutes` 30 above `maxMinutes` 10.',
    ]);
  });
});

describe('names of files', () => {
  const names = async (text: string) => (await read(text)).value.map((r) => r.file);

  test('come from the organization, and the second of a name is numbered', async () => {
    const roster =
      'name,file\nÉcole O’Neil / Süd,\nLincoln,\nLincoln,\nNorth,lincoln-2\nLincoln,\n東京高校,\nCON,\n"!",\n';
    expect(await names(roster)).toEqual([
      'ecole-oneil-sud',
      'lincoln',
      'lincoln-3',
      'lincoln-2',
      'lincoln-4',
      '東京高校',
      'packet-con',
      'packet',
    ]);
  });

  test('may have folders, and an ending that is known is cut off', async () => {
    const { value } = await readRoster(
      'r.csv',
      bytes('file\nnorth/lincoln.PDF\nst.marys\n'),
      {},
      { endings: ['pdf'] },
    );
    expect(value.map((r) => r.file)).toEqual(['north/lincoln', 'st.marys']);
  });

  test('that two rows share are a fault that names both, capitals or not', async () => {
    expect(await faults('file\nlincoln\nnorth\nLincoln\n')).toEqual([
      '4:1 Row 4, column `file`: Found file name `Lincoln`, which row 2 has too as `lincoln`.',
    ]);
  });
});
