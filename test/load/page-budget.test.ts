import { describe, expect, test } from 'vitest';
import { baseFiles, loadBase } from '../support/base.js';
import { card, loadCard } from '../support/pages.js';

const file = 'steps/first/activities/greeting-round.md';
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const check = async (from: string, to: string) =>
  (await loadBase({ [file]: String(baseFiles()[file]).replace(from, to) })).diagnostics.map(
    (d) => `${d.rule} ${d.line} ${d.message}`,
  );

describe('the length of an activity', () => {
  test('is a warning where two facing pages have no room for it, at its run', async () => {
    expect(await check('Each says a name.', words(300))).toEqual([]);
    expect(await check('Each says a name.', words(1150))).toEqual([
      'activity-length 30 Found 1188 words for who runs it, about 536 more than two facing pages hold.',
    ]);
  });

  test('is what one audience reads', async () => {
    const forBoth = `${words(300)}\n\n   :::for{audience="k12"}\n   ${words(200)}\n   :::\n\n   :::for{audience="college"}\n   ${words(200)}\n   :::\n`;
    expect(await check('Each says a name.', forBoth)).toEqual([]);
    expect(
      await check('Each says a name.', forBoth.replaceAll(/\n\n {3}:::for.*|\n {3}:::/g, ' ')),
    ).toHaveLength(1);
  });

  test('counts what stands beside the run', async () => {
    expect(await check('Anybody may pass.', words(450))).toEqual([]);
    expect(await check('Anybody may pass.', words(760))).toHaveLength(1);
  });
});

test.each([
  ['::grid{columns=2 rows=10 height=25mm}', 0],
  ['::grid{columns=2 rows=10}', 0],
  ['::grid{columns=2 rows=11}', 1],
  ['::grid{columns=2 rows=3 height=9cm}', 1],
  ['::box{height=220mm}', 0],
  ['::table{columns="A|B" rows=30 height=20mm}', 0],
])('%s is a board higher than a page: %i', async (block, faults) => {
  const { found } = await loadCard(card(`Write.\n\n${block}`));
  expect(found.map((d) => `${d.rule} ${d.severity}`)).toEqual(
    Array.from({ length: faults }, () => 'block-size error'),
  );
});
