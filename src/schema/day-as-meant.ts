const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** How a day that somebody wrote in another way is written here, as `2026-11-29`; undefined where that is not plain. */
export function dayAsMeant(given: unknown): string | undefined {
  const text = String(given).trim();
  const [, year, month, day] = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(text) ?? [];
  if (year) return written(year, Number(month), Number(day));
  const [, first, second, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (last) {
    const [a, b] = [Number(first), Number(second)];
    // Which of two small numbers is the month, nobody can tell.
    if (a > 12 || a === b) return written(last, b, a);
    return b > 12 ? written(last, a, b) : undefined;
  }
  const named = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.exec(text)?.[0] ?? '';
  const name = months.indexOf(named.toLowerCase()) + 1;
  const [number, spelled] = [/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text)?.[1], /\b(\d{4})\b/.exec(text)?.[1]];
  return name > 0 && number && spelled ? written(spelled, name, Number(number)) : undefined;
}

function written(year: string, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
