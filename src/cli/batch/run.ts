import { Worker } from 'node:worker_threads';
import { openPool, startThread } from '../../pool.js';
import { makeOne, type Outcome, type Setup } from './make.js';
import type { Job } from './plan.js';

/** Packets so few that they are made without a thread when one at a time is asked for. */
const few = 20;

/** Something that makes packets. */
interface Maker {
  make(job: Job): Promise<Outcome>;
  end(): Promise<unknown>;
}

/**
 * Makes packets, with as many at once as there are threads, and tells of each when it is done. After `signal` is aborted
 * those at work are finished and no more are begun.
 */
export async function runJobs(
  jobs: readonly Job[],
  setup: Setup,
  threads: number,
  done: (job: Job, outcome: Outcome) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const waiting = jobs.values();
  const maker = threads === 1 && jobs.length <= few ? inProcess(setup) : inThreads(setup, threads);
  let stopped = false;
  const work = async () => {
    try {
      for (const job of waiting) {
        await done(job, await maker.make(job));
        // A signal is heard only when the program comes to rest.
        await new Promise(setImmediate);
        if (signal.aborted || stopped) break;
      }
    } catch (error) {
      stopped = true;
      throw error;
    }
  };
  const all = await Promise.allSettled(Array.from({ length: threads }, work));
  await maker.end();
  for (const one of all) if (one.status === 'rejected') throw one.reason;
}

const inProcess = (setup: Setup): Maker => ({
  make: (job) => makeOne(job, setup),
  end: async () => undefined,
});

/** Threads that are replaced when they hold too much, or when one breaks; a packet that breaks two costs its row. */
function inThreads(setup: Setup, threads: number): Maker {
  const start = () =>
    startThread<Job, Outcome>(
      () => new Worker(new URL('./batch-worker.js', import.meta.url), { workerData: setup }),
      (job) => job,
    );
  const pool = openPool(start, { size: threads });
  return {
    make: (job) => pool.ask(job).catch((error: Error) => ({ fault: error.message })),
    end: () => pool.close(),
  };
}
