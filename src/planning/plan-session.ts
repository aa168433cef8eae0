import { durationRange } from '../schema/duration.js';
import { requirePlaybook } from '../schema/guards.js';
import type { NamesOf, WrittenNames } from '../schema/names.js';
import type { Playbook } from '../schema/playbook.js';
import { commonGround } from './common-ground.js';
import { type NearestActivity, nearestActivity, sayNothingFits } from './nearest-activity.js';
import { type Scored, searchPlans } from './search.js';
import { clockFrom } from './timetable.js';
import { mainMissesOf, missesOf, type ReadyWish, type SessionWish, wishFaults } from './wish.js';
import { cautionsFor, reasonsFor } from './words.js';

/** One activity of a planned session. */
export interface PlannedActivity {
  readonly id: string;
  readonly title: string;
  /** Id of its step. */
  readonly step: string;
  /** What it is there for: the session is about its main activity. */
  readonly role: 'before' | 'main' | 'after';
  /** Minutes from the beginning of the session. */
  readonly at: number;
  /** Minutes planned for it. */
  readonly minutes: number;
  /** Clock times as `HH:MM`; empty when the wish has no `start`. */
  readonly start: string;
  readonly end: string;
  /** The least and the most minutes it can take. */
  readonly range: readonly [number, number];
}

/** A session that fits a wish. */
export interface SessionPlan {
  /** In the order they are run. */
  readonly activities: readonly PlannedActivity[];
  /** Breaks, as an agenda would make them. */
  readonly breaks: readonly Pick<PlannedActivity, 'at' | 'minutes' | 'start' | 'end'>[];
  /** Minutes from the first activity to the end of the last, breaks included. */
  readonly minutes: number;
  /** Minutes left for arriving and closing. */
  readonly left: number;
  /** Minutes to prepare all activities. */
  readonly preparation: number;
  /** Grade bands that all activities suit; empty for any. */
  readonly gradeBands: readonly string[];
  /** How well it fits, in points up to 100. */
  readonly score: number;
  /** Why it fits, in words. */
  readonly reasons: readonly string[];
  /** What is not perfect, in words. */
  readonly cautions: readonly string[];
}

/** Plans for one wish. */
export interface SessionPlans {
  /** Up to three, best first, each with another main activity. */
  readonly plans: readonly SessionPlan[];
  /** Says that nothing fits, and what comes nearest; empty when there are plans. */
  readonly message: string;
  /** What comes nearest when nothing fits. */
  readonly nearest: NearestActivity | undefined;
}

/**
 * Plans one session: up to three proposals that fit the time, the people and the place, with reasons. Give it a playbook
 * that `customize` tailored, so that audience and words are right. It looks at fields only and parses no text. Activities
 * that are spread over several meetings are left out. The same playbook and wish give the same plans.
 *
 * @throws TypeError when it is handed something else than a playbook.
 * @throws RangeError when a value of the wish is none of its field; `wishFaults` lists them.
 */
export function planSession<P extends Playbook, I extends string, V extends string>(
  playbook: P,
  wish: SessionWish<WrittenNames<NamesOf<P>, string, I, string, V>>,
): SessionPlans;
export function planSession(playbook: Playbook, wish: SessionWish): SessionPlans {
  requirePlaybook(playbook, 'planSession');
  const [fault] = wishFaults(playbook, wish);
  if (fault) throw new RangeError(`\`${fault.field}\` is \`${fault.found}\`, expected ${fault.expected}`);
  const ready: ReadyWish = { ...wish, playbook };
  const possible = playbook.activities.filter(
    (a) => !wish.exclude?.includes(a.id) && missesOf(a, ready).length === 0,
  );
  const mains = possible.filter((a) => mainMissesOf(a, wish).length === 0);
  const plans = searchPlans(mains, possible, ready).map((found) => toPlan(found, ready));
  if (plans.length > 0) return { plans, message: '', nearest: undefined };
  const nearest = nearestActivity(playbook, ready);
  return { plans, message: sayNothingFits(nearest, wish), nearest };
}

function toPlan({ draft, score }: Scored, wish: ReadyWish): SessionPlan {
  const { activities, main, slots, total, left, preparation } = draft;
  const mainAt = activities.indexOf(main);
  const clock = clockFrom(wish.start);
  const times = slots.map(({ activity, at, minutes }) => ({
    activity,
    time: { at, minutes, start: clock(at), end: clock(at + minutes) },
  }));
  return {
    activities: times.flatMap(({ activity, time }): PlannedActivity[] => {
      if (activity === undefined) return [];
      const { id, title, step, duration } = activities[activity]!;
      const role = activity === mainAt ? 'main' : activity < mainAt ? 'before' : 'after';
      return [{ id, title, step, role, ...time, range: durationRange(duration) }];
    }),
    breaks: times.filter((t) => t.activity === undefined).map((t) => t.time),
    minutes: total,
    left,
    preparation,
    gradeBands: commonGround(activities, wish)!.gradeBands,
    score,
    reasons: reasonsFor(draft, wish),
    cautions: cautionsFor(draft, wish),
  };
}
