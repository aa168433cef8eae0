import type { Tailored } from '../customize/tailor.js';
import type { Activity } from '../schema/activity.js';
import { cutActivity } from './cut-activity.js';
import { type HeldActivity, heldMinutes } from './held-activity.js';

type Lists = readonly (readonly HeldActivity[])[];

/** Sessions in which each activity over several meetings stands as its parts. Without `sessions`, it is run in one go. */
export function inParts(lists: readonly (readonly Activity[])[], tailored: Tailored, alone: boolean): Lists {
  if (!tailored.recipe.sessions) return lists;
  const parts = new Map<string, HeldActivity[]>();
  for (const activity of new Set(lists.flat().filter((a) => a.sessions > 1)))
    parts.set(
      activity.id,
      cutActivity(activity, { tailored, alone, rooms: roomsFor(activity, lists, tailored) }),
    );
  return lists.map((list) => list.map((a) => parts.get(a.id)?.shift() ?? a));
}

/** Minutes that each session has for an activity beside its others, wherever it is named. */
function roomsFor(
  { id }: Activity,
  lists: readonly (readonly Activity[])[],
  { recipe }: Tailored,
): (number | undefined)[] {
  const share = (a: Activity) => heldMinutes(a, recipe) / a.sessions;
  return lists.flatMap((list) => {
    const times = list.filter((a) => a.id === id).length;
    if (times === 0) return [];
    const others = list.filter((a) => a.id !== id).reduce((sum, a) => sum + share(a), 0);
    const room = recipe.available === undefined ? undefined : Math.max(0, recipe.available - others) / times;
    return Array.from({ length: times }, () => room);
  });
}
