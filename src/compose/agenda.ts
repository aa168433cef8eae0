import { durationRange } from '../customize/filter.js';
import type { Activity } from '../schema/activity.js';
import type { Recipe } from '../schema/recipe.js';
import type { AgendaRow, AgendaSession, Part } from './packet.js';
import { say, sayHours } from './strings.js';

type Strings = Readonly<Record<string, string>>;

/** Without other wish: ten minutes after every ninety of work, and none in an agenda shorter than two hours. */
const usualBreak = { every: 90, minutes: 10 } as const;
const breaksFrom = 120;

/**
 * The agenda: the activities in print order, or meeting by meeting, with clock times, breaks and totals. An activity with a
 * range counts with its most minutes, and one spread over several meetings with its share of one. Undefined without a
 * `start` or `sessions`, and without activities.
 */
export function agendaPart(
  activities: readonly Activity[],
  recipe: Recipe,
  strings: Strings,
): (Part & { type: 'agenda' }) | undefined {
  if (recipe.start === undefined && !recipe.sessions) return undefined;
  const byId = new Map(activities.map((a) => [a.id, a]));
  const meetings = recipe.sessions?.map((ids) => ids.flatMap((id) => byId.get(id) ?? [])) ?? [
    [...activities],
  ];
  const spread = recipe.sessions !== undefined;
  const sessions = meetings.map((list, i) =>
    session(list, spread ? say(strings, 'sessionNumber', { number: i + 1 }) : '', recipe, strings),
  );
  const held = sessions.filter((s) => s.rows.length > 0);
  return held.length === 0
    ? undefined
    : { type: 'agenda', id: 'agenda', title: say(strings, 'agenda'), sessions: held };
}

function session(
  activities: readonly Activity[],
  title: string,
  recipe: Recipe,
  strings: Strings,
): AgendaSession {
  const [h, m] = (recipe.start ?? '0:00').split(':').map(Number) as [number, number];
  const begin = h * 60 + m;
  const clock = (at: number) => (recipe.start === undefined ? '' : clockTime(at));
  const lengths = activities.map((a) => minutesOf(a, title !== ''));
  const work = lengths.reduce((sum, n) => sum + n, 0);
  const pause = recipe.breaks ?? (work >= breaksFrom ? usualBreak : undefined);
  const rows: AgendaRow[] = [];
  let now = begin;
  let sinceBreak = 0;
  const add = (row: Pick<AgendaRow, 'type' | 'id' | 'title' | 'minutes'>) => {
    rows.push({ ...row, start: clock(now), end: clock(now + row.minutes) });
    now += row.minutes;
  };
  activities.forEach((activity, i) => {
    const minutes = lengths[i]!;
    if (pause && i > 0 && sinceBreak + minutes > pause.every) {
      add({ type: 'break', id: '', title: say(strings, 'break'), minutes: pause.minutes });
      sinceBreak = 0;
    }
    add({ type: 'activity', id: activity.id, title: activity.title, minutes });
    sinceBreak += minutes;
  });
  const total = now - begin;
  const over = recipe.available === undefined ? 0 : total - recipe.available;
  const words = { total: sayHours(strings, total), start: clock(begin), end: clock(now) };
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

/** In a course, an activity over several meetings is named in each of them; elsewhere it is run in one go. */
function minutesOf({ duration, sessions }: Activity, inCourse: boolean): number {
  const most = durationRange(duration)[1];
  return inCourse ? Math.ceil(most / sessions) : most;
}

const clockTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
