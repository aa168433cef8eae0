import type * as z from 'zod';
import { type Activity, activitySchema } from './activity.js';
import { type Example, exampleSchema } from './example.js';
import { type Handout, handoutSchema } from './handout.js';
import { type Insight, insightSchema } from './insight.js';
import type { Kind } from './kinds.js';
import { type Letter, letterSchema } from './letter.js';
import { type Measure, measureSchema } from './measure.js';
import type { OwnValues } from './own-values.js';
import { type Question, questionSchema } from './question.js';
import { type Step, stepSchema } from './step.js';
import { type Strategy, strategySchema } from './strategy.js';

/** A resource of each kind, as loading gives it. */
export interface ByKind {
  readonly step: Step;
  readonly insight: Insight;
  readonly strategy: Strategy;
  readonly question: Question;
  readonly activity: Activity;
  readonly handout: Handout;
  readonly letter: Letter;
  readonly example: Example;
  readonly measure: Measure;
}

/** The schema of the frontmatter of each kind. */
export type FieldSchemas = { readonly [K in Kind]: z.ZodType };

/** The schemas of a playbook that has these values. */
export const fieldSchemas = (values: OwnValues): FieldSchemas => ({
  step: stepSchema(values),
  insight: insightSchema,
  strategy: strategySchema,
  question: questionSchema(values),
  activity: activitySchema(values),
  handout: handoutSchema(values),
  letter: letterSchema,
  example: exampleSchema,
  measure: measureSchema(values),
});
