import { durationRange } from '../customize/filter.js';
import type { Activity } from '../schema/activity.js';
import type { Recipe } from '../schema/recipe.js';
import type { AgendaRow, Part } from './packet.js';
import { say, sayHours } from './strings.js';

/** Without other wish: ten minutes after every ninety minutes of work, and none in an agenda shorter than two hours. */
const usualBreak = { every: 90, minutes: 10 } as const;
const breaksFrom = 120;

/**
 * The agenda: the activities in print order with clock times, breaks and a total. An activity with a range counts with its
 * most minutes. Undefined without a `start` or without activities.
 */
export function agendaPart(
  activities: readonly Activity[],
  recipe: Recipe,
  strings: Readonly<Record<string, string>>,
): (Part & { type: 'agenda' }) | undefined {
  if (recipe.start === undefined || activities.length === 0) return undefined;
  const [h, m] = recipe.start.split(':').map(Number) as [number, number];
  const begin = h * 60 + m;
  const work = activities.reduce((sum, a) => sum + durationRange(a.duration)[1], 0);
  const pause = recipe.breaks ?? (work >= breaksFrom ? usualBreak : undefined);
  const rows: AgendaRow[] = [];
  let now = begin;
  let sinceBreak = 0;
  const add = (row: Pick<AgendaRow, 'type' | 'id' | 'title' | 'minutes'>) => {
    rows.push({ ...row, start: clock(now), end: clock(now + row.minutes) });
    now += row.minutes;
  };
  activities.forEach((activity, i) => {
    const minutes = durationRange(activity.duration)[1];
    if (pause && i > 0 && sinceBreak + minutes > pause.every) {
      add({ type: 'break', id: '', title: say(strings, 'break'), minutes: pause.minutes });
      sinceBreak = 0;
    }
    add({ type: 'activity', id: activity.id, title: activity.title, minutes });
    sinceBreak += minutes;
  });
  const total = now - begin;
  const over = recipe.available === undefined ? 0 : total - recipe.available;
  return {
    type: 'agenda',
    id: 'agenda',
    title: say(strings, 'agenda'),
    rows,
    total: say(strings, 'agendaTotal', {
      total: sayHours(strings, total),
      start: clock(begin),
      end: clock(now),
    }),
    warning:
      over > 0
        ? say(strings, 'agendaOver', {
            total: sayHours(strings, total),
            over: sayHours(strings, over),
            available: sayHours(strings, recipe.available!),
          })
        : '',
  };
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
