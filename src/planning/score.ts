import type { Activity } from '../schema/activity.js';
import type { DeviceNeed } from '../schema/values.js';
import { arrivingIn, relationsIn, type SessionDraft } from './draft.js';
import { othersIn, type ReadyWish } from './wish.js';

/** In order of the trouble they are. */
const deviceOrder: readonly DeviceNeed[] = ['none', 'facilitator', 'shared', 'individual'];

/** The most demanding need for devices among activities. */
export const devicesOf = (activities: readonly Activity[]): DeviceNeed =>
  deviceOrder[Math.max(...activities.map((a) => deviceOrder.indexOf(a.devices)))]!;

/** Who would have to come although nobody asked for them: families at a meeting of staff. */
export const othersOf = (activities: readonly Activity[], wish: ReadyWish): string[] => [
  ...new Set(activities.flatMap((a) => othersIn(a, wish))),
];

/**
 * How well a draft fits, in points up to 100. 40 for time (all when it leaves what arriving and closing take, none when a
 * third of the time is wasted, and less than none when more is), 20 for preparation (none from an hour on), 15 for activities that prepare for each other or
 * go well together, 10 for changes in how people work, 5 each for one step, for no devices, and for a main activity that
 * takes half the time. Each activity after the third and each group of people who were not asked for costs 5, too little
 * time for arriving and closing up to 10.
 */
export function scoreOf(draft: SessionDraft, wish: ReadyWish): number {
  const { activities, main, lengths, left, preparation } = draft;
  const arriving = arrivingIn(wish.minutes);
  const relations =
    10 * relationsIn(activities, 'prepares-for').length + 5 * relationsIn(activities, 'pairs-with').length;
  const ways = new Set(activities.flatMap((a) => a.grouping)).size;
  const work = lengths.reduce((sum, n) => sum + n, 0);
  const points = [
    40 * (1 - (3 * Math.max(0, left - arriving)) / wish.minutes),
    20 * Math.max(0, 1 - preparation / 60),
    Math.min(15, relations),
    Math.min(10, 5 * (ways - 1)),
    activities.every((a) => a.step === main.step) ? 5 : 0,
    Math.max(0, 5 - 2 * deviceOrder.indexOf(devicesOf(activities))),
    lengths[activities.indexOf(main)]! * 2 >= work ? 5 : 0,
    -5 * Math.max(0, activities.length - 3),
    -5 * othersOf(activities, wish).length,
    (-10 * Math.max(0, arriving - left)) / arriving,
  ];
  return Math.round(points.reduce((sum, n) => sum + n, 0) * 10) / 10;
}
