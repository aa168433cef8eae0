import * as z from 'zod';
import { type CommonFields, commonShape, type Loaded, minutes, someOf, text } from './common.js';
import type { OwnValues } from './own-values.js';
import { type Cost, costs } from './values.js';

/** The fields of a measure, a way to find out whether it works. */
export interface MeasureFields extends CommonFields {
  /** Which dimensions it looks at: the usual ones of a network, or those of `values.yaml`. */
  readonly dimension: readonly string[];
  /** The tool itself: “Five-question survey”. */
  readonly instrument: string;
  /** Who answers. */
  readonly respondents: readonly string[];
  /** Minutes it takes a respondent: one number, or the least and the most. */
  readonly minutes: number | readonly [number, number];
  /** What it costs; `unknown` when the publisher has to be asked. */
  readonly cost: Cost;
}

/** A measure of the playbook. */
export interface Measure extends MeasureFields, Loaded<'measure'> {
  readonly id: string;
}

export const measureSchema = ({ dimensions, participants }: OwnValues): z.ZodType<MeasureFields> =>
  z.strictObject({
    ...commonShape,
    dimension: someOf(dimensions),
    instrument: text(160),
    respondents: someOf(participants),
    minutes,
    cost: z.enum(costs),
  });
