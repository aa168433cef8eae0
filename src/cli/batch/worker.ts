import { parentPort, workerData } from 'node:worker_threads';
import { makeOne, type Outcome, type Setup } from './make.js';
import type { Job } from './plan.js';

/** What a thread says of a job that is done. */
export interface Answer {
  outcome: Outcome;
  /** Bytes the thread holds outside of JavaScript's heap, such as the compiler's. */
  held: number;
}

/** A thread that makes one packet after the other: a job comes in, an answer goes out. */
parentPort!.on('message', async (job: Job) => {
  const outcome = await makeOne(job, workerData as Setup);
  const answer: Answer = { outcome, held: process.memoryUsage().external };
  parentPort!.postMessage(answer);
});
