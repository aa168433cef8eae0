import * as z from 'zod';
import { oneOf, slug, text, unique } from './common.js';

/** The answers that an item offers, in words, from the least to the most. */
export interface AnswerScale {
  readonly labels: readonly string[];
  /** What the first answer counts; each after it counts one more. */
  readonly first: number;
}

/** One item of a survey. */
export interface SurveyItem {
  /** What its column is called in a table of responses. */
  readonly id: string;
  readonly text: string;
  /** Its own answers, where they are not those of the survey. */
  readonly scale?: AnswerScale | undefined;
  /** Whether it is worded the other way round, so that its least answer counts the most. */
  readonly reverse: boolean;
}

/** A figure that several items make together. Items that are in none are counted answer by answer. */
export interface SurveyScore {
  readonly id: string;
  readonly title: string;
  /** Ids of its items. */
  readonly items: readonly string[];
  readonly by: 'sum' | 'mean';
  /** How many of its items somebody must have answered; all when left out. A sum is then taken as if the others were answered alike. */
  readonly answered?: number | undefined;
}

/** The definition of a questionnaire: forms, tables for responses and scoring come from it. */
export interface Survey {
  readonly scale?: AnswerScale | undefined;
  readonly items: readonly SurveyItem[];
  readonly scores: readonly SurveyScore[];
  /** No figure is given of fewer people than this. */
  readonly smallestGroup: number;
}

/** Columns that every table of responses has beside those of the items. */
export const surveyColumns = ['code', 'when'] as const;

/** Text that is printed as it stands. */
const plain = (max: number) => text(max).refine((s) => !s.includes('{{'), 'text without variables');

const scale = z
  .strictObject({
    labels: z.array(plain(60)).min(2).max(12).refine(unique, 'no answer twice'),
    first: z.int().min(0).max(10).default(1),
  })
  .refine(
    ({ labels, first }) => labels.every((label, i) => !/^\d+$/.test(label) || Number(label) === first + i),
    { path: ['labels'], message: 'answers that are numbers to count what they say, from `first` on' },
  );

const items = z
  .array(
    z.strictObject({
      id: slug.refine(
        (id) => !(surveyColumns as readonly string[]).includes(id),
        'an id that is not `code` or `when`',
      ),
      text: plain(300),
      scale: scale.optional(),
      reverse: z.boolean().default(false),
    }),
  )
  .min(1)
  .max(60)
  .refine((list) => unique(list.map((i) => i.id)), 'each id once');

const scores = z
  .array(
    z.strictObject({
      id: slug,
      title: plain(80),
      items: z.array(slug).min(1).refine(unique, 'each item once'),
      by: oneOf(['sum', 'mean'] as const) as z.ZodType<'sum' | 'mean'>,
      answered: z.int().min(1).optional(),
    }),
  )
  .max(12)
  .refine((list) => unique(list.map((s) => s.id)), 'each id once')
  .default([]);

export const surveySchema: z.ZodType<Survey> = z
  .strictObject({
    scale: scale.optional(),
    items,
    scores,
    smallestGroup: z.int().min(5).max(100).default(10),
  })
  .superRefine((survey, { addIssue }) => {
    for (const { path, message } of misfits(survey)) addIssue({ code: 'custom', path: [...path], message });
  });

interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What does not fit together in a survey whose fields are each sound. */
function misfits({ scale, items, scores }: Survey): Misfit[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const without = items.flatMap((item, i): Misfit[] =>
    (item.scale ?? scale)
      ? []
      : [{ path: ['items', i], message: 'a `scale` of its own, as the survey has none for all items' }],
  );
  const wrong = scores.flatMap((score, s): Misfit[] => {
    const path = ['scores', s];
    const unknown = score.items.findIndex((id) => !known.has(id));
    if (unknown >= 0)
      return [
        { path: [...path, 'items', unknown], message: `one of the items: ${[...known.keys()].join(', ')}` },
      ];
    if ((score.answered ?? 1) > score.items.length)
      return [
        { path: [...path, 'answered'], message: `at most ${score.items.length}, as many as it has items` },
      ];
    const scales = score.items.map((id) => known.get(id)!.scale ?? scale);
    const shapes = new Set(scales.map((of) => of && `${of.first} ${of.labels.length}`));
    return shapes.size > 1 && score.by === 'mean'
      ? [{ path: [...path, 'by'], message: '`sum`, as its items have answers that count differently' }]
      : [];
  });
  return [...without, ...wrong];
}
