import { clockTime, type RecipeBreaks } from '../schema/recipe.js';

/** Without other wish: ten minutes after every ninety of work, and none when there is less than two hours of work. */
const usualBreak: RecipeBreaks = { every: 90, minutes: 10 };
const breaksFrom = 120;

/** One stretch of a meeting: an activity, by its place in the list, or a break, where that is undefined. */
export interface Slot {
  activity: number | undefined;
  /** Minutes from the beginning of the meeting. */
  at: number;
  minutes: number;
}

/** Activities one after the other, with breaks between them where they are due. Lengths are minutes. */
export function timetable(lengths: readonly number[], breaks?: RecipeBreaks): Slot[] {
  const work = lengths.reduce((sum, n) => sum + n, 0);
  const pause = breaks ?? (work >= breaksFrom ? usualBreak : undefined);
  const slots: Slot[] = [];
  let now = 0;
  let sinceBreak = 0;
  const add = (activity: number | undefined, minutes: number) => {
    slots.push({ activity, at: now, minutes });
    now += minutes;
  };
  lengths.forEach((minutes, i) => {
    if (pause && i > 0 && sinceBreak + minutes > pause.every) {
      add(undefined, pause.minutes);
      sinceBreak = 0;
    }
    add(i, minutes);
    sinceBreak += minutes;
  });
  return slots;
}

/** Minutes from the first activity to the end of the last one, breaks included. */
export function lengthOf(slots: readonly Slot[]): number {
  const last = slots.at(-1);
  return last ? last.at + last.minutes : 0;
}

/** Minutes since the beginning as a clock time, `HH:MM`; empty when no beginning is set. */
export function clockFrom(start: string | undefined): (at: number) => string {
  if (start === undefined) return () => '';
  const [hours, minutes] = start.split(':').map(Number) as [number, number];
  return (at) => {
    const now = hours * 60 + minutes + at;
    return `${String(Math.floor(now / 60) % 24).padStart(2, '0')}:${String(now % 60).padStart(2, '0')}`;
  };
}

/** Whether a text is a clock time of 24 hours, such as `9:05` or `15:30`. */
export const isClockTime = (text: string) => clockTime.test(text);
