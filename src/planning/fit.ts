import { selectVerdict } from '../recipe/filter.js';
import type { Activity } from '../schema/activity.js';
import type { Playbook } from '../schema/playbook.js';
import { type Wish, wishFilters } from './first-packet.js';

/**
 * Why activities do not fit a wish, by id, in a few words: “it works with 4 to 60 people”. Those that fit are not in it. Hand it
 * a playbook that was tailored for the audience.
 */
export function unfitting(playbook: Playbook, wish: Wish): ReadonlyMap<string, string> {
  const filters = wishFilters(wish);
  return new Map(
    playbook.activities.flatMap((activity): [string, string][] => {
      const verdict = selectVerdict(activity, filters);
      return verdict ? [[activity.id, verdict.detail]] : [];
    }),
  );
}

/** Says that no activity fits a wish, and what comes nearest; empty when there is one that fits. */
export function sayNoneFits(playbook: Playbook, wish: Wish): string {
  const judged = playbook.activities.map((activity) => ({ activity, misses: missesOf(activity, wish) }));
  if (judged.some(({ misses }) => misses.length === 0)) return '';
  const [nearest] = judged.sort(
    (a, b) =>
      a.misses.length - b.misses.length ||
      Number(b.misses[0]!.ofTime) - Number(a.misses[0]!.ofTime) ||
      longestOf(a.activity) - longestOf(b.activity),
  );
  if (!nearest) return 'This playbook has no activities for the audience.';
  const { activity, misses } = nearest;
  if (misses.length > 1 || !misses[0]!.ofTime)
    return `No activity fits all of that. The nearest is “${activity.title}”, but ${misses.map((m) => m.detail).join(', and ')}.`;
  const kept = Object.keys(wishFilters(wish)).length > 1 ? ' that meets your other wishes' : '';
  return `No activity fits into ${wish.minutes} minutes. The shortest${kept} takes ${longestOf(activity)}: “${activity.title}”.`;
}

const longestOf = ({ duration }: Activity) => Math.max(...[duration].flat());

/** What of a wish an activity does not meet, each by itself. */
function missesOf(activity: Activity, wish: Wish): { ofTime: boolean; detail: string }[] {
  return Object.entries(wishFilters(wish)).flatMap(([name, value]) => {
    const verdict = selectVerdict(activity, { [name]: value });
    return verdict ? [{ ofTime: name === 'maxMinutes', detail: verdict.detail }] : [];
  });
}
