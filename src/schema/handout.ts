import * as z from 'zod';
import { type CommonFields, commonShape, type Loaded, someOf } from './common.js';
import type { OwnValues } from './own-values.js';
import { type Collecting, collecting, type Form, forms, type Reader, readers } from './values.js';

/** The fields of a handout, a sheet to read or a worksheet to write on. */
export interface HandoutFields extends CommonFields {
  /** To `read`, to `write` on, or a `letter` that goes out under the letterhead of the organization. */
  readonly form: Form;
  /** Whether a sheet to write on begins with a line for name and date: where it is handed in, for a reason that the sheet says. */
  readonly nameLine: boolean;
  /** Whose hands it goes into. Participants' copies leave out what is for the facilitator. */
  readonly for: Reader;
  /**
   * Whether a learning platform may ask learners to hand it in: `may-share`, where its text says that they may, or `private`, which
   * makes a page and files of it and nothing that anybody collects.
   */
  readonly collect: Collecting;
  /** Grade bands it is written for, when it is one version of several. */
  readonly gradeBands: readonly string[];
}

/** A handout of the playbook. */
export interface Handout extends HandoutFields, Loaded<'handout'> {
  readonly id: string;
  /** Ids of the activities that use it; the reverse of `activity.handouts`. */
  readonly activities: readonly string[];
}

export const handoutSchema = ({ gradeBands }: OwnValues): z.ZodType<HandoutFields> =>
  z.strictObject({
    ...commonShape,
    form: z.enum(forms),
    nameLine: z.boolean().default(false),
    for: z.enum(readers),
    collect: z.enum(collecting).default('private'),
    gradeBands: someOf(gradeBands).default([]),
  });
