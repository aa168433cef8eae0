import * as z from 'zod';
import { type CommonFields, commonShape, type Loaded, slugs, text } from './common.js';
import { type Effort, efforts } from './values.js';

/** The fields of a strategy, a way to act. */
export interface StrategyFields extends CommonFields {
  /** Completes “If you want to …”, without a full stop. */
  readonly goal: string;
  /** How much time and money it takes. */
  readonly effort: Effort;
  /** Ids of the activities that carry it out. */
  readonly activities: readonly string[];
  /** Ids of the programs that do it. */
  readonly examples: readonly string[];
}

/** A strategy of the playbook. */
export interface Strategy extends StrategyFields, Loaded<'strategy'> {
  readonly id: string;
}

export const strategySchema: z.ZodType<StrategyFields> = z.strictObject({
  ...commonShape,
  goal: text(160).refine(
    (s) => !/^to\b|\.$/i.test(s),
    'words that complete “If you want to …”, without “to” and without a full stop',
  ),
  effort: z.enum(efforts),
  activities: slugs,
  examples: slugs,
});
