import type { Recipe } from '../../../index.js';
import { scriptAddress } from '../trusted-html.js';
import type { MadeFormat } from './formats.js';
import type { MakeReply, MakeRequest } from './messages.js';

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
export function startMaking(
  { format, recipe }: { format: MadeFormat; recipe: Recipe },
  { onProgress, signal }: Watch,
): Promise<MadeFile> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(scriptAddress(document.getElementById('studio')!.dataset.worker!), {
      type: 'module',
    });
    const end = (settle: () => void) => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      settle();
    };
    const stop = () => end(() => reject(new DOMException('Stopped.', 'AbortError')));
    signal.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<MakeReply>) => {
      if (data.type === 'stage') onProgress(data.stage);
      else if (data.type === 'file') end(() => resolve({ bytes: data.bytes, notices: data.notices }));
      else end(() => reject(new Error(data.message)));
    };
    worker.onerror = (event) =>
      end(() =>
        reject(
          new Error(
            `The file could not be made: ${event.message || 'a part of this page could not be loaded'}.`,
          ),
        ),
      );
    worker.postMessage({ format, recipe, base: new URL('.', location.href).href } satisfies MakeRequest);
  });
}
