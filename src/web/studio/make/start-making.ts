import type { Recipe } from '../../../index.js';
import { askWorker } from './ask-worker.js';
import type { Wanted } from './formats.js';

/** A file that was made, and what to know about it. */
export interface MadeFile {
  name: string;
  bytes: Uint8Array;
  /** Sentences: characters that no font has, colors that were changed. */
  notices: string[];
}

interface Watch {
  /** Told what is being done, in a few words. */
  onProgress(stage: string): void;
  /** Stops the work at once; the promise rejects with an `AbortError`. */
  signal: AbortSignal;
}

/**
 * Makes a file of a recipe in a worker: the same bytes as the command line makes of it.
 * Rejects with a sentence when it cannot.
 */
export async function startMaking(
  { wanted, recipe }: { wanted: Wanted; recipe: Recipe },
  { onProgress, signal }: Watch,
): Promise<MadeFile> {
  const made = await askWorker({ type: 'make', wanted, recipe }, { onStage: onProgress, signal });
  if (made.type !== 'file') throw new Error('The file could not be made.');
  return made;
}
