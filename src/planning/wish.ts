import { didYouMean, orList } from '../diagnostics/nearest.js';
import { selectVerdict } from '../recipe/filter.js';
import type { Activity } from '../schema/activity.js';
import { durationRange } from '../schema/duration.js';
import type { Names } from '../schema/names.js';
import { ownValueKey, valuesOf } from '../schema/own-values.js';
import type { Playbook } from '../schema/playbook.js';
import type { RecipeSelect } from '../schema/recipe.js';
import { type DeviceNeed, deviceNeeds, type Setting, settings } from '../schema/values.js';
import { isClockTime } from './timetable.js';

/** What a session should be like. Only the minutes must be said. */
export interface SessionWish<
  N extends Pick<Names, 'step' | 'activity' | 'gradeBand' | 'participant'> = Names,
> {
  /** Minutes there are, from 1 to 6000, arriving and closing included. */
  readonly minutes: number;
  /** How many people come, from 1 to 1000. */
  readonly people?: number;
  /** Where it is held. Without it, anywhere that all its activities can be run together. */
  readonly setting?: Setting;
  /** Ids of the steps to take activities from; all without it. */
  readonly step?: N['step'] | readonly N['step'][];
  /** Devices at hand; activities that need others are left out. Without it, any. */
  readonly devices?: readonly DeviceNeed[];
  /** Grade bands of the group; an activity must suit one of them. */
  readonly gradeBands?: readonly N['gradeBand'][];
  /** Who comes; activities that need anybody else are left out. Without it there are learners, and a plan says who else would have to come. */
  readonly participants?: readonly N['participant'][];
  /** What it should be about: the main activity has one of these tags. */
  readonly tags?: readonly string[];
  /** Ids of activities to leave out. */
  readonly exclude?: readonly N['activity'][];
  /** Clock time it begins, such as `15:30`; gives the plans clock times. */
  readonly start?: string;
}

/** A wish, and the playbook it is for, which knows who takes part. */
export interface ReadyWish extends SessionWish {
  readonly playbook: Playbook;
}

/** One value of a wish that cannot be met, because it is no value of its field. */
export interface WishFault {
  readonly field: keyof SessionWish;
  /** What was found, as text. */
  readonly found: string;
  /** What was expected, with the nearest right value; ends the sentence. */
  readonly expected: string;
}

/** What is wrong with a wish; empty when it can be planned for. */
export function wishFaults(playbook: Playbook, wish: SessionWish): WishFault[] {
  const number = (field: 'minutes' | 'people', most: number): WishFault[] => {
    const found = wish[field];
    return (field === 'people' && found === undefined) ||
      (Number.isInteger(found) && found! >= 1 && found! <= most)
      ? []
      : [{ field, found: String(found), expected: `a whole number from 1 to ${most}.` }];
  };
  const choice = (
    field: keyof SessionWish,
    values: readonly string[],
    known: readonly string[],
  ): WishFault[] =>
    values
      .filter((v) => !known.includes(v))
      .map((found) => ({ field, found, expected: `${expected(known)}${didYouMean(found, known)}` }));
  const { gradeBands, participants } = valuesOf(playbook);
  return [
    ...number('minutes', 6000),
    ...number('people', 1000),
    ...(wish.start === undefined || isClockTime(wish.start)
      ? []
      : [{ field: 'start' as const, found: wish.start, expected: 'a clock time such as `15:30`.' }]),
    ...choice('setting', [wish.setting ?? []].flat(), settings),
    ...choice('step', stepsOf(wish), playbook.info.steps),
    ...choice('devices', wish.devices ?? [], deviceNeeds),
    ...choice('gradeBands', wish.gradeBands ?? [], gradeBands),
    ...choice('participants', wish.participants ?? [], participants),
    ...choice('tags', wish.tags ?? [], [...new Set(playbook.activities.flatMap((a) => a.tags))].sort()),
  ];
}

/** A list too long to read is not listed. */
const expected = (known: readonly string[]) =>
  known.length === 0 ? 'none' : known.length > 12 ? 'one of those in the playbook' : orList(known);

/** Ids of the wished steps; empty for all. */
const stepsOf = ({ step }: SessionWish): readonly string[] => [step ?? []].flat();

/** Who takes part. */
export const participantsOf = ({ participants: who, playbook }: ReadyWish): readonly string[] =>
  who ?? valuesOf(playbook).readers.slice(0, 1);

/** What a playbook that declares who takes part calls them; otherwise their names are words. */
export const personWord = (who: string, { playbook }: ReadyWish): string =>
  playbook.strings[ownValueKey('participants', who)] ?? who;

/** Who takes part in an activity and was not asked for. Staff are there when learners are. */
export function othersIn(activity: Activity, wish: ReadyWish): string[] {
  const who = participantsOf(wish);
  const { readers, leaders } = valuesOf(wish.playbook);
  const led = who.some((p) => readers.includes(p));
  return activity.participants.filter((p) => !who.includes(p) && !(led && leaders.includes(p)));
}

/** Which wish an activity does not meet, and why. */
export interface Miss {
  readonly field: keyof SessionWish | 'sessions';
  readonly detail: string;
}

/** Everything that keeps an activity out of a session, apart from `exclude` and from what only the main activity must meet. */
export function missesOf(activity: Activity, wish: ReadyWish): Miss[] {
  const steps = stepsOf(wish);
  const who = participantsOf(wish);
  const [least] = durationRange(activity.duration);
  const miss = (field: Miss['field'], missed: boolean, detail: string): Miss[] =>
    missed ? [{ field, detail }] : [];
  const selected = (field: Miss['field'], select: RecipeSelect): Miss[] => {
    const detail = selectVerdict(activity, select)?.detail;
    return detail === undefined ? [] : [{ field, detail }];
  };
  return [
    ...miss('minutes', least > wish.minutes, `${least} minutes is more than ${wish.minutes}`),
    ...miss('sessions', activity.sessions > 1, `it is spread over ${activity.sessions} meetings`),
    ...miss(
      'participants',
      !who.some((p) => activity.participants.includes(p)) ||
        (wish.participants !== undefined && othersIn(activity, wish).length > 0),
      `it is for ${activity.participants.map((p) => personWord(p, wish)).join(' and ')}`,
    ),
    ...miss('step', steps.length > 0 && !steps.includes(activity.step), `it is in step ${activity.step}`),
    ...miss(
      'setting',
      wish.setting === undefined && activity.setting.every((s) => s === 'asynchronous'),
      'people do it on their own time',
    ),
    ...selected('setting', wish.setting ? { settings: [wish.setting] } : {}),
    ...selected('people', { groupSize: wish.people }),
    ...selected('devices', { devices: wish.devices && [...wish.devices] }),
    ...selected('gradeBands', { gradeBands: wish.gradeBands && [...wish.gradeBands] }),
  ];
}

/** What keeps an activity from being the main one. */
export function mainMissesOf(activity: Activity, { tags }: SessionWish): Miss[] {
  const verdict = selectVerdict(activity, { tags: tags && [...tags] });
  return verdict ? [{ field: 'tags', detail: verdict.detail }] : [];
}
