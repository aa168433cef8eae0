import type { Activity } from '../schema/activity.js';
import type { Setting } from '../schema/values.js';
import { participantsOf, type ReadyWish } from './wish.js';

/** What the same people in the same place can do one after the other. */
export interface CommonGround {
  settings: Setting[];
  /** Empty for any. */
  gradeBands: string[];
  /** The smallest and the largest group. */
  groupSize: [number, number];
}

/** What activities have in common; undefined when no group could do them all in one session, or one stands in the place of another. */
export function commonGround(activities: readonly Activity[], wish: ReadyWish): CommonGround | undefined {
  const settings = shared(
    activities.map((a) => a.setting),
    (s) => (wish.setting ? s === wish.setting : s !== 'asynchronous'),
  );
  const gradeBands = shared(
    activities.map((a) => a.gradeBands),
    (b) => wish.gradeBands?.includes(b) ?? true,
  );
  const who = participantsOf(wish);
  const people = shared(
    activities.map((a) => a.participants),
    (p) => who.includes(p),
  );
  const audiences = shared(
    activities.map((a) => a.audiences),
    () => true,
  );
  const groupSize: [number, number] = [
    Math.max(...activities.map((a) => a.groupSize[0])),
    Math.min(...activities.map((a) => a.groupSize[1])),
  ];
  if (!settings || !gradeBands || !people || !audiences || groupSize[0] > groupSize[1]) return undefined;
  const replaces = (a: Activity, b: Activity) => a !== b && a.related['alternative-to'].includes(b.id);
  if (activities.some((a) => activities.some((b) => replaces(a, b)))) return undefined;
  return { settings, gradeBands, groupSize };
}

/** Wished values that stand in every list. An empty list stands for all values; undefined when the lists share none. */
function shared<T>(lists: readonly (readonly T[])[], wished: (value: T) => boolean): T[] | undefined {
  const [first, ...others] = lists.filter((list) => list.length > 0);
  if (!first) return [];
  const both = first.filter((v) => wished(v) && others.every((list) => list.includes(v)));
  return both.length > 0 ? both : undefined;
}
