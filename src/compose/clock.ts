import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import { show } from '../diagnostics/show.js';
import { isClockTime } from '../planning/timetable.js';
import type { AgendaTime } from './packet.js';
import { say, sayMinutes } from './strings.js';

/** How the clock times of a copy are written. Times are `HH:MM`, empty where nobody said when it begins. */
export interface Clock {
  /** “3:30 PM” or “15:30”. */
  at(time: string): string;
  /** “3:30–4:10 PM” or “15:30–16:10”. */
  between(start: string, end: string): string;
}

/** Twelve hours where English is printed on letter paper, and twenty-four elsewhere, unless the recipe says. */
export function clockOf({ recipe, playbook }: Pick<Tailored, 'recipe' | 'playbook'>): Clock {
  const { strings, info } = playbook;
  const usual = /^en\b/i.test(info.language) && (recipe.paper ?? 'letter') === 'letter';
  return (recipe.clock ?? (usual ? '12-hour' : '24-hour')) === '12-hour' ? twelve(strings) : twentyFour;
}

/**
 * Clock times as a copy prints them: “3:30 PM” for one, “3:30–4:10 PM” for a stretch; “15:30” where the recipe, the language or the
 * paper say so.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 * @throws RangeError for what is no clock time of 24 hours, such as `15:30`.
 */
export function formatClock(tailored: Tailored, start: string, end?: string): string {
  requireTailored(tailored, 'formatClock');
  const [from, to] = [start, end ?? start].map((time) => {
    if (typeof time === 'string' && isClockTime(time)) return time.padStart(5, '0');
    throw new RangeError(
      `formatClock: found \`${show(time)}\`, expected a clock time of 24 hours such as \`15:30\`.`,
    );
  }) as [string, string];
  const clock = clockOf(tailored);
  return end === undefined ? clock.at(from) : clock.between(from, to);
}

const twentyFour: Clock = {
  at: (time) => time,
  between: (start, end) => (start === '' ? '' : `${start}–${end}`),
};

/** Both ends of a stretch say the half of the day only when it changes. */
const twelve = (strings: Readonly<Record<string, string>>): Clock => {
  const half = (time: string) => (Number(time.slice(0, 2)) < 12 ? 'timeAm' : 'timePm');
  const bare = (time: string) => `${Number(time.slice(0, 2)) % 12 || 12}${time.slice(2)}`;
  const at = (time: string) => (time === '' ? '' : say(strings, half(time), { time: bare(time) }));
  return {
    at,
    between: (start, end) =>
      start === '' ? '' : `${half(start) === half(end) ? bare(start) : at(start)}–${at(end)}`,
  };
};

/** A stretch of an agenda in words. */
export const sayTime = (
  time: Pick<AgendaTime, 'start' | 'end' | 'minutes'>,
  clock: Clock,
  strings: Readonly<Record<string, string>>,
): AgendaTime => ({
  ...time,
  when: clock.between(time.start, time.end),
  length: sayMinutes(strings, time.minutes),
});
