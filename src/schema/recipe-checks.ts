import * as z from 'zod/mini';
import { limits } from '../diagnostics/limits.js';

/** A text of one line, of at most so many letters. */
export const line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** Ids, at least one. */
export const ids = z.array(z.string()).check(z.minLength(1), z.maxLength(limits.recipeIds));

/** Ids of activities, meeting by meeting. */
export const sessions = z.array(ids).check(
  z.minLength(1),
  z.maxLength(limits.recipeSessions),
  z.refine(
    (meetings) => meetings.reduce((sum, { length }) => sum + length, 0) <= limits.recipeIds,
    `at most ${limits.recipeIds} activities in all sessions`,
  ),
);

/** Some values of a closed list, at least one. */
export const some = <T extends string>(values: readonly T[]) =>
  z.array(z.enum(values as readonly [T, ...T[]])).check(z.minLength(1));

/** Minutes, up to a hundred hours. */
export const minutes = z.int().check(z.gte(1), z.lte(6000));

/** A color. */
export const color = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, 'a colour as `#rrggbb`, quoted'));

/** A logo: a path, or the picture itself. Two letters at least make a scheme; one is the name of a disk. */
export const logo = z.string().check(
  z.minLength(1),
  z.refine(
    (address) => !/^(?!data:)[a-z][a-z0-9+.-]+:|^[/\\]{2}/i.test(address),
    'the path of an image file; packets load nothing from elsewhere',
  ),
);

/** The family name of a typeface. It goes into style sheets, so it has no quotes. */
export const familyName = z
  .string()
  .check(
    z.maxLength(60),
    z.regex(
      /^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u,
      'the family name of a typeface: letters, digits, blanks, `.` and `-`',
    ),
  );
