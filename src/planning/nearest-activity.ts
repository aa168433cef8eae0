import type { Activity } from '../schema/activity.js';
import { durationRange } from '../schema/duration.js';
import type { Playbook } from '../schema/playbook.js';
import { type Miss, mainMissesOf, missesOf, type ReadyWish, type SessionWish } from './wish.js';

/** The activity that comes nearest to a wish which nothing meets. */
export interface NearestActivity {
  readonly id: string;
  readonly title: string;
  /** The least minutes it takes. */
  readonly minutes: number;
  /** What it does not meet, in words: “it works with 4 to 60 people”. */
  readonly misses: readonly string[];
}

/** The activity that misses the fewest wishes; of several, one that only takes longer, and the shortest. Undefined when there is none to try. */
export function nearestActivity(playbook: Playbook, wish: ReadyWish): NearestActivity | undefined {
  const [nearest] = playbook.activities
    .filter((a) => !wish.exclude?.includes(a.id))
    .map((activity) => ({ activity, misses: [...missesOf(activity, wish), ...mainMissesOf(activity, wish)] }))
    .sort(
      (a, b) =>
        a.misses.length - b.misses.length ||
        inTime(a.misses) - inTime(b.misses) ||
        gap(a, wish) - gap(b, wish),
    );
  if (!nearest) return undefined;
  const { id, title, duration } = nearest.activity;
  return { id, title, minutes: durationRange(duration)[0], misses: nearest.misses.map((m) => m.detail) };
}

/** More time is found more easily than another place or another group. */
const inTime = (misses: readonly Miss[]) => (misses.some((m) => m.field === 'minutes') ? 0 : 1);

/** How far off it is: in people when their number is what it misses, else in minutes. */
function gap(
  { activity, misses }: { activity: Activity; misses: readonly Miss[] },
  wish: SessionWish,
): number {
  const [fewest, largest] = activity.groupSize;
  return misses.some((m) => m.field === 'people')
    ? Math.max(fewest - wish.people!, wish.people! - largest)
    : durationRange(activity.duration)[0];
}

/** Says that nothing fits, and what comes nearest. */
export function sayNothingFits(nearest: NearestActivity | undefined, wish: SessionWish): string {
  if (!nearest) return 'Nothing fits: this edition has no activities left to plan with.';
  const { title, minutes, misses: but } = nearest;
  if (minutes > wish.minutes && but.length === 1) {
    const others = Object.entries(wish).filter(([name, v]) => v !== undefined && name !== 'minutes');
    const kept =
      others.length === 0
        ? ''
        : others.length === 1 && wish.people !== undefined
          ? ` that works for ${wish.people} people`
          : ' that meets your other wishes';
    return `Nothing fits ${wish.minutes} minutes. The shortest${kept} takes ${minutes} minutes: “${title}”.`;
  }
  return `Nothing fits. The nearest is “${title}” (${minutes} min), but ${but.join(', and ')}.`;
}
