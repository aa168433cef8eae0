import * as z from 'zod';
import { dayAsMeant } from './day-as-meant.js';
import type { Kind } from './kinds.js';
import { isOneSentence } from './one-sentence.js';
import type { Body } from './playbook.js';

/** Lower-case letters and digits with single hyphens between them. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** How resources hang together beside their step. */
export interface Related {
  /** Ids of resources that go well with this one. */
  readonly 'pairs-with': readonly string[];
  /** Ids of resources this one makes ready for. */
  readonly 'prepares-for': readonly string[];
  /** Ids of resources that serve the same end another way. */
  readonly 'alternative-to': readonly string[];
}

/** The fields that every kind of resource has. */
export interface CommonFields {
  /** The id. It is the file name without `.md`, so the field may be left out. */
  readonly id?: string;
  /** What it is called, in at most 80 characters. */
  readonly title: string;
  /** One sentence that says what it is, in at most 200 characters. */
  readonly summary: string;
  /** Ids of the audiences it serves. All of them when left out. */
  readonly audiences: readonly string[];
  /** Free words to find it by, as slugs. */
  readonly tags: readonly string[];
  /** Ids of the sources it rests on; each must be in `references.json`. */
  readonly references: readonly string[];
  /** Resources it goes with. */
  readonly related: Related;
  /** `draft` never ships; `ready` does. */
  readonly status: 'draft' | 'ready';
  /** The day somebody last checked it, as YYYY-MM-DD. */
  readonly reviewed?: string;
  /** Ids that it had before. Recipes that name one of them find it here; `networks-playbook rename` writes it. */
  readonly formerly?: readonly string[] | undefined;
  /** Who to name beside the playbook's own attribution, when the piece comes from somebody else. */
  readonly attribution?: string;
}

/** What loading adds to the fields of a file. */
export interface Loaded<K extends Kind> {
  readonly kind: K;
  /** The id: the file name without `.md`, or the folder name of a step. */
  readonly id: string;
  /** The id of the step it belongs to; a step's own id for a step. */
  readonly step: string;
  /** Path of the file in its source. */
  readonly file: string;
  /** The text. Parsed on first touch in the prebuilt playbook. */
  readonly body: Body;
}

export const slug = z
  .string()
  .regex(slugPattern, 'a slug such as `first-steps`: lower-case letters, digits and single hyphens');
export const text = (max: number) => z.string().trim().min(1).max(max);
export const slugs = z.array(slug).default([]);
/** Text that is no date gets one fault: without `abort` the days of its month would be checked too. */
const dateLike = (pattern: RegExp, expected: string) =>
  z
    .string()
    .regex(pattern, {
      error: ({ input }) => {
        const meant = dayAsMeant(input);
        return meant === undefined ? expected : `a day written as "${meant}"`;
      },
      abort: true,
    })
    .refine(isRealDate, 'a day that exists');
export const date = dateLike(
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'a date such as "2026", "2026-11" or "2026-11-23"',
);
const day = dateLike(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day such as "2026-11-23"');
export const minutes = z.union(
  [
    z.int().min(1).max(6000),
    z.tuple([z.int().min(1).max(6000), z.int().min(1).max(6000)]).refine(inOrder, 'the smaller number first'),
  ],
  {
    error: 'minutes: a whole number such as 30, or two such as [30, 45]',
  },
);

/** The zod shape of {@link CommonFields}; each kind adds its own. */
export const commonShape = {
  id: slug.optional(),
  title: text(80),
  summary: text(200).refine(isOneSentence, 'one sentence'),
  audiences: z.array(z.string()).min(1).default([]),
  tags: slugs,
  references: slugs,
  related: z
    .strictObject({ 'pairs-with': slugs, 'prepares-for': slugs, 'alternative-to': slugs })
    .default({ 'pairs-with': [], 'prepares-for': [], 'alternative-to': [] }),
  status: z.enum(['draft', 'ready']).default('ready'),
  reviewed: day.optional(),
  formerly: z.array(slug).optional(),
  attribution: text(300).optional(),
};

/** True when a list names nothing twice. */
export const unique = (list: readonly unknown[]) => new Set(list).size === list.length;

/** One of the values that a playbook has. Any slug will do where nobody knows them, because what declares them is broken. */
export const oneOf = <T extends string>(values: readonly T[]): z.ZodType<string> =>
  values.length > 0 ? z.enum(values) : slug;

/** At least one of these values, none twice. */
export const someOf = <T extends string>(values: readonly T[]) =>
  z
    .array(oneOf(values) as z.ZodType<T>)
    .min(1)
    .refine(unique, 'no value twice');

function inOrder([a, b]: [number, number]): boolean {
  return a <= b;
}

function isRealDate(value: string): boolean {
  const [y, m = 1, d = 1] = value.split('-').map(Number);
  return d <= new Date(Date.UTC(y!, m, 0)).getUTCDate();
}
