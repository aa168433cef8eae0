import { limits } from '../diagnostics/limits.js';
import { isDay } from './day.js';
import { list, matching, string, whole } from './plain-schema.js';

/** Ids, at least one. */
export const ids = list(string(), limits.recipeIds);

/** Ids of activities, meeting by meeting. */
export const sessions = list(ids, limits.recipeSessions, [
  (meetings) => meetings.reduce((sum, { length }) => sum + length, 0) <= limits.recipeIds,
  `at most ${limits.recipeIds} activities in all sessions`,
]);

/** Days, one for each session or the first alone. */
export const dates = list(
  string({ must: [[isDay, 'a day that exists, such as `2026-09-03`']] }),
  limits.recipeSessions,
);

/** Minutes, up to a hundred hours. */
export const minutes = whole(1, 6000);

/** A color. */
export const color = matching(/^#[0-9a-fA-F]{6}$/, 'a colour as `#rrggbb`, quoted');

/** A logo: a path, or the picture itself. Two letters at least make a scheme; one is the name of a disk. */
export const logo = string({
  least: 1,
  must: [
    [
      (address) => !/^(?!data:)[a-z][a-z0-9+.-]+:|^[/\\]{2}/i.test(address),
      'the path of an image file; packets load nothing from elsewhere',
    ],
  ],
});

/** The family name of a typeface. It goes into style sheets, so it has no quotes. */
export const familyName = string({
  most: 60,
  must: [
    [
      /^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u,
      'the family name of a typeface: letters, digits, blanks, `.` and `-`',
    ],
  ],
});

/** An address on the web with a place for the id of a handout. */
export const handoutAddress = string({
  most: 200,
  must: [
    [
      /^https?:\/\/[^\s{}]+\{id\}[^\s{}]*$/,
      'a web address with `{id}` for the id of a handout, such as `https://lms.example/handouts/{id}`',
    ],
  ],
});
