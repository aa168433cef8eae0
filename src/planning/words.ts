import { durationRange } from '../schema/duration.js';
import type { DeviceNeed, Grouping, Setting } from '../schema/values.js';
import { commonGround } from './common-ground.js';
import { arrivingIn, relationsIn, type SessionDraft } from './draft.js';
import { devicesOf, othersOf } from './score.js';
import { personWord, type ReadyWish } from './wish.js';

/** Preparation that is worth a remark, in minutes. */
const muchPreparation = 15;

/** Minutes of an activity that still opens a session; a longer one is a part of it. */
const longestOpener = 20;

/** Why a draft meets the wish, in words. */
export function reasonsFor(draft: SessionDraft, wish: ReadyWish): string[] {
  const { activities, left, preparation } = draft;
  const ground = commonGround(activities, wish)!;
  const [fewest, largest] = ground.groupSize;
  const ways = new Set(activities.flatMap((a) => a.grouping));
  return [
    left > 0 ? `fits ${wish.minutes} minutes with ${left} to spare` : `fills all ${wish.minutes} minutes`,
    wish.people === undefined
      ? `works for ${fewest} to ${largest} people`
      : `works for ${count(wish.people, 'person', 'people')}`,
    `runs ${list(
      ground.settings.map((s) => settingWords[s]),
      'or',
    )}`,
    ...(devicesOf(activities) === 'none' ? ['needs no devices'] : []),
    ...(preparation <= muchPreparation
      ? [`needs ${preparation === 0 ? 'no preparation' : `only ${minutes(preparation)} of preparation`}`]
      : []),
    shapeOf(draft),
    ...relationsIn(activities, 'prepares-for').map(([a, b]) => `“${a.title}” prepares for “${b.title}”`),
    ...relationsIn(activities, 'pairs-with').map(([a, b]) => `“${a.title}” goes well with “${b.title}”`),
    ...breakWords(draft),
    ...(ways.size > 1
      ? [
          `people work ${list(
            [...ways].map((g) => groupingWords[g]),
            'and',
          )}`,
        ]
      : []),
  ];
}

/** What is not perfect about a draft, in words. */
export function cautionsFor(draft: SessionDraft, wish: ReadyWish): string[] {
  const { activities, lengths, left, preparation } = draft;
  const others = othersOf(activities, wish);
  const stretched = activities.flatMap((a, i) => {
    const [least, most] = durationRange(a.duration);
    return least === most || lengths[i] === most
      ? []
      : [`“${a.title}” has ${lengths[i]} of the ${least} to ${most} minutes it can take`];
  });
  return [
    ...(left < arrivingIn(wish.minutes)
      ? [`leaves ${left === 0 ? 'no time' : `only ${minutes(left)}`} for arriving and closing`]
      : []),
    ...(left * 3 > wish.minutes ? [`leaves ${minutes(left)} unused, more than a third`] : []),
    ...(preparation > muchPreparation ? [`needs ${minutes(preparation)} of preparation`] : []),
    ...(devicesOf(activities) === 'none' ? [] : [`needs devices: ${deviceWords[devicesOf(activities)]}`]),
    ...(others.length > 0
      ? [
          `needs ${list(
            others.map((p) => personWord(p, wish)),
            'and',
          )} to take part too`,
        ]
      : []),
    ...stretched,
  ];
}

/** What stands before the main activity, and after it. An opener is short. */
function shapeOf({ activities, main, lengths }: SessionDraft): string {
  const at = activities.indexOf(main);
  const opens = at === 1 && lengths[0]! < lengths[1]! && lengths[0]! <= longestOpener;
  const after = activities.length - at - 1;
  return [
    ...(opens ? ['one opener'] : []),
    'one main activity',
    ...(at > 0 && !opens ? [`${number(at)} before it`] : []),
    ...(after > 0 ? [`${number(after)} after it`] : []),
  ].join(', ');
}

function breakWords({ slots }: SessionDraft): string[] {
  const breaks = slots.filter((s) => s.activity === undefined);
  if (breaks.length === 0) return [];
  const length = minutes(breaks[0]!.minutes);
  return [
    breaks.length === 1 ? `has a break of ${length}` : `has ${number(breaks.length)} breaks of ${length}`,
  ];
}

const number = (n: number) => ['none', 'one', 'two', 'three', 'four', 'five'][n] ?? String(n);
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const minutes = (n: number) => count(n, 'minute', 'minutes');
const list = (words: readonly string[], last: string) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

const settingWords: Readonly<Record<Setting, string>> = {
  'in-person': 'in person',
  virtual: 'online',
  hybrid: 'in a mix of both',
  asynchronous: 'on people’s own time',
};
const groupingWords: Readonly<Record<Grouping, string>> = {
  solo: 'alone',
  pairs: 'in pairs',
  'small-groups': 'in small groups',
  'whole-group': 'as a whole group',
};
const deviceWords: Readonly<Record<DeviceNeed, string>> = {
  none: 'none',
  facilitator: 'one for the facilitator',
  shared: 'a few to share',
  individual: 'one for each person',
};
