import { parentPort, type TransferListItem } from 'node:worker_threads';
import type { Reply } from '../pool/worker.js';
import { readyWord } from './thread.js';

/** What a thread does for a pool: a job comes in, a reply goes out. `work` must not throw; what goes wrong is part of an answer. */
export function serveJobs<Job, Answer>(
  work: (job: Job) => Promise<{ reply: Reply<Answer>; transfer?: TransferListItem[] }>,
): void {
  parentPort!.on('message', async (job: Job) => {
    const { reply, transfer = [] } = await work(job);
    parentPort!.postMessage(reply, transfer);
  });
  parentPort!.postMessage(readyWord);
}
