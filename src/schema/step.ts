import * as z from 'zod';
import { type CommonFields, commonShape, type Loaded, someOf, text } from './common.js';
import type { Plural } from './kinds.js';
import type { OwnValues } from './own-values.js';

/** The fields of a step, one of the five stages. */
export interface StepFields extends CommonFields {
  /** What it is called in a few words, where the title has no room. Default: the title. */
  readonly shortTitle?: string | undefined;
  /** What is true when the step is done, in one sentence. */
  readonly goal: string;
  /** Which dimensions it works on: the usual ones of a network, or those of `values.yaml`. */
  readonly dimensions: readonly string[];
}

/** A step, with the ids of all that hangs on it in order. */
export interface Step
  extends StepFields,
    Loaded<'step'>,
    Record<Exclude<Plural, 'steps'>, readonly string[]> {
  readonly id: string;
  /** Place in this copy, from 1. */
  readonly position: number;
  /** Place in the whole playbook, from 1, whatever a copy leaves out: its color and its glyph follow from it. */
  readonly place: number;
}

export const stepSchema = ({ dimensions }: OwnValues): z.ZodType<StepFields> =>
  z.strictObject({
    ...commonShape,
    shortTitle: text(24).optional(),
    goal: text(240),
    dimensions: someOf(dimensions),
  });
