import type { Recipe } from '../../../index.js';
import { askWorker } from './ask-worker.js';
import type { MadeFormat } from './formats.js';

export type { MadeFormat } from './formats.js';

/** A file that was made, and what to know about it. */
export interface MadeFile {
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
  { format, recipe }: { format: MadeFormat; recipe: Recipe },
  { onProgress, signal }: Watch,
): Promise<MadeFile> {
  const made = await askWorker({ type: 'make', format, recipe }, { onStage: onProgress, signal });
  if (made.type !== 'file') throw new Error('The file could not be made.');
  return made;
}
