import type { Activity } from '../schema/activity.js';
import type { Playbook } from '../schema/playbook.js';
import { type DeviceNeed, deviceNeeds } from '../schema/values.js';
import { amountEach, type People, type Per, timesFor } from './copies.js';
import { type HeldActivity, wholeId } from './held-activity.js';
import { unprinted } from './material-handouts.js';
import type { GatherItem } from './packet.js';
import { say } from './strings.js';
import { valueWords } from './value-words.js';

/** Something to gather, and the activities that need it. */
export interface Gathered extends GatherItem {
  usedBy: { id: string; title: string }[];
}

/** Something that activities need, at its most. */
interface Needed {
  item: string;
  usedBy: Gathered['usedBy'];
  quantity: number;
  per: Per;
  times: number;
}

/** Which of two things that nobody counts is more. */
const reach: readonly Per[] = ['room', 'group', 'person'];

/**
 * What some activities need, summed for the people who come: the same thing is named once, with the most that any one of them
 * needs at a time. Their handouts are printed and not gathered. Devices stand last.
 */
export function gatherItems(
  activities: readonly HeldActivity[],
  people: People | undefined,
  { handouts, strings }: Pick<Playbook, 'handouts' | 'strings'>,
): Gathered[] {
  const all = new Map<string, Needed>();
  for (const activity of activities) {
    for (const { item, quantity, per } of unprinted(activity, handouts)) {
      const known = all.get(item.toLowerCase());
      const usedBy = [...(known?.usedBy ?? []), { id: wholeId(activity), title: activity.title }];
      const needed = { item, usedBy, quantity, per, times: people ? timesFor(quantity, per, people) : 0 };
      const most = !known || isMore(needed, known) ? needed : known;
      all.set(item.toLowerCase(), { ...most, usedBy, item: known?.item ?? item });
    }
  }
  const items = [...all.values()].map(
    ({ item, usedBy, quantity, per, times }): Gathered => ({
      item,
      usedBy,
      amount: people ? (times > 1 ? String(times) : '') : amountEach(quantity, per, strings),
    }),
  );
  const devices = mostDevices(activities);
  if (devices === 'none') return items;
  return [
    ...items,
    {
      item: `${say(strings, 'devices')}: ${valueWords(strings, 'devices', devices)}`,
      amount: '',
      usedBy: activities.filter((a) => a.devices !== 'none').map((a) => ({ id: wholeId(a), title: a.title })),
    },
  ];
}

const isMore = (a: Needed, b: Needed): boolean =>
  a.times !== b.times
    ? a.times > b.times
    : reach.indexOf(a.per) > reach.indexOf(b.per) || (a.per === b.per && a.quantity > b.quantity);

/** The values stand from none to most. */
const mostDevices = (activities: readonly Activity[]): DeviceNeed =>
  deviceNeeds[Math.max(0, ...activities.map((a) => deviceNeeds.indexOf(a.devices)))]!;
