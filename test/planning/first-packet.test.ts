import { playbook } from 'networks-playbook/content';
import { describe, expect, test } from 'vitest';
import { firstRecipe, suggest, wishOf } from '../../src/edit.js';
import { composePacket, countPages, customize, hasErrors } from '../../src/index.js';

describe('a first packet', () => {
  test.each(playbook.audiences.map((a) => a.id))(
    'for %s holds all five steps and can be handed out',
    (audience) => {
      const { value, diagnostics } = customize(playbook, firstRecipe(playbook, { audience, goals: [] }));
      expect(diagnostics.filter((d) => hasErrors([d]))).toEqual([]);
      expect(value.playbook.steps).toHaveLength(5);
      for (const step of value.playbook.steps) {
        expect(step.activities).toHaveLength(1);
        expect(step.questions.length).toBeGreaterThan(0);
      }
      const pages = countPages(composePacket(value));
      expect(pages).toBeGreaterThan(15);
      expect(pages).toBeLessThan(60);
    },
  );

  test('fits the minutes, the people and the place', () => {
    const wish = {
      audience: 'k12',
      minutes: 20,
      people: 25,
      setting: 'virtual',
      gradeBands: ['high'],
      goals: [],
    };
    const { value } = customize(playbook, firstRecipe(playbook, wish));
    expect(value.playbook.activities.length).toBeGreaterThan(0);
    for (const a of value.playbook.activities) {
      expect(Math.max(...[a.duration].flat())).toBeLessThanOrEqual(20);
      expect(a.setting).toContain('virtual');
      expect(a.gradeBands).toContain('high');
      expect(a.groupSize[0]).toBeLessThanOrEqual(25);
      expect(a.groupSize[1]).toBeGreaterThanOrEqual(25);
    }
  });

  test('with goals holds their strategies, and activities that serve them', () => {
    const goals = ['begin-with-moments', 'make-it-a-trade'];
    const { value } = customize(playbook, firstRecipe(playbook, { audience: 'k12', goals }));
    expect(value.playbook.steps.map((s) => s.id)).toEqual(['take-stock', 'expand']);
    expect(value.playbook.strategies.map((s) => s.id)).toEqual(expect.arrayContaining(goals));
    const served = value.playbook.activities.flatMap((a) => a.strategies);
    for (const goal of goals) expect(served).toContain(goal);
  });

  test('keeps the name, the words and the look of the recipe before', () => {
    const look = {
      organization: { name: 'Lincoln High' },
      vocabulary: { learner: ['scholar', 'scholars'] as [string, string] },
      brand: { primary: '#224466' },
      sessions: [['relationship-map']],
    };
    const next = firstRecipe(playbook, { audience: 'k12', goals: [] }, look);
    expect(next).toMatchObject({
      organization: look.organization,
      vocabulary: look.vocabulary,
      brand: look.brand,
    });
    expect(next.sessions).not.toEqual(look.sessions);
  });
});

test('a goal weighs more than anything else, and is named', () => {
  const [best] = suggest(playbook, { audience: 'k12', goals: ['make-it-a-trade'] });
  const strategy = playbook.strategies.find((s) => s.id === 'make-it-a-trade')!;
  expect(strategy.activities).toContain(best!.id);
  expect(best!.why[0]).toBe(`Serves your goal: ${strategy.title}`);
});

test('a recipe remembers what was wished', () => {
  const wish = { audience: 'k12', minutes: 45, people: 20, setting: 'in-person', gradeBands: ['middle'] };
  expect(wishOf(playbook, firstRecipe(playbook, { ...wish, goals: [] }))).toMatchObject(wish);
});
