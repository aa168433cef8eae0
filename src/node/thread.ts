import type { Worker } from 'node:worker_threads';
import { UnsentError } from '../pool/pool-errors.js';
import type { PoolWorker, Reply } from '../pool/worker.js';

/** What a thread says first, when it can be given work. */
export const readyWord = 'ready';

/**
 * A thread of Node as a worker of a pool. While it works it keeps the process alive; while it waits for work it does not.
 * `pack` makes of a job what is sent, bit by bit if it takes long, because that is done in the thread of the caller.
 */
export function startThread<Job, Answer>(
  create: () => Worker,
  pack: (job: Job) => unknown,
): PoolWorker<Job, Answer> {
  let worker: Worker;
  try {
    worker = create();
  } catch (error) {
    return neverStarted(error);
  }
  let over: Error | undefined;
  let fault: Error | undefined;
  // No promise that lives as long as the thread may know the answers: it would keep them all.
  let waiting: { resolve(reply: Reply<Answer>): void; reject(error: Error): void } | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    worker.on('message', (said: typeof readyWord | Reply<Answer>) => {
      if (said === readyWord) resolve();
      else waiting?.resolve(said);
    });
    worker.on('error', (error) => {
      fault = error as Error;
    });
    worker.on('messageerror', (error) => {
      fault = error;
      void worker.terminate();
    });
    worker.on('exit', (code) => {
      over = fault ?? new Error(`its thread ended with code ${code}.`);
      reject(over);
      waiting?.reject(over);
    });
  });
  ready.catch(() => undefined);
  worker.unref();
  const send = async (job: Job) => worker.postMessage(await pack(job));
  return {
    ready,
    async run(job) {
      worker.ref();
      try {
        return await new Promise<Reply<Answer>>((resolve, reject) => {
          waiting = { resolve, reject };
          if (over) return reject(over);
          send(job).catch((cause) => reject(new UnsentError('The job could not be sent.', { cause })));
        });
      } finally {
        waiting = undefined;
        worker.unref();
      }
    },
    end: () => worker.terminate(),
  };
}

function neverStarted(error: unknown): PoolWorker<never, never> {
  const ready = Promise.reject(error);
  ready.catch(() => undefined);
  return { ready, run: () => ready, end: async () => undefined };
}
