import type { ElementContent } from 'hast';
import { staffRun } from '../customize/staff-runs.js';
import type { Tailored } from '../customize/tailor.js';
import { cutRun, type Stretch } from '../planning/cut-run.js';
import type { Activity } from '../schema/activity.js';
import type { Body, Section } from '../schema/playbook.js';
import { type HeldActivity, heldMinutes } from './held-activity.js';
import { isHandout } from './material-handouts.js';
import { readSteps, shareOut } from './run-steps.js';
import { linksIn, stepCount, stepsOfRun } from './steps-of-run.js';
import { say } from './strings.js';

/** What cutting an activity depends on. */
export interface Cut {
  tailored: Tailored;
  /** Minutes that each session has for it, session by session; those that nobody knows are undefined. */
  rooms: readonly (number | undefined)[];
  /** Whether who holds one session has nothing else. */
  alone: boolean;
}

/**
 * The parts of an activity over several meetings that some sessions hold, cut by its steps: as many as it has meetings, or more when
 * more sessions name it. Where its steps say no minutes, its time is divided, and its text stands in the first.
 */
export function cutActivity(activity: Activity, { tailored, rooms, alone }: Cut): HeldActivity[] {
  const { playbook, recipe } = tailored;
  const meetings = activity.meetings ?? [];
  const count = Math.max(rooms.length, meetings.length || activity.sessions);
  const planned = heldMinutes(activity, recipe);
  const forStaff = recipe.edition !== 'participant';
  const run = forStaff ? runOf(activity) : staffRun(playbook, activity.id);
  const stretches = cutRun(
    minutesOf(run, planned, playbook.strings),
    meetings,
    Array.from({ length: count }, (_, i) => rooms[i] ?? planned / count),
  );
  return rooms.map((_, at) =>
    stretches
      ? partOf(activity, { at, held: rooms.length, stretches, run, alone, tailored })
      : divided(activity, at, count, planned, tailored),
  );
}

const runOf = ({ body }: Activity) => body.sections.find((s) => s.id === 'run-it')?.children ?? [];

/** Empty when a step says no minutes. */
function minutesOf(
  run: readonly ElementContent[],
  planned: number,
  strings: Readonly<Record<string, string>>,
): number[] {
  const steps = readSteps(run, strings).flatMap(({ step }) => step ?? []);
  return steps.length < stepCount(run) ? [] : shareOut(steps, planned).map(({ minutes }) => minutes);
}

const titleOf = ({ title }: Activity, number: number, count: number, { playbook }: Tailored) =>
  count === 1 ? title : say(playbook.strings, 'partTitle', { title, number, count });

/** A share of the time. Whole minutes that add up: each part ends where its share does. */
function divided(
  activity: Activity,
  at: number,
  count: number,
  planned: number,
  tailored: Tailored,
): HeldActivity {
  const end = (n: number) => Math.round((n * planned) / count);
  return {
    ...activity,
    title: titleOf(activity, at + 1, count, tailored),
    duration: Math.max(1, end(at + 1) - end(at)),
    prep: at === 0 ? activity.prep : 0,
    leadDays: at === 0 ? activity.leadDays : 0,
    part: { of: activity.id, number: at + 1, count, steps: undefined, divided: true },
  };
}

interface Place {
  at: number;
  /** How many of the parts are held. */
  held: number;
  stretches: readonly Stretch[];
  run: readonly ElementContent[];
  alone: boolean;
  tailored: Tailored;
}

function partOf(activity: Activity, place: Place): HeldActivity {
  const { at, stretches, tailored, alone } = place;
  const steps = stretches[at]!;
  const handouts = handoutsOf(activity, place);
  const body = bodyOf(activity, place);
  const first = at === 0;
  const empty = body.sections.length === 0 && handouts.length === 0;
  return {
    ...activity,
    // What has nothing to read has no page of its own, and leads to the one that tells it all.
    id: first || empty ? activity.id : `${activity.id}--${at + 1}`,
    title: titleOf(activity, at + 1, stretches.length, tailored),
    summary: first || alone ? activity.summary : '',
    duration: Math.max(
      1,
      steps.minutes.reduce((a, b) => a + b, 0),
    ),
    prep: first ? activity.prep : 0,
    leadDays: first ? activity.leadDays : 0,
    objectives: first || alone ? activity.objectives : [],
    handouts,
    materials: activity.materials.filter(
      (m) => (m.handouts ?? []).length === 0 || handouts.some((id) => isHandout(m, { id })),
    ),
    related:
      first || alone ? activity.related : { 'pairs-with': [], 'prepares-for': [], 'alternative-to': [] },
    body,
    part: {
      of: activity.id,
      number: at + 1,
      count: stretches.length,
      steps: tailored.recipe.edition === 'participant' ? undefined : steps,
      divided: false,
    },
  };
}

/** Handouts stand with the part whose steps name them first; what no step names, with the first. */
function handoutsOf({ handouts }: Activity, { at, held, stretches, run, alone }: Place): string[] {
  const named = stretches.map((_, i) => linksIn(runIn(run, i, stretches)));
  return handouts.filter((id) => {
    const users = named.flatMap((ids, i) => (ids.has(id) ? [Math.min(i, held - 1)] : []));
    if (users.length === 0) return at === 0 || alone;
    return alone ? users.includes(at) : users[0] === at;
  });
}

/** All of the run that stands in a part: its steps, and what is done until the next. */
const runIn = (run: readonly ElementContent[], at: number, stretches: readonly Stretch[]) =>
  stepsOfRun(
    run,
    at === 0 ? 1 : stretches[at]!.first,
    Math.max(stretches[at]!.last, untilNext(at, stretches, run)),
  );

/** The last step before those of the next part. */
const untilNext = (at: number, stretches: readonly Stretch[], run: readonly ElementContent[]): number =>
  (stretches[at + 1]?.first ?? stepCount(run) + 1) - 1;

/** What a part of several reads beside its steps: how to keep people safe, always; what one must know before, once. */
const everyTime: ReadonlySet<string> = new Set(['run-it', 'safeguards']);

function bodyOf({ body }: Activity, { at, held, stretches, alone, tailored }: Place): Body {
  const isLast = at === held - 1;
  const stands = ({ id }: Section) => (id === 'debrief' ? isLast : alone || at === 0 || everyTime.has(id));
  const sections = body.sections.filter(stands).flatMap((section): Section[] => {
    if (section.id !== 'run-it') return [section];
    const { strings } = tailored.playbook;
    const all = stepCount(section.children);
    const { first, last } = stretches[at]!;
    const next = untilNext(at, stretches, section.children);
    const piece = (id: string, title: string, from: number, to: number): Section[] =>
      from > to ? [] : [{ ...section, id, title, children: stepsOfRun(section.children, from, to) }];
    return [
      ...(at === 0 ? piece('before', say(strings, 'beforeMeeting'), 1, first - 1) : []),
      ...piece('run-it', section.title, first, last),
      ...piece('between', say(strings, 'untilNext'), last + 1, next),
      ...(isLast && at < stretches.length - 1
        ? piece('later', say(strings, 'inLaterMeetings'), next + 1, all)
        : []),
    ];
  });
  return { intro: at === 0 || alone ? body.intro : [], sections };
}
