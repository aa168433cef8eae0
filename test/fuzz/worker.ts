import { once } from 'node:events';
import { attempt, type Failure, inputOf } from './attempt.js';
import { makeBase } from './base.js';
import type { Input } from './input.js';
import { targetNamed } from './targets.js';

/** What a worker is asked: to feed in the input of a seed, one that is handed over, or only to make one. */
export type Task =
  | { target: string; seed: number; longest: number; only?: 'make' }
  | { target: string; input: Input };

/** What it answers. The input comes with a failure, or when it was asked for. */
export interface Answer {
  failure?: Failure;
  input?: Input;
}

/** What it says by itself: that it is there, and that an input goes in now, whose making is then behind it. */
export type Word = 'ready' | 'begins';

const say = (said: Word | Answer) => process.send!(said);

const [files] = (await once(process, 'message')) as [Record<string, string>];
const base = await makeBase(files);

async function answer(task: Task): Promise<Answer> {
  const target = targetNamed(task.target);
  const input = 'input' in task ? task.input : inputOf(target, task.seed, base, task.longest);
  if ('only' in task && task.only) return { input };
  // A fifth of the inputs is fed in twice: what comes out must be the same.
  const twice = 'seed' in task && task.seed % 5 === 0;
  const failure = await attempt(target, input, base, { twice, begin: () => say('begins') });
  return failure ? { failure, input } : {};
}

process.on('message', async (task: Task) => say(await answer(task)));
say('ready');
