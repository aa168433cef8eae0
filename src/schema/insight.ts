import * as z from 'zod';
import { type CommonFields, commonShape, type Loaded } from './common.js';
import { type Strength, strengths } from './values.js';

/** The fields of an insight, a research finding in plain words. */
export interface InsightFields extends CommonFields {
  /** The strongest kind of study behind it. */
  readonly strength: Strength;
}

/** An insight of the playbook. */
export interface Insight extends InsightFields, Loaded<'insight'> {
  readonly id: string;
}

export const insightSchema: z.ZodType<InsightFields> = z.strictObject({
  ...commonShape,
  strength: z.enum(strengths),
});
