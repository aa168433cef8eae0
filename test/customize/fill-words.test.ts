import { beforeAll, describe, expect, test } from 'vitest';
import { customizeOrThrow, fillWords, type Playbook, type Recipe } from '../../src/index.js';
import { loadBase } from '../support/base.js';
import { card } from '../support/pages.js';

let playbook: Playbook;
beforeAll(async () => {
  playbook = (await loadBase(card('Text.', { title: 'An {{educator}} and {{learners}}' }))).value;
});

const recipes: Recipe[] = [
  {},
  { audience: 'k12' },
  { audience: ['k12', 'college'] },
  { audience: 'college', vocabulary: { learner: ['scholar', 'scholars'] }, organization: { name: 'Ours' } },
];
test.each(recipes)('titles are those that `customize` gives: %j', (recipe) => {
  const titles = (list: readonly { id: string; title: string }[]) =>
    Object.fromEntries(list.map((r) => [r.id, r.title]));
  const tailored = titles(customizeOrThrow(playbook, recipe).playbook.handouts);
  expect(Object.keys(tailored)).not.toEqual([]);
  expect(titles(fillWords(playbook.handouts, playbook, recipe))).toMatchObject(tailored);
});

test('the school has its word, and the article goes with it', () => {
  const recipe = { audience: 'k12', vocabulary: { learner: ['scholar', 'scholars'] } } as const;
  const titles = fillWords(playbook.handouts, playbook, recipe).map((r) => r.title);
  expect(titles).toContain('A teacher and scholars');
});

describe('what it is handed', () => {
  test('stays as it was, and the list is frozen', () => {
    const filled = fillWords(playbook.handouts, playbook, { audience: 'k12' });
    expect(playbook.handouts.map((r) => r.title)).toContain('An {{educator}} and {{learners}}');
    expect(Object.isFrozen(filled[0])).toBe(true);
  });
  test.each<[string, () => unknown, RegExp]>([
    ['no list', () => fillWords(playbook as never, playbook), /fillWords.*expected a list/],
    ['no words', () => fillWords(playbook.handouts, {} as never), /fillWords.*what knows the words/],
    [
      'no audience',
      () => fillWords(playbook.handouts, playbook, { audience: 'k-12' }),
      /`k-12`.*did you mean `k12`/,
    ],
  ])('%s', (_what, call, sentence) => {
    expect(call).toThrow(sentence);
  });
});
