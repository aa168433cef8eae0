import { workerData } from 'node:worker_threads';
import { serveJobs, wearAfterFile } from '../../pool.js';
import { makeOne, type Outcome, type Setup } from './make.js';
import type { Job } from './plan.js';

// A thread that makes one packet after the other.
serveJobs<Job, Outcome>(async (job) => {
  const outcome = await makeOne(job, workerData as Setup);
  const broken = 'fault' in outcome && outcome.crash;
  return { reply: { answer: outcome, worker: broken ? 'broken' : await wearAfterFile() } };
});
