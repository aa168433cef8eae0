import { close, constants, open, write } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { WriteError } from './write-error.js';
import type { Target } from './write-target.js';

/** Milliseconds between two looks at a pipe: whether somebody reads, or has room again. */
const pause = 20;

/** Milliseconds that a pipe may be without a reader. One that is started together with us is there by then. */
const patience = 5_000;

const openFile = promisify(open);
const closeFile = promisify(close);
const writeBytes = promisify(write);

/** Writes to a device, a pipe or something already open, as it is: nothing is made, replaced, emptied or renamed. */
export async function writeThrough(
  target: Exclude<Target, { kind: 'file' }>,
  content: Uint8Array,
  signal?: AbortSignal,
): Promise<void> {
  if (target.kind === 'descriptor') {
    try {
      await pour(target.descriptor, content, signal);
    } catch (error) {
      // A reader such as `head` that has seen enough is no fault.
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    }
    return;
  }
  const descriptor = await openStream(target, signal);
  try {
    await pour(descriptor, content, signal);
  } finally {
    await closeFile(descriptor);
  }
}

/** Opens without waiting inside the system, where nothing could end it. */
async function openStream(
  { path, pipe }: Extract<Target, { kind: 'stream' }>,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { O_WRONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants;
  for (let waited = 0; ; waited += pause) {
    signal?.throwIfAborted();
    try {
      return await openFile(path, O_WRONLY | O_NONBLOCK | O_NOCTTY);
    } catch (error) {
      if (!pipe || (error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      if (waited >= patience)
        throw new WriteError(`Nobody reads from the pipe ${path}; start its reader first.`, { cause: error });
    }
    await wait(pause);
  }
}

/** Writes everything, as fast as the other side takes it. */
async function pour(descriptor: number, content: Uint8Array, signal: AbortSignal | undefined): Promise<void> {
  for (let done = 0; done < content.length; ) {
    signal?.throwIfAborted();
    try {
      done += (await writeBytes(descriptor, content, done, content.length - done, null)).bytesWritten;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      await wait(pause);
    }
  }
}
