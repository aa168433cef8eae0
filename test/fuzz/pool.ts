import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { esbuildPlugin } from '../../build/text-modules.js';
import type { Answer, Task, Word } from './worker.js';

/** What a worker may take for one input each time it goes in, before it is ended and the input has failed. */
const bounds = { seconds: 2, megabytes: 400 };

/** The worker as one file: Node reads no TypeScript. */
export async function buildWorker(): Promise<string> {
  const outfile = fileURLToPath(new URL('../../.tmp/fuzz/worker.mjs', import.meta.url));
  await mkdir(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [esbuildPlugin as never],
    logLevel: 'error',
  });
  return outfile;
}

/** An answer, and what it took: seconds of work, and the most memory the worker has held since it started. */
export interface Measured extends Answer {
  seconds: number;
  megabytes: number;
}

/** A worker that is started anew when an input has ended it. Feeds in one input at a time. */
export interface Feeder {
  feed(task: Task): Promise<Measured>;
  close(): void;
}

/** A process of its own, so that its memory has an end, and so that its time is its own and not that of a busy machine. */
export function feeder(file: string, files: Readonly<Record<string, string>>): Feeder {
  let running: Promise<ChildProcess> | undefined;
  const start = async () => {
    const worker = fork(file, {
      execArgv: [`--max-old-space-size=${bounds.megabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    worker.send(files);
    await Promise.race([
      once(worker, 'message'),
      once(worker, 'exit').then(([code]) => {
        throw new Error(`The worker ended with ${code} before it had begun.`);
      }),
    ]);
    return worker;
  };
  const stop = async () => (await running)?.kill('SIGKILL');
  return {
    async feed(task) {
      running ??= start();
      const worker = await running;
      const { answer, seconds } = await watched(worker, task);
      const taken = { seconds, megabytes: megabytesOf(worker.pid!) };
      if (typeof answer !== 'string') return { ...answer, ...taken };
      await stop();
      running = undefined;
      return { failure: { cause: `${task.target}: ${answer}`, message: answer, stack: '' }, ...taken };
    },
    close: () => void stop(),
  };
}

/** What a worker answers, or why it had to be ended; and the seconds of work since the input last went in. */
async function watched(
  worker: ChildProcess,
  task: Task,
): Promise<{ answer: Answer | string; seconds: number }> {
  const over = new AbortController();
  const { signal } = over;
  const pid = worker.pid!;
  let began = Number.POSITIVE_INFINITY;
  let longest = 0;
  const elapsed = () => Math.max(longest, secondsOf(pid) - began);
  const answered = async () => {
    for await (const [said] of on(worker, 'message', { signal }) as AsyncIterable<[Word | Answer]>) {
      longest = elapsed();
      if (typeof said !== 'string') return said;
      began = secondsOf(pid);
    }
    return 'no answer';
  };
  const tooLong = async () => {
    for await (const _ of setInterval(100, undefined, { signal })) if (elapsed() > bounds.seconds) break;
    return `no end after ${bounds.seconds} s`;
  };
  worker.send(task);
  try {
    const answer = await Promise.race([
      answered(),
      once(worker, 'exit', { signal }).then(() => `more than ${bounds.megabytes} MB, or a crash`),
      tooLong(),
    ]);
    return { answer, seconds: elapsed() };
  } finally {
    over.abort();
  }
}

/** Seconds of work of a process; where the system does not tell, seconds. */
function secondsOf(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return performance.now() / 1000;
  }
}

/** The most memory that a process has held so far; 0 where the system does not tell. */
function megabytesOf(pid: number): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
