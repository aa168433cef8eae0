import * as z from 'zod';
import { text, unique } from './common.js';

/** One entry of `search.yaml`: what people search for, and words with which the playbook has it. */
export interface SearchWords {
  /** What people type: words and phrases that mean the same. Other forms and slips of the pen count too. */
  readonly words: readonly string[];
  /** What is searched instead, each by itself. */
  readonly find: readonly string[];
}

const some = z.array(text(60)).min(1).refine(unique, 'no value twice');

export const searchFileSchema: z.ZodType<SearchWords[]> = z.array(
  z.strictObject({ words: some, find: some }),
);
