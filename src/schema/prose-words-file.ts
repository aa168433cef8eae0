import * as z from 'zod';
import { slug, text, unique } from './common.js';

/** One entry of `prose-words.yaml`: words that only some readers use, or that this playbook does not use. Either has `audiences` or `use`. */
export interface ProseWords {
  /** The words, each form by itself: `pupil` does not find `pupils`. */
  readonly words: readonly string[];
  /** Ids of the audiences whose words they are. `check --prose` finds them where others read them, too. */
  readonly audiences?: readonly string[];
  /** What to say instead. `check --prose` finds the words everywhere. */
  readonly use?: string;
}

const some = <T extends z.ZodType>(of: T) => z.array(of).min(1).refine(unique, 'no value twice');

export const proseWordsSchema: z.ZodType<ProseWords[]> = z.array(
  z
    .strictObject({ words: some(text(60)), audiences: some(slug).optional(), use: text(200).optional() })
    .refine((e) => (e.audiences === undefined) !== (e.use === undefined), {
      error: 'either `audiences` or `use`',
    }),
);
