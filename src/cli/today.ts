import type { Given } from './flags.js';
import { UsageError } from './usage-error.js';

/** The day it is here, as `2026-11-30`. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The flag that says what day it is. */
export const asOfFlag = {
  'as-of': { value: 'DATE', about: 'The day it is, as 2026-11-30. Default: today.' },
};

/** The day that a flag names, or today. */
export function dayOf(given: Given): string {
  const day = given['as-of'];
  if (day === undefined) return today();
  if (typeof day !== 'string' || !isDay(day))
    throw new UsageError(`\`--as-of\` is \`${String(day)}\`, expected a day such as \`2026-11-30\`.`);
  return day;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
}
