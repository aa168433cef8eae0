import type { Recipe } from '../schema/recipe.js';
import type { SessionPlan } from './plan-session.js';
import type { SessionWish } from './wish.js';

/**
 * A recipe that prints a planned session: the same activities in the same order and length, with their handouts, an agenda
 * that checks itself against the time there is, and materials counted for the people who come. `base` is the recipe that
 * the playbook was tailored with; its audience, words and look are kept.
 */
export function planRecipe(plan: SessionPlan, wish: SessionWish, base: Recipe = {}): Recipe {
  const { sessions, dates, include, exclude, order, breaks, made, ...kept } = base;
  // An agenda counts with the most minutes unless it is told others.
  const shortened = plan.activities.filter((a) => a.minutes < a.range[1]);
  return {
    ...kept,
    // Its activities have titles of their own, right below.
    title: base.title ?? `A session of ${wish.minutes} minutes`,
    steps: [...new Set(plan.activities.map((a) => a.step))],
    sessions: [plan.activities.map((a) => a.id)],
    ...(wish.start === undefined ? {} : { start: wish.start }),
    available: wish.minutes,
    ...(shortened.length > 0 ? { minutes: Object.fromEntries(shortened.map((a) => [a.id, a.minutes])) } : {}),
    select: {
      kinds: ['activity', 'handout'],
      ...(wish.gradeBands ? { gradeBands: [...wish.gradeBands] } : {}),
      ...(wish.people ? { groupSize: wish.people } : {}),
    },
    parts: ['agenda', 'steps', 'handouts', 'sources'],
  };
}
