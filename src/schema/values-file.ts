import * as z from 'zod';
import { limits } from '../diagnostics/limits.js';
import { slug, text } from './common.js';
import { type Edition, editions } from './kinds.js';

/** Somebody in `values.yaml` who takes part, is asked or answers. */
export interface PersonFields {
  /** What they are called in print: “gardeners”. */
  readonly label: string;
  /** Which copies are theirs. Participants' copies hold what at least one of `participant` does or is asked. */
  readonly edition: Edition;
  /** Whether they lead, so that they come along with the others unasked. */
  readonly leads: boolean;
}

/** The fields of `values.yaml`: what a playbook on another subject sorts by. A list that is left out stays as it is. */
export interface ValuesFileFields {
  /** What steps work on and measures look at: for each id what is printed. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** What guiding questions help to settle: for each id what is printed. */
  readonly focuses?: Readonly<Record<string, string>>;
  /** Ages, grades or levels of the audiences with `gradeBands: true`: for each id what is printed. */
  readonly gradeBands?: Readonly<Record<string, string>>;
  /** Who takes part in activities, is asked guiding questions and answers measures. */
  readonly participants?: Readonly<Record<string, PersonFields>>;
}

const some = <T extends z.ZodType>(value: T) =>
  z
    .record(slug, value)
    .refine((all) => Object.keys(all).length > 0, 'at least one of them')
    .refine((all) => Object.keys(all).length <= limits.values, `at most ${limits.values} of them`);

const labels = some(text(60)).optional();

export const valuesFileSchema: z.ZodType<ValuesFileFields> = z.strictObject({
  dimensions: labels,
  focuses: labels,
  gradeBands: labels,
  participants: some(
    z.strictObject({
      label: text(60),
      edition: z.enum(editions as [Edition]),
      leads: z.boolean().default(false),
    }),
  ).optional(),
});
