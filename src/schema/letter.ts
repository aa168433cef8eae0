import * as z from 'zod';
import { type CommonFields, commonShape, type Loaded, slugs, text } from './common.js';

/** The fields of a letter, ready to be sent home to families. */
export interface LetterFields extends CommonFields {
  /** When to send it, in a few words. */
  readonly sendWhen: string;
  /** Ids of the activities it tells families about. */
  readonly activities: readonly string[];
}

/** A letter of the playbook. */
export interface Letter extends LetterFields, Loaded<'letter'> {
  readonly id: string;
}

export const letterSchema: z.ZodType<LetterFields> = z.strictObject({
  ...commonShape,
  sendWhen: text(120),
  activities: slugs,
});
