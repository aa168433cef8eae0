import { contentHash } from '../content-hash.js';

/** Contexts have numbers of their own, above those of everything else: both must fit into 31 bits. */
const contexts = 1_000_000_000;

/**
 * Numbers for names, as a backup needs them: each follows from its name, so that the others stay when something comes in between.
 * Where two names meet at one number, the later one takes the next that is free.
 */
export function numberer(): (name: string) => number {
  const taken = new Map<number, string>();
  return (name) => {
    let number = (Number.parseInt(contentHash(name).slice(0, 8), 16) % (contexts - 1)) + 1;
    while (taken.has(number) && taken.get(number) !== name) number = (number % (contexts - 1)) + 1;
    taken.set(number, name);
    return number;
  };
}

/** The context of an activity. */
export const contextOf = (activity: number): number => contexts + activity;

/** The context of the course; no activity has it. */
export const courseContext = contexts;
