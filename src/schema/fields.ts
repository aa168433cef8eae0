import type * as z from 'zod';
import { activitySchema } from './activity.js';
import { exampleSchema } from './example.js';
import { handoutSchema } from './handout.js';
import { insightSchema } from './insight.js';
import type { Kind } from './kinds.js';
import { measureSchema } from './measure.js';
import { questionSchema } from './question.js';
import { stepSchema } from './step.js';
import { strategySchema } from './strategy.js';

/** The schema of the frontmatter of each kind. */
export const fieldSchemas: Readonly<Record<Kind, z.ZodType>> = {
  step: stepSchema,
  insight: insightSchema,
  strategy: strategySchema,
  question: questionSchema,
  activity: activitySchema,
  handout: handoutSchema,
  example: exampleSchema,
  measure: measureSchema,
};
