import fc from 'fast-check';
import { playbook } from 'networks-playbook/content';
import { describe, expect, test } from 'vitest';
import { dropPiece, keepPiece, moveActivity, setField, toggleStep } from '../../src/edit.js';
import { customize, hasErrors, type Recipe } from '../../src/index.js';

const kept = (recipe: Recipe) => {
  const { value, diagnostics } = customize(playbook, recipe);
  expect(diagnostics.filter((d) => hasErrors([d]))).toEqual([]);
  return value.playbook;
};
const activities = (recipe: Recipe) => kept(recipe).activities.map((a) => a.id);

const sessions: Recipe = {
  audience: 'k12',
  sessions: [['relationship-map'], ['every-name-review']],
  select: { kinds: ['activity', 'handout'] },
  include: ['ask-who-owns-the-map'],
};
const filters: Recipe = { audience: 'k12', select: { maxMinutes: 30 } };

describe('leaving out and taking in', () => {
  test.each([
    ['meeting by meeting', sessions, 'relationship-map'],
    ['by filters', filters, 'four-corners-of-help'],
  ])('an activity of a recipe %s', (_, recipe, id) => {
    expect(activities(recipe)).toContain(id);
    const without = dropPiece(playbook, recipe, id);
    expect(activities(without)).not.toContain(id);
    expect(activities(keepPiece(playbook, without, id))).toContain(id);
  });

  test('an activity that the filters would not let through', () => {
    expect(activities(filters)).not.toContain('family-know-how-night');
    expect(activities(keepPiece(playbook, filters, 'family-know-how-night'))).toContain(
      'family-know-how-night',
    );
  });

  test('a question that is named, and one that is not', () => {
    const questions = (r: Recipe) => kept(r).questions.map((q) => q.id);
    expect(questions(sessions)).toEqual(['ask-who-owns-the-map']);
    expect(questions(dropPiece(playbook, sessions, 'ask-who-owns-the-map'))).toEqual([]);
    expect(questions(dropPiece(playbook, filters, 'ask-who-owns-the-map'))).not.toContain(
      'ask-who-owns-the-map',
    );
    expect(questions(keepPiece(playbook, sessions, 'ask-who-notices-first'))).toContain(
      'ask-who-notices-first',
    );
  });

  test('the last activity leaves a packet without activities, not one with all of them', () => {
    const none = ['relationship-map', 'every-name-review'].reduce(
      (r, id) => dropPiece(playbook, r, id),
      sessions,
    );
    expect(activities(none)).toEqual([]);
    expect(activities(keepPiece(playbook, none, 'relationship-map'))).toEqual(['relationship-map']);
  });

  test('an activity of a step that was left out brings the step along, in its place', () => {
    const recipe: Recipe = { audience: 'k12', steps: ['expand'], sessions: [['short-table-talks']] };
    const next = keepPiece(playbook, recipe, 'relationship-map');
    expect(next.steps).toEqual(['take-stock', 'expand']);
    expect(next.sessions).toEqual([['relationship-map'], ['short-table-talks']]);
  });

  test('any row of choices leaves a recipe without faults that keeps what was kept last', () => {
    const ids = playbook.activities.filter((a) => a.audiences.includes('k12')).map((a) => a.id);
    fc.assert(
      fc.property(
        fc.constantFrom(sessions, filters),
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.boolean()), { minLength: 1, maxLength: 12 }),
        (start, choices) => {
          const end = choices.reduce(
            (r, [id, on]) => (on ? keepPiece(playbook, r, id) : dropPiece(playbook, r, id)),
            start,
          );
          const [last, on] = choices.at(-1)!;
          expect(activities(end).includes(last)).toBe(on);
        },
      ),
      { numRuns: 40, seed: 2026 },
    );
  });
});

describe('order', () => {
  test('moves an activity to the place of another, up and down', () => {
    const recipe: Recipe = { audience: 'k12', sessions: [['a', 'b', 'c']] };
    const now = ['a', 'b', 'c'];
    expect(moveActivity(recipe, now, 'a', 'b').sessions).toEqual([['b', 'a', 'c']]);
    expect(moveActivity(recipe, now, 'c', 'a').sessions).toEqual([['c', 'a', 'b']]);
    expect(moveActivity(recipe, now, 'a', 'a')).toBe(recipe);
  });

  test('moves between meetings, and an empty meeting goes', () => {
    const recipe: Recipe = { sessions: [['a'], ['b', 'c']] };
    expect(moveActivity(recipe, ['a', 'b', 'c'], 'a', 'c').sessions).toEqual([['b', 'c', 'a']]);
  });

  test('writes the order of a recipe without meetings', () => {
    const now = activities(filters);
    const [first, second] = now as [string, string];
    const next = moveActivity(filters, now, second, first);
    expect(activities(next).slice(0, 2)).toEqual([second, first]);
  });
});

test('steps are left out and taken in, in their order; the last one stays', () => {
  const four = toggleStep(playbook, {}, 'expand');
  expect(four.steps).toEqual(['take-stock', 'shore-up', 'leverage', 'build-to-last']);
  expect(toggleStep(playbook, four, 'expand').steps).toBeUndefined();
  const one: Recipe = { steps: ['expand'] };
  expect(toggleStep(playbook, one, 'expand')).toBe(one);
});

test('a field set to nothing leaves no trace', () => {
  const named = setField({ audience: 'k12' }, ['organization', 'name'], 'Lincoln High');
  expect(named).toEqual({ audience: 'k12', organization: { name: 'Lincoln High' } });
  expect(setField(named, ['organization', 'name'], undefined)).toEqual({ audience: 'k12' });
});
