import type { Flags, Given } from './flags.js';

/** One command of the program; `main.ts` knows its name. */
export interface Command {
  usage: string;
  /** A call that works as it stands. */
  example: string;
  flags: Flags;
  /** How many operands it takes beside flags. */
  operands: number;
  run(given: Given, operands: readonly (string | undefined)[]): Promise<void>;
}
