import * as z from 'zod';
import { type CommonFields, commonShape, type Loaded, slugs, someOf, text } from './common.js';
import { type AskedOf, askedOf, type Focus, focuses } from './values.js';

/** The fields of a guiding question. */
export interface QuestionFields extends CommonFields {
  /** The whole question, ending with a question mark. */
  readonly question: string;
  /** Whether it helps to design the work or to measure it. */
  readonly focus: Focus;
  /** Who answers it. */
  readonly askedOf: readonly AskedOf[];
  /** How many lines to write on it gets in the plan. */
  readonly space: number;
  /** Ids of activities that help to answer it. */
  readonly activities: readonly string[];
}

/** A guiding question of the playbook. */
export interface Question extends QuestionFields, Loaded<'question'> {
  readonly id: string;
}

export const questionSchema: z.ZodType<QuestionFields> = z.strictObject({
  ...commonShape,
  question: text(320).refine((s) => s.endsWith('?'), 'a question that ends with `?`'),
  focus: z.enum(focuses),
  askedOf: someOf(askedOf),
  space: z.int().min(2).max(20),
  activities: slugs,
});
