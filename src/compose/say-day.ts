import { say } from './strings.js';

type Strings = Readonly<Record<string, string>>;

/** A day such as `2026-09-03` as people of the language say it: “Thursday, September 3, 2026”, or in short “September 3”. */
export function sayDay(day: string, strings: Strings, form: 'dayLong' | 'dayShort' = 'dayLong'): string {
  const date = new Date(`${day}T00:00:00Z`);
  return say(strings, form, {
    weekday: namesIn(strings.weekdayNames)[date.getUTCDay()] ?? '',
    month: namesIn(strings.monthNames)[date.getUTCMonth()] ?? '',
    day: date.getUTCDate(),
    year: date.getUTCFullYear(),
  });
}

const namesIn = (names = ''): string[] => names.split(',').map((name) => name.trim());
