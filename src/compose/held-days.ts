import type { Tailored } from '../customize/tailor.js';
import { sessionDates } from '../recipe/session-dates.js';

/** A day, and the place of its session in the recipe, from 0. */
export interface HeldDay {
  readonly date: string;
  readonly index: number;
}

/** The days of the sessions that have something in them, in the order in which the agenda has these. Empty when the recipe names none. */
export function heldDays({ playbook, recipe }: Tailored): HeldDay[] {
  const known = new Set(playbook.activities.map((a) => a.id));
  return (sessionDates(recipe) ?? [])
    .map((date, index) => ({ date, index }))
    .filter(({ index }) => recipe.sessions?.[index]?.some((id) => known.has(id)) ?? true);
}
