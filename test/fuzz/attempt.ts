import type { Base } from './base.js';
import type { Input } from './input.js';
import { randomFrom } from './random.js';
import { Broken } from './sound.js';
import type { Target } from './target.js';

/** What went wrong with one input. */
export interface Failure {
  /** The same for the same cause, as far as can be told: what was thrown, without names and numbers, and where. */
  cause: string;
  message: string;
  stack: string;
}

/** The input of a target for a seed. */
export const inputOf = (target: Target, seed: number, base: Base, longest: number): Input =>
  target.make(randomFrom(`${target.name} ${seed}`), base, longest);

/** Feeds an input in, and a second time when asked; undefined when all holds. `begin` is called before each time. */
export async function attempt(
  target: Target,
  input: Input,
  base: Base,
  { twice = false, begin = () => {} }: { twice?: boolean; begin?: () => void } = {},
): Promise<Failure | undefined> {
  const run = () => {
    begin();
    return target.run(input, base);
  };
  try {
    const first = await run();
    if (twice && first !== (await run())) throw new Broken('same input, same output', '');
    return undefined;
  } catch (error) {
    return failureOf(target, error);
  }
}

function failureOf(target: Target, error: unknown): Failure {
  if (error instanceof Broken)
    return { cause: `${target.name}: ${error.rule}`, message: error.message, stack: '' };
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(`threw ${String(error)}`);
  const plain = message
    .split('\n')[0]!
    .replace(/`[^`]*`|"[^"]*"|'[^']*'/g, '…')
    .replace(/\d+/g, 'N')
    .slice(0, 120);
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const ours = frames.find((line) => !/node_modules|node:/.test(line)) ?? '';
  const where = /at (?:async )?([\w.<>]+) \(/.exec(ours)?.[1] ?? '';
  return {
    cause: `${target.name}: ${name} “${plain}” in ${where}`,
    message,
    stack: frames.slice(0, 8).join('\n'),
  };
}
