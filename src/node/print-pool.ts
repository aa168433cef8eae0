import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { PlainError } from '../diagnostics/plain-error.js';
import { type AskOptions, openPool, type Pool } from '../pool/pool.js';
import { NoWorkersError } from '../pool/pool-errors.js';
import { jsonPieces } from './json-pieces.js';
import type { PrintAssets } from './print-assets.js';
import { type PrintAnswer, type Printed, type PrintJob, type PrintWork, print } from './print-job.js';
import { startThread } from './thread.js';

/** How files are made beside other work: by threads that all of this process shares. */
export interface PoolOptions extends AskOptions {
  /**
   * The most threads to make files in, from now on. `0` makes this one file in the thread that asks, which does nothing else
   * meanwhile. Default: one less than the machine has cores, from 1 to 4.
   */
  workers?: number;
  /**
   * The files that it is made with, for programs in which they are not found. With it, the file is made in the thread that asks:
   * where those are left behind, so is that of the threads.
   */
  assets?: PrintAssets;
}

/** A job as it is sent. */
export interface PrintMessage {
  json: string[];
  work: PrintWork;
}

const usualSize = () => Math.max(1, Math.min(4, availableParallelism() - 1));

let pool: Pool<PrintJob, PrintAnswer> | undefined;
/** What was made last: the next thread starts with it. */
let latest: PrintWork | undefined;
/** Set when no thread can be used here, for example in a program that is one file. Under Deno 2.9 our threads start and never answer. */
let alone = 'deno' in process.versions;

/**
 * Makes a file in a thread of the pool, or in this one.
 * @throws QueueFullError when too many wait, WorkerLostError when threads end while they make it, the reason of the signal.
 */
export async function printInPool(job: PrintJob, options: PoolOptions): Promise<Printed> {
  const { workers, signal, assets } = options;
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 0))
    throw new RangeError(`\`workers\` is \`${workers}\`, expected a whole number from 0 on.`);
  signal?.throwIfAborted();
  if (assets || alone) return printHere(job, assets);
  if (workers === 0) return print(job);
  latest = job.work;
  pool ??= openPool(startPrinter, { size: usualSize() });
  if (workers !== undefined) pool.resize(workers);
  try {
    return printed(await pool.ask(job, options));
  } catch (error) {
    if (!(error instanceof NoWorkersError)) throw error;
    if (!alone && workers !== undefined)
      process.emitWarning(`${error.message} Files are made in the thread that asks; \`workers: 0\` says so.`);
    alone = true;
    return printHere(job);
  }
}

/** In this thread, which nobody can replace: a compiler that is worn is given up instead. */
async function printHere(job: PrintJob, assets?: PrintAssets): Promise<Printed> {
  const made = await print(job, assets);
  if (job.work.format === 'pdf') {
    const [{ dropToolchain: dropMeans }, { wearAfterFile }] = await Promise.all([
      import('./pdf-toolchain.js'),
      import('./thread-wear.js'),
    ]);
    if ((await wearAfterFile()) === 'spent') dropMeans(job.work.engine);
  }
  return made;
}

/** Ends the threads that make PDFs and Word documents, after all that was asked for is made. Whoever asks later gets new ones. */
export async function closeWorkers(): Promise<void> {
  await pool?.close();
}

/** The address stands here in full, so that bundlers find the file. */
const startPrinter = () =>
  startThread<PrintJob, PrintAnswer>(
    () => new Worker(new URL('./print-worker.js', import.meta.url), { workerData: latest }),
    async ({ packet, work }): Promise<PrintMessage> => ({ json: await jsonPieces(packet), work }),
  );

function printed(answer: PrintAnswer): Printed {
  if (!('fault' in answer)) return answer;
  throw answer.plain
    ? new PlainError(answer.fault.message, { cause: answer.fault.cause ?? answer.fault })
    : answer.fault;
}
