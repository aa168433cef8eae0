import { expect, test } from 'vitest';
import { readResponses } from '../../src/measures.js';
import { measure } from './survey.js';

const read = async (text: string) => {
  const { value, diagnostics } = await readResponses('r.csv', new TextEncoder().encode(text), measure);
  return { value, faults: diagnostics.map((d) => `${d.line}:${d.column} ${d.message}`) };
};

test('numbers and words are answers, semicolons and a byte order mark are read, and other columns are groups', async () => {
  const { value, faults } = await read(
    '\uFEFFCode;When;site;ask;alone;whom\r\nm07a;Before;North;2;always;\r\n',
  );
  expect(faults).toEqual([]);
  expect(value).toEqual([
    { code: 'M07A', when: 'before', answers: { ask: 2, alone: 4 }, groups: { site: 'North' } },
  ]);
});

const header = 'code,when,ask,alone,whom\n';

test.each([
  ['', '1:1 Found nothing, expected a row of column names.'],
  ['code,when,ask,whom\n', '1:19 Found no column `alone`.'],
  ['code,when,ask,alon,whom\n', '1:15 Found the column `alon` and no `alone`; did you mean that?'],
  ['code,when,ask,ask,alone,whom\n', '1:15 Found the column `ask` twice, expected it once.'],
  [
    `${header}A1,before,9,1,1\n`,
    '2:11 Found `9` for `ask`, expected 1 to 4, or `Never`, `At times`, `Often` or `Always`.',
  ],
  [
    `${header}A1,before,ofen,1,1\n`,
    '2:11 Found `ofen` for `ask`, expected 1 to 4, or `Never`, `At times`, `Often` or `Always`; did you mean `Often`?',
  ],
  [
    `${header}A1,before,2-Mar,1,1\n`,
    '2:11 Found `2-Mar` for `ask`, which a spreadsheet has made a date of; expected 1 to 4, or `Never`, `At times`, `Often` or `Always`.',
  ],
  [
    `${header}A1,befor,1,1,1\n`,
    '2:4 Found `befor` for `when`, expected `before` or `after`; did you mean `before`?',
  ],
  [`${header}A1,,1,1,1\n`, '2:4 Found `` for `when`, expected `before` or `after`.'],
  [
    `${header}A1,before,1,1,1\nB2,after,1,1,1\na1,before,2,2,2\n`,
    '4:1 Found the code `A1` a second time with `before`; the first stands in line 2.',
  ],
  [`${header}A1,before,1,1,1,5\n`, '2:17 Found `5` in a column without a name.'],
])('%j is told in its place', async (text, fault) => {
  const { value, faults } = await read(text);
  expect(faults).toEqual([fault]);
  expect(value).toEqual([]);
});
