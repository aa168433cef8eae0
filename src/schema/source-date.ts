import * as z from 'zod';
import { text } from './common.js';

/** A date of CSL-JSON. */
export interface SourceDate {
  /** A day, a month or a year, as `[[2021, 5, 3]]`; two of them are a range. */
  readonly 'date-parts'?: readonly (readonly (number | string)[])[];
  /** 1 for spring to 4 for winter, beside a year. */
  readonly season?: number | string;
  /** Whether nobody knows exactly. */
  readonly circa?: boolean | number | string;
  /** A date that is no day, printed as written. */
  readonly literal?: string;
}

const example = '`{ "date-parts": [[2021, 5, 3]] }`';

/** The fix for what people write instead: `2021-05-03`, 2021 or `spring 2021`. */
function fixFor(input: unknown): string {
  const given = String(Array.isArray(input) ? input.flat(2)[0] : input);
  const day = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?\s*$/.exec(given);
  if (day) {
    const parts = day.slice(1).filter(Boolean).map(Number);
    return `\`{ "date-parts": [[${parts.join(', ')}]] }\``;
  }
  const year = /\b(\d{4})\b/.exec(given)?.[1];
  const season = seasons.findIndex((names) => names.test(given)) + 1;
  if (year && season > 0) return `\`{ "date-parts": [[${year}]], "season": ${season} }\``;
  return year ? `\`{ "date-parts": [[${year}]] }\`` : example;
}

const seasons = [/spring/i, /summer/i, /autumn|fall/i, /winter/i];

const wholeNumber = 'a whole number: the year, the month or the day';
const whole = z.union([z.int(wholeNumber), z.string().regex(/^\d{1,4}$/, wholeNumber)], {
  error: wholeNumber,
});

const parts = z
  .array(whole, { error: ({ input }) => `a list such as ${partsOf(input)}` })
  .min(1)
  .max(3)
  .refine(isDay, 'a day that exists: a year from 1 to 9999, a month from 1 to 12, a day of that month');

const partsOf = (input: unknown) => /\[\[(.*?)\]\]/.exec(fixFor(input))![0].slice(1, -1);

const season = '1 (spring), 2 (summer), 3 (autumn) or 4 (winter)';

/** A day, a month, a year, a range of them, a season, or words. */
export const sourceDate = z
  .strictObject(
    {
      'date-parts': z
        .array(parts, { error: ({ input }) => `\`${/\[\[.*\]\]/.exec(fixFor(input))![0]}\`` })
        .min(1)
        .max(2)
        .refine(isInOrder, 'a range with the earlier date first')
        .optional(),
      season: z
        .union([z.int(season).min(1, season).max(4, season), z.string().regex(/^[1-4]$/, season)], {
          error: season,
        })
        .optional(),
      circa: z.union([z.boolean(), z.number(), z.string()]).optional(),
      literal: text(60).optional(),
    },
    { error: ({ code, input }) => (code === 'invalid_type' ? fixFor(input) : undefined) },
  )
  .refine(
    (date) => (date['date-parts'] === undefined) !== (date.literal === undefined),
    `either \`date-parts\` such as \`[[2021, 5, 3]]\`, or \`literal\` with the date in words`,
  );

function isDay(given: readonly (number | string)[]): boolean {
  const [year, month = 1, day = 1] = given.map(Number);
  if (!(year! >= 1 && year! <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false;
  const leap = year! % 4 === 0 && (year! % 100 !== 0 || year! % 400 === 0);
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function isInOrder([from, to]: readonly (readonly (number | string)[])[]): boolean {
  if (!from || !to) return true;
  const [a, b] = [from, to].map(([y, m = 1, d = 1]) => Number(y) * 10_000 + Number(m) * 100 + Number(d));
  return a! <= b!;
}
