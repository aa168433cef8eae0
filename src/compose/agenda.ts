import type { Tailored } from '../customize/tailor.js';
import { clockFrom, lengthOf, timetable } from '../planning/timetable.js';
import type { Activity } from '../schema/activity.js';
import type { Handout } from '../schema/handout.js';
import { clockOf, sayTime } from './clock.js';
import { copiesEach, peopleOf, printItem } from './copies.js';
import { materialLines } from './facts.js';
import { type HeldActivity, heldMinutes, wholeId } from './held-activity.js';
import { heldDays } from './held-days.js';
import { inParts } from './in-parts.js';
import { unprinted } from './material-handouts.js';
import type { AgendaRow, AgendaSession, AgendaStep, AgendaTime, Need, Part } from './packet.js';
import { runSteps } from './run-steps.js';
import { sayDay } from './say-day.js';
import { say, sayHours, sayWhole } from './strings.js';

/**
 * The agenda: the activities in print order, or meeting by meeting, with clock times, breaks and totals. An activity with a
 * range counts with its most minutes unless the recipe plans others, and one spread over several meetings with what each does
 * of it. Undefined without a `start` or `sessions`, and without activities.
 */
export function agendaPart(tailored: Tailored, sheet = false): (Part & { type: 'agenda' }) | undefined {
  const { strings } = tailored.playbook;
  const held = heldSessions(tailored, sheet);
  return held.length === 0
    ? undefined
    : {
        type: 'agenda',
        id: 'agenda',
        title: say(strings, 'agenda'),
        sheet,
        columns: agendaColumns(strings),
        sessions: held.map(({ session, activities, day }) => ({
          ...session,
          rows: session.rows.map((row) => ({ ...row, id: wholeOf(row.id, activities) })),
          title: [session.title, day && sayDay(day, strings)].filter(Boolean).join(' · '),
        })),
      };
}

/** Where an agenda stands by itself, parts of an activity have no pages of their own to lead to. */
const wholeOf = (id: string, activities: readonly HeldActivity[]): string =>
  wholeId(activities.find((a) => a.id === id) ?? { id });

/** What stands above the times, the activities, and the room for notes. */
export const agendaColumns = (strings: Readonly<Record<string, string>>) =>
  ['duration', 'what', 'yourNotes'].map((key) => say(strings, key));

/** A session that has something to do, with its activities. */
export interface HeldSession {
  activities: readonly HeldActivity[];
  /** Those of them that come for the first time. */
  started: readonly HeldActivity[];
  session: AgendaSession;
  /** When it is held, as `2026-09-03`; empty where the recipe has no `dates`. */
  day: string;
}

/** What happens in each session that has something to do. */
export const sessionsOf = (tailored: Tailored): AgendaSession[] =>
  heldSessions(tailored, false).map((held) => held.session);

/**
 * The sessions that have something to do, numbered from 1 whatever the recipe has left out. Of an activity over several meetings each
 * has its part, which says more where somebody holds one session `alone`.
 */
export function heldSessions(tailored: Tailored, sheet: boolean, alone = false): HeldSession[] {
  const { recipe, playbook } = tailored;
  if (recipe.start === undefined && !recipe.sessions) return [];
  const { activities, strings } = playbook;
  const byId = new Map(activities.map((a) => [a.id, a]));
  const meetings = recipe.sessions?.map((ids) => ids.flatMap((id) => byId.get(id) ?? [])) ?? [activities];
  const held = inParts(
    meetings.filter((list) => list.length > 0),
    tailored,
    alone,
  );
  const days = heldDays(tailored);
  const before = new Set<string>();
  return held.map((list, i) => ({
    activities: list,
    started: list.filter(({ id }) => before.size !== before.add(id).size),
    session: session(
      list,
      held.length > 1 ? say(strings, 'sessionNumber', { number: i + 1 }) : '',
      tailored,
      sheet,
    ),
    day: days[i]?.date ?? '',
  }));
}

function session(
  activities: readonly HeldActivity[],
  title: string,
  tailored: Tailored,
  sheet: boolean,
): AgendaSession {
  const { recipe } = tailored;
  const { strings } = tailored.playbook;
  const clock = clockFrom(recipe.start);
  const written = clockOf(tailored);
  const lengths = activities.map((a) => heldMinutes(a, recipe));
  const slots = timetable(lengths, recipe.breaks);
  const rows = slots.map(({ activity, at, minutes }): AgendaRow => {
    return activity === undefined
      ? breakRow('break', at, minutes, tailored)
      : {
          type: 'activity',
          ...stretch(at, minutes, tailored),
          ...nameOf(activities[activity]!),
          needs: needsOf(activities[activity]!, tailored),
          steps: sheet ? stepsOf(activities[activity]!, at, minutes, tailored) : [],
        };
  });
  const total = lengthOf(slots);
  const over = recipe.available === undefined ? 0 : total - recipe.available;
  const words = {
    total: sayHours(strings, total),
    start: written.at(clock(0)),
    end: written.at(clock(total)),
  };
  return {
    title,
    rows,
    total:
      recipe.start === undefined ? say(strings, 'agendaLength', words) : say(strings, 'agendaTotal', words),
    warning:
      over > 0
        ? say(strings, 'agendaOver', {
            total: words.total,
            over: sayHours(strings, over),
            available: sayHours(strings, recipe.available!),
          })
        : '',
  };
}

/** A row without an activity: a break, or time to spare. Both count from the beginning of the session. */
export const breakRow = (
  name: 'break' | 'spare',
  at: number,
  minutes: number,
  tailored: Tailored,
): AgendaRow => ({
  type: 'break',
  id: '',
  title: say(tailored.playbook.strings, name),
  ...stretch(at, minutes, tailored),
  needs: [],
  steps: [],
});

function stretch(at: number, minutes: number, tailored: Tailored): AgendaTime & { time: string } {
  const clock = clockFrom(tailored.recipe.start);
  const { strings } = tailored.playbook;
  const time = sayTime({ start: clock(at), end: clock(at + minutes), minutes }, clockOf(tailored), strings);
  return { ...time, time: sayWhole(time) };
}

const nameOf = ({ id, title }: { id: string; title: string }) => ({ id, title });

function stepsOf(activity: HeldActivity, at: number, length: number, tailored: Tailored): AgendaStep[] {
  const { strings } = tailored.playbook;
  const clock = clockFrom(tailored.recipe.start);
  const written = clockOf(tailored);
  let now = at;
  return runSteps(activity, length, strings).map(({ title, minutes }): AgendaStep => {
    const start = clock(now);
    now += minutes;
    return { title, ...sayTime({ minutes, start, end: clock(now) }, written, strings) };
  });
}

function needsOf(activity: Activity, { playbook, recipe }: Tailored): Need[] {
  const { strings, handouts } = playbook;
  const people = peopleOf(recipe);
  const forStaff = recipe.edition !== 'participant';
  const materials = forStaff
    ? materialLines(activity, unprinted(activity, handouts), strings, people?.count)
    : [];
  const sheets = handouts.filter((h) => activity.handouts.includes(h.id));
  const printed = (handout: Handout) => {
    const item = printItem(handout, '', [activity], people, strings);
    const { title, copies: count } = item;
    return count === undefined ? `${title}${copiesEach(item)}` : say(strings, 'copies', { title, count });
  };
  const needs: Need[] = [
    {
      label: say(strings, 'materials'),
      items: materials.map((title) => ({ id: '', title })),
      between: '; ',
    },
    {
      label: say(strings, 'toPrint'),
      items: sheets.map((h) => ({ id: h.id, title: forStaff ? printed(h) : h.title })),
      between: '; ',
    },
  ];
  return needs.filter((need) => need.items.length > 0);
}
