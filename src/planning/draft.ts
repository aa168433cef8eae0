import type { Activity } from '../schema/activity.js';
import { durationRange } from '../schema/duration.js';
import { commonGround } from './common-ground.js';
import { lengthOf, type Slot, timetable } from './timetable.js';
import type { ReadyWish } from './wish.js';

/** Activities put in order and timed: a session that could be held. */
export interface SessionDraft {
  /** In the order they are run. */
  activities: Activity[];
  /** The longest of them, which the session is about. */
  main: Activity;
  /** Minutes planned for each. */
  lengths: number[];
  slots: Slot[];
  /** Minutes from the first activity to the end of the last, breaks included. */
  total: number;
  /** Minutes that are left. */
  left: number;
  /** Minutes to prepare all of them. */
  preparation: number;
}

/** Minutes that a plan should leave for arriving and closing: a tenth of the time, a quarter of an hour at most. */
export const arrivingIn = (minutes: number) => Math.min(15, Math.ceil(minutes / 10));

/** Pairs of a session's activities of which the first makes ready for the second, or goes well with it. */
export function relationsIn(
  activities: readonly Activity[],
  name: 'prepares-for' | 'pairs-with',
): [Activity, Activity][] {
  return activities.flatMap((a) =>
    activities
      .filter((b) => b !== a && a.related[name].includes(b.id))
      .map((b): [Activity, Activity] => [a, b]),
  );
}

/** A session of a main activity and others around it; undefined when they cannot be held together, or not in the time. */
export function draftOf(
  main: Activity,
  others: readonly Activity[],
  wish: ReadyWish,
): SessionDraft | undefined {
  const activities = arrange(main, others);
  if (!activities || !commonGround(activities, wish)) return undefined;
  const lengths = plannedLengths(activities, main, wish.minutes);
  const slots = timetable(lengths);
  const total = lengthOf(slots);
  if (total > wish.minutes) return undefined;
  const preparation = activities.reduce((sum, a) => sum + a.prep, 0);
  return { activities, main, lengths, slots, total, left: wish.minutes - total, preparation };
}

/**
 * What makes ready for the main activity comes first, or else the shortest as an opener; the others follow. Undefined when
 * something would come after what it prepares for, or a step would be left and taken up again.
 */
function arrange(main: Activity, others: readonly Activity[]): Activity[] | undefined {
  const preparing = others.filter((a) => a.related['prepares-for'].includes(main.id));
  const rest = others.filter((a) => !preparing.includes(a)).sort((a, b) => mostOf(a) - mostOf(b));
  const opener =
    preparing.length > 0 ? undefined : rest.find((a) => !main.related['prepares-for'].includes(a.id));
  const first = opener ? [opener] : preparing;
  const list = [...first, main, ...rest.filter((a) => a !== opener)];
  const backwards = relationsIn(list, 'prepares-for').some(([a, b]) => list.indexOf(a) > list.indexOf(b));
  const changes = list.filter((a, i) => i > 0 && a.step !== list[i - 1]!.step).length;
  return backwards || changes >= new Set(list.map((a) => a.step)).size ? undefined : list;
}

/** Activities with a range get their least, and then what is left over arriving and closing, the main one first. */
function plannedLengths(activities: readonly Activity[], main: Activity, minutes: number): number[] {
  const lengths = activities.map((a) => durationRange(a.duration)[0]);
  for (const activity of [main, ...activities.filter((a) => a !== main)]) {
    const at = activities.indexOf(activity);
    const least = lengths[at]!;
    let length = Math.max(least, Math.min(mostOf(activity), minutes));
    const tooLong = () =>
      lengthOf(timetable(lengths.map((n, i) => (i === at ? length : n)))) > minutes - arrivingIn(minutes);
    while (length > least && tooLong()) length -= 1;
    lengths[at] = length;
  }
  return lengths;
}

const mostOf = (activity: Activity) => durationRange(activity.duration)[1];
