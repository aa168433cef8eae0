import type { Flags, Given } from './flags.js';

/** One command of the program; `main.ts` knows its name. */
export interface Command {
  usage: string;
  /** A call that works as it stands. */
  example: string;
  flags: Flags;
  /** How many words it takes beside flags. */
  words: number;
  run(given: Given, words: readonly (string | undefined)[]): Promise<void>;
}
