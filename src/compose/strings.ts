import { say } from '../schema/say.js';

export { say };

/** Minutes as people say them: “20 min”, “15–20 min”. */
export function sayMinutes(
  strings: Readonly<Record<string, string>>,
  duration: number | readonly [number, number],
): string {
  if (typeof duration === 'number') return say(strings, 'minutes', { minutes: duration });
  const [least, most] = duration;
  return least === most
    ? say(strings, 'minutes', { minutes: least })
    : say(strings, 'minutesRange', { least, most });
}

/** What getting an activity ready takes: “30 min”, “2 h, and 14 days ahead”; empty for nothing. */
export function sayPreparation(
  strings: Readonly<Record<string, string>>,
  { prep, leadDays }: { readonly prep: number; readonly leadDays: number },
): string {
  const time = prep === 0 ? '' : prep < 120 ? sayMinutes(strings, prep) : sayHours(strings, prep);
  if (leadDays === 0) return time;
  const ahead = say(strings, leadDays === 1 ? 'dayAhead' : 'daysAhead', { count: leadDays });
  return time === '' ? ahead : say(strings, 'prepAhead', { time, ahead });
}

/** A length of time in hours and minutes: “1 h 30 min”. */
export function sayHours(strings: Readonly<Record<string, string>>, total: number): string {
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return say(strings, 'minutes', { minutes });
  return minutes === 0 ? say(strings, 'hours', { hours }) : say(strings, 'hoursMinutes', { hours, minutes });
}

/** “For schools, clubs”, or nothing when it is for everybody who reads. */
export function sayOnly(strings: Readonly<Record<string, string>>, only: readonly string[]): string {
  return only.length === 0 ? '' : say(strings, 'adaptedFor', { audiences: only.join(', ') });
}

/** When something is and how long it takes in one: “15:30–15:50 (20 min)”. */
export const sayWhole = ({ when, length }: { when: string; length: string }): string =>
  when === '' ? length : `${when} (${length})`;
