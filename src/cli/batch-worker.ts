import { parentPort, workerData } from 'node:worker_threads';
import { makeOne, type Setup } from './batch-make.js';
import type { Job } from './batch-plan.js';

/** A thread that makes one packet after the other: a job comes in, its outcome goes out. */
parentPort!.on('message', async (job: Job) => {
  parentPort!.postMessage(await makeOne(job, workerData as Setup));
});
