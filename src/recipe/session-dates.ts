import { dayAfter } from '../schema/day.js';
import type { Recipe } from '../schema/recipe.js';

/** The day of each session: those of the recipe, or from the only one on, week by week. Undefined when it names none. */
export function sessionDates({ dates, sessions }: Recipe): string[] | undefined {
  const [first] = dates ?? [];
  if (dates === undefined || first === undefined) return undefined;
  if (dates.length > 1) return [...dates];
  return Array.from({ length: sessions?.length ?? 1 }, (_, week) => dayAfter(first, 7 * week));
}

/**
 * Other sessions in a recipe: each as `change` makes it of the one before, and without those that are left empty. Days go with
 * their sessions. Undefined for both when nothing is left.
 */
export function changeSessions(
  { sessions = [], dates }: Recipe,
  change: (session: readonly string[], index: number) => readonly string[],
): Pick<Recipe, 'sessions' | 'dates'> {
  const changed = sessions.map(change);
  const held = changed.filter((session) => session.length > 0);
  if (held.length === 0) return { sessions: undefined, dates: undefined };
  const own = dates && dates.length === sessions.length && dates.length > 1;
  return { sessions: held, dates: own ? dates.filter((_, i) => changed[i]!.length > 0) : dates };
}
