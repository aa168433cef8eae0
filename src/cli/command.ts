import type { Flags, Given } from './flags.js';

/** One command of the program. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  usage: string;
  /** A call that works as it stands. */
  example: string;
  flags: Flags;
  /** How many words it takes beside flags. */
  words: number;
  run(given: Given, words: readonly (string | undefined)[]): Promise<void>;
}
