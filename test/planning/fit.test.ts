import { playbook } from 'networks-playbook/content';
import { describe, expect, test } from 'vitest';
import { firstRecipe, sayNoneFits, suggest, unfitting } from '../../src/edit.js';
import { customize } from '../../src/index.js';

const of = (audience: string) => customize(playbook, { audience }).value.playbook;
const longest = (duration: number | readonly number[]) => Math.max(...[duration].flat());

describe('what does not fit', () => {
  test('is named with its own reason, whatever else left it out', () => {
    const unfit = unfitting(of('k12'), { minutes: 20, gradeBands: ['elementary'], goals: [] });
    for (const { id, duration, gradeBands = [] } of of('k12').activities) {
      const fits = longest(duration) <= 20 && (gradeBands.length === 0 || gradeBands.includes('elementary'));
      expect(unfit.has(id), id).toBe(!fits);
    }
  });

  test('and nothing does: the shortest is named, and it is the shortest', () => {
    const activities = of('k12').activities;
    const least = Math.min(...activities.map((a) => longest(a.duration)));
    const said = sayNoneFits(of('k12'), { minutes: least - 1, goals: [] });
    expect(said).toContain(`No activity fits into ${least - 1} minutes. The shortest takes ${least}: `);
    expect(sayNoneFits(of('k12'), { minutes: least, goals: [] })).toBe('');
  });

  test('and it is not the time: the nearest is named with what it misses', () => {
    const said = sayNoneFits(of('k12'), { people: 1000, goals: [] });
    expect(said).toMatch(
      /^No activity fits all of that\. The nearest is “.+”, but it works with \d+ to \d+ people\.$/,
    );
  });
});

test('of an activity over several meetings, each meeting is what fits', () => {
  const several = new Map(playbook.activities.filter((a) => a.sessions > 1).map((a) => [a.id, a]));
  const told = suggest(playbook, { minutes: 60, goals: [] }).filter((s) => several.has(s.id));
  expect(told.length).toBeGreaterThan(0);
  for (const { id, why } of told) {
    expect(why).toContain(`Each of its ${several.get(id)!.sessions} meetings fits into 60 minutes`);
    expect(why.join()).not.toMatch(/(?:^|,)(?:Fits into|Takes) /);
  }
});

test('without grades, no step begins with what is for small children only where something suits more', () => {
  const { value } = customize(playbook, firstRecipe(playbook, { audience: 'k12', goals: [] }));
  for (const activity of value.playbook.activities) expect(activity.gradeBands).not.toEqual(['elementary']);
});
