import { expect, test } from 'vitest';
import { coverage, formatCoverage } from '../../src/review.js';
import { baseFiles, loadBase } from '../support/base.js';

const file = 'steps/first/activities/greeting-round.md';

/** A second activity, made from the one there is. */
async function withSecond(changes: Record<string, string>) {
  let text = baseFiles()[file] as string;
  for (const [from, to] of Object.entries(changes)) text = text.replace(from, to);
  return loadBase({ 'steps/first/activities/second-round.md': text });
}

test('a cell for each step and audience, then one for all', async () => {
  const { cells } = coverage((await loadBase()).value);
  expect(cells.map((c) => [c.step, c.audience])).toEqual([
    ['first', 'k12'],
    ['first', 'college'],
    ['first', null],
    [null, 'k12'],
    [null, 'college'],
    [null, null],
  ]);
  for (const cell of cells)
    expect(cell).toMatchObject({
      kinds: { step: 1, activity: 1, handout: 1 },
      toWrite: 1,
      activities: {
        minutes: { shortest: 15, longest: 15, total: 15 },
        gradeBands: { elementary: 0, middle: 1, high: 1 },
        short: 1,
        long: 0,
        online: 0,
        unprepared: 0,
      },
    });
});

test('a range of minutes is short at its longest and long at its shortest', async () => {
  const second = await withSecond({
    'duration: 15': 'duration: [60, 75]',
    '(10 min)': '(55–70 min)',
    'prep: 5': 'prep: 0',
    'setting: [in-person]': 'setting: [hybrid, asynchronous]',
  });
  expect(second.diagnostics).toEqual([]);
  expect(coverage(second.value).cells.at(-1)!.activities).toMatchObject({
    minutes: { shortest: 15, longest: 75, total: 90 },
    short: 1,
    long: 1,
    online: 1,
    unprepared: 1,
  });
});

test('empty cells are named, for one audience too', async () => {
  const second = await withSecond({
    'title: Greeting round': 'title: Greeting round\naudiences: [college]',
    'gradeBands: [middle, high]\n': '',
    ':::for{audience="k12"}\nUse the carpet.\n:::\n': '',
  });
  expect(second.diagnostics).toEqual([]);
  const playbook = { ...second.value };
  playbook.activities = playbook.activities.filter((a) => a.id === 'second-round');
  const counted = coverage(playbook);
  expect(counted.empty).toEqual([{ step: 'first', audience: 'k12', kind: 'activity' }]);
  expect(counted.cells[0]!.activities.minutes).toBeNull();
  expect(formatCoverage(counted)).toContain('Empty cells:\n  first, k12: no activity\n');
});

test('the tables line up', async () => {
  const text = formatCoverage(coverage((await loadBase()).value));
  const [kinds, , activities] = text.split('\n\n');
  for (const table of [kinds!, activities!]) {
    const lines = table.trimEnd().split('\n');
    expect(new Set(lines.map((l) => l.length)).size, table).toBe(1);
  }
  expect(text.trimEnd().endsWith('Empty cells: none.')).toBe(true);
  expect(text).not.toMatch(/ +$/m);
});
