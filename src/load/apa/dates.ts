import type { SourceDate, SourceFields } from '../../schema/source.js';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

type Day = [year: number, month?: number, day?: number];

const dateParts = (date: SourceDate | undefined): Day[] =>
  (date?.['date-parts'] ?? []).map((parts) => parts.map(Number) as Day);

const range = (from: string, to: string | undefined) => (to && to !== from ? `${from}–${to}` : from);

/** `2021`, or `2019–2020`. */
export function yearOf(date: SourceDate | undefined): string {
  if (date?.literal) return date.literal;
  const [from, to] = dateParts(date);
  return from ? range(String(from[0]), to && String(to[0])) : '';
}

const dayOf = ([, month, day]: Day) => (month ? `${months[month - 1]}${day ? ` ${day}` : ''}` : '');

/** What follows the year of a page or a newspaper: `May 3`, `May 3–7`, `May 30–June 2`, `Spring`. */
function dayInYear(date: SourceDate | undefined): string {
  const [from, to] = dateParts(date);
  if (date?.season && !from?.[1]) return seasons[Number(date.season) - 1] ?? '';
  if (!from) return '';
  const sameMonth = to && from[0] === to[0] && from[1] === to[1];
  if (sameMonth && from[2] && to[2]) return range(dayOf(from), from[2] === to[2] ? undefined : String(to[2]));
  return range(dayOf(from), to && dayOf(to));
}

/** `May 3, 2021`: when a page that changes was read. */
export function wholeDay(date: SourceDate | undefined): string {
  const [from] = dateParts(date);
  if (!from) return date?.literal ?? '';
  return [dayOf(from), String(from[0])].filter(Boolean).join(from[2] ? ', ' : ' ');
}

const circa = (date: SourceDate | undefined) => (date?.circa ? 'ca. ' : '');

const noDate = ({ status }: SourceFields, suffix: string) =>
  `${status ? status.toLowerCase() : 'n.d.'}${suffix && `-${suffix}`}`;

/** Types whose month and day are printed. */
const byDay = new Set([
  'article-magazine',
  'article-newspaper',
  'broadcast',
  'motion_picture',
  'post',
  'post-weblog',
  'speech',
  'webpage',
]);

const isTalk = (source: SourceFields) =>
  source.type === 'paper-conference' && !(source.editor ?? source.issue ?? source.page ?? source.volume);

/** The date of an entry, without its parentheses: `2021a, May 3`. */
export function entryDate(source: SourceFields, suffix: string): string {
  const { issued, type } = source;
  if (!issued) return noDate(source, suffix);
  const day = byDay.has(type) || isTalk(source) ? dayInYear(issued) : '';
  return `${circa(issued)}${yearOf(issued)}${suffix}${day && `, ${day}`}`;
}

/** The date of a citation: `2021a`, `1900/2021`. */
export function citedDate(source: SourceFields, suffix: string): string {
  const original = source['original-date'];
  const { issued } = source;
  if (!issued) return noDate(source, suffix);
  const first = original ? `${circa(original)}${yearOf(original)}/` : '';
  return `${first}${circa(issued)}${yearOf(issued)}${suffix}`;
}

/** Sorts no date first, then dates, then what is in press; inside one year, earlier days first. */
export function dateKey({ issued, status }: SourceFields): string {
  const [year = 0, month = 0, day = 0] = dateParts(issued)[0] ?? [];
  const two = (n: number) => String(n).padStart(2, '0');
  const group = issued ? '1' : status ? '2' : '0';
  return `${group}${String(year).padStart(4, '0')}${two(month)}${two(day)}`;
}
