import { describe, expect, test } from 'vitest';
import { customize, limits, type Recipe } from '../../src/index.js';
import { loadBase } from '../support/base.js';

const id = 'greeting-round';
const faultsIn = async (recipe: Recipe) => {
  const { value: playbook } = await loadBase();
  return customize(playbook, { audience: 'k12', ...recipe }).diagnostics.map((d) => d.message);
};
const times = <T>(count: number, value: T): T[] => Array(count).fill(value);
const note = { at: id, text: 'Room 12.' };

describe('a recipe is as long as the limit says', () => {
  test.each<[what: string, most: number, recipe: (n: number) => Recipe, sentence: RegExp]>([
    [
      'sessions',
      limits.recipeSessions,
      (n) => ({ sessions: times(n, [id]) }),
      /`sessions`, expected at most 400 entries/,
    ],
    ['ids', limits.recipeIds, (n) => ({ include: times(n, id) }), /`include`, expected at most 5000 entries/],
    [
      'ids in all sessions',
      limits.recipeIds,
      (n) => ({ sessions: [[id], times(n - 1, id)] }),
      /`sessions`, expected at most 5000 activities in all sessions/,
    ],
    [
      'notes',
      limits.recipeNotes,
      (n) => ({ notes: times(n, note) }),
      /`notes`, expected at most 2000 entries/,
    ],
  ])('%s', async (_, most, recipe, sentence) => {
    expect((await faultsIn(recipe(most))).filter((m) => m.includes('at most'))).toEqual([]);
    expect(await faultsIn(recipe(most + 1))).toContainEqual(expect.stringMatching(sentence));
  });
});
