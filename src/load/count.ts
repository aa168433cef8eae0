import type { Activity } from '../schema/activity.js';
import type { Handout } from '../schema/handout.js';
import { type Kind, kinds } from '../schema/kinds.js';
import type { OwnValues } from '../schema/own-values.js';
import type { Resource } from '../schema/playbook.js';
import type { Question } from '../schema/question.js';

/** The most minutes that still count as short. */
export const shortMinutes = 15;
/** The least minutes that count as long. */
export const longMinutes = 60;

/** What a planner asks about some activities. */
export interface ActivityCounts {
  /** Minutes of the shortest and of the longest one, and of all together, each at its longest; null without activities. */
  readonly minutes: { readonly shortest: number; readonly longest: number; readonly total: number } | null;
  /** How many suit each grade band. */
  readonly gradeBands: Readonly<Record<string, number>>;
  /** How many take 15 minutes or less, even at their longest. */
  readonly short: number;
  /** How many take 60 minutes or more, even at their shortest. */
  readonly long: number;
  /** How many work online: `virtual` or `asynchronous` is among their settings. */
  readonly online: number;
  /** How many need no preparation. */
  readonly unprepared: number;
}

/** How many there are among some resources. */
export interface Counts {
  readonly kinds: Readonly<Record<Kind, number>>;
  /** Guiding questions by what they help to settle. */
  readonly focus: Readonly<Record<string, number>>;
  /** Handouts to write on. */
  readonly toWrite: number;
  readonly activities: ActivityCounts;
}

/** Counts resources. The matrix of `coverage` and the floors of `coverage.yaml` both come from here. */
export function countResources(resources: readonly Resource[], values: OwnValues): Counts {
  const of = (kind: Kind) => resources.filter((r) => r.kind === kind);
  const questions = of('question') as Question[];
  return {
    kinds: tally(
      kinds.map((k) => k.kind),
      (kind) => of(kind).length,
    ),
    focus: tally(values.focuses, (focus) => questions.filter((q) => q.focus === focus).length),
    toWrite: (of('handout') as Handout[]).filter((h) => h.form === 'write').length,
    activities: countActivities(of('activity') as Activity[], values),
  };
}

/** Whether a resource is for an audience. One that names none is for all. */
export function serves(resource: Resource, audience: string): boolean {
  return resource.audiences.length === 0 || resource.audiences.includes(audience);
}

function countActivities(activities: readonly Activity[], { gradeBands }: OwnValues): ActivityCounts {
  const ranges = activities.map((a) => [a.duration].flat());
  const least = ranges.map((r) => Math.min(...r));
  const most = ranges.map((r) => Math.max(...r));
  return {
    minutes:
      activities.length === 0
        ? null
        : {
            shortest: Math.min(...least),
            longest: Math.max(...most),
            total: most.reduce((a, b) => a + b, 0),
          },
    gradeBands: tally(gradeBands, (band) => activities.filter((a) => a.gradeBands.includes(band)).length),
    short: most.filter((m) => m <= shortMinutes).length,
    long: least.filter((m) => m >= longMinutes).length,
    online: activities.filter((a) => a.setting.some((s) => s === 'virtual' || s === 'asynchronous')).length,
    unprepared: activities.filter((a) => a.prep === 0).length,
  };
}

const tally = <K extends string>(keys: readonly K[], count: (key: K) => number) =>
  Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;
