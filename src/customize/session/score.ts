import type { Activity } from '../../schema/activity.js';
import type { DeviceNeed } from '../../schema/values.js';
import { arrivingIn, type Draft, relationsIn } from './draft.js';

/** In order of the trouble they are; the place in the list is what a plan loses. */
const deviceOrder: readonly DeviceNeed[] = ['none', 'facilitator', 'shared', 'individual'];

/** The most demanding need for devices among activities. */
export const devicesOf = (activities: readonly Activity[]): DeviceNeed =>
  deviceOrder[Math.max(...activities.map((a) => deviceOrder.indexOf(a.devices)))]!;

/**
 * How well a draft fits, in points. 40 for time (all when it leaves what arriving and closing take, none when a third of
 * the time is wasted), 20 for preparation (none from an hour on), 15 for activities that prepare for each other or go well
 * together, 15 for changes in how people work, 5 for no devices, 5 for a main activity that takes half the time. Each
 * activity after the third costs 5, and too little time for arriving and closing up to 10.
 */
export function scoreOf({ activities, main, lengths, left, preparation }: Draft, minutes: number): number {
  const arriving = arrivingIn(minutes);
  const wasted = Math.max(0, left - arriving);
  const time = 40 * Math.max(0, 1 - (3 * wasted) / minutes);
  const hurry = (10 * Math.max(0, arriving - left)) / arriving;
  const ready = 20 * Math.max(0, 1 - preparation / 60);
  const relations =
    10 * relationsIn(activities, 'prepares-for').length + 5 * relationsIn(activities, 'pairs-with').length;
  const ways = new Set(activities.flatMap((a) => a.grouping)).size;
  const devices = 5 - deviceOrder.indexOf(devicesOf(activities)) * 2;
  const work = lengths.reduce((sum, n) => sum + n, 0);
  const centered = lengths[activities.indexOf(main)]! * 2 >= work ? 5 : 0;
  const pieces = 5 * Math.max(0, activities.length - 3);
  const score =
    time -
    hurry +
    ready +
    Math.min(15, relations) +
    Math.min(15, 5 * (ways - 1)) +
    Math.max(0, devices) +
    centered -
    pieces;
  return Math.round(score * 10) / 10;
}
