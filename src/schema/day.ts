/** Whether a text is a day that exists, as `2026-09-03`. Nobody plans before 1900 or after 2199. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^((?:19|2[01])\d{2})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day that is so many days after another. */
export function dayAfter(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
