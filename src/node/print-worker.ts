import { workerData } from 'node:worker_threads';
import type { Packet } from '../compose/packet.js';
import { PlainError } from '../diagnostics/plain-error.js';
import { toolchainFor } from './pdf-toolchain.js';
import { isCrash, type PrintAnswer, type PrintWork, print } from './print-job.js';
import type { PrintMessage } from './print-pool.js';
import { serveJobs } from './serve-jobs.js';
import { wearAfterFile } from './thread-wear.js';

// A thread that makes PDFs and Word documents. What the one before it made last is got ready before it takes work.
await warm(workerData as PrintWork | undefined);
serveJobs<PrintMessage, PrintAnswer>(async ({ json, work }) => {
  try {
    const answer = await print({ packet: JSON.parse(json.join('')) as Packet, work });
    const reply = { answer, worker: await wearAfterFile() };
    return { reply, transfer: [answer.bytes.buffer as ArrayBuffer] };
  } catch (error) {
    const fault = error as Error;
    const answer = { fault, plain: fault instanceof PlainError };
    return { reply: { answer, worker: isCrash(fault) ? 'broken' : await wearAfterFile() } };
  }
});

/** What is wrong with the fonts or the compiler is told to whoever asks for a file. */
async function warm(work: PrintWork | undefined): Promise<void> {
  if (work?.format === 'pdf') await toolchainFor(work.fonts, work.engine).catch(() => undefined);
}
