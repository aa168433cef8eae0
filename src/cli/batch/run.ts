import { Worker } from 'node:worker_threads';
import { makeOne, type Outcome, type Setup } from './make.js';
import type { Job } from './plan.js';
import type { Answer } from './worker.js';

/** Packets so few that they are made without a thread when one at a time is asked for. */
const few = 20;

/**
 * Bytes a thread may hold. The compiler of PDFs keeps some 35 MB of every packet and gives back nothing while it lives. It
 * reserves one gigabyte at its start; when that is used up, it becomes slow.
 */
export const mostHeld = 1_250_000_000;

/** Something that makes packets, one at a time. */
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
  let stopped = false;
  const work = async () => {
    const maker = threads === 1 && jobs.length <= few ? inProcess(setup) : inThread(setup);
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
    } finally {
      await maker.end();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
}

const inProcess = (setup: Setup): Maker => ({
  make: (job) => makeOne(job, setup),
  end: async () => undefined,
});

/** A thread; a new one after it broke, which costs the row it was at, or when it holds too much. */
function inThread(setup: Setup): Maker {
  let worker: Worker | undefined;
  return {
    make: (job) =>
      new Promise<Outcome>((tell) => {
        worker ??= new Worker(new URL('./batch-worker.js', import.meta.url), { workerData: setup });
        const mine = worker;
        const finish = (outcome: Outcome, over: boolean) => {
          mine.off('message', answered).off('error', failed).off('exit', ended);
          if (!over) return tell(outcome);
          worker = undefined;
          mine.terminate().then(() => tell(outcome));
        };
        const answered = ({ outcome, held }: Answer) => finish(outcome, held > mostHeld);
        const failed = (error: Error) => finish({ fault: error.message }, true);
        const ended = (code: number) => finish({ fault: `Its thread ended with code ${code}.` }, true);
        mine.on('message', answered).on('error', failed).on('exit', ended);
        mine.postMessage(job);
      }),
    end: async () => worker?.terminate(),
  };
}
