import * as z from 'zod';
import { type CommonFields, commonShape, type Loaded, oneOf, slugs, someOf, text } from './common.js';
import type { OwnValues } from './own-values.js';

/** The fields of a guiding question. */
export interface QuestionFields extends CommonFields {
  /** The whole question, ending with a question mark. */
  readonly question: string;
  /** What it helps to settle: `design` of the work, `measurement` of it, or one of `values.yaml`. */
  readonly focus: string;
  /** Who answers it. */
  readonly askedOf: readonly string[];
  /** How many lines to write on it gets in the plan. */
  readonly space: number;
  /** Ids of activities that help to answer it. */
  readonly activities: readonly string[];
}

/** A guiding question of the playbook. */
export interface Question extends QuestionFields, Loaded<'question'> {
  readonly id: string;
}

export const questionSchema = ({ focuses, askedOf }: OwnValues): z.ZodType<QuestionFields> =>
  z.strictObject({
    ...commonShape,
    question: text(320).refine((s) => s.endsWith('?'), 'a question that ends with `?`'),
    focus: oneOf(focuses),
    askedOf: someOf(askedOf),
    space: z.int().min(2).max(20),
    activities: slugs,
  });
