import { scriptAddress } from '../trusted-html.js';
import type { MakeRequest, OpenRequest, WorkReply, WorkResult } from './messages.js';

interface Watch {
  /** Told what is being done. */
  onStage(stage: string): void;
  /** Stops the work at once, whatever it is busy with; the promise rejects with an `AbortError`. */
  signal: AbortSignal;
}

/** Has something done by a worker of its own. Rejects with a sentence when it cannot be done. */
export function askWorker(
  request: Omit<MakeRequest, 'base'> | Omit<OpenRequest, 'base'>,
  { onStage, signal }: Watch,
): Promise<WorkResult> {
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
    worker.onmessage = ({ data }: MessageEvent<WorkReply>) => {
      if (data.type === 'stage') onStage(data.stage);
      else if (data.type === 'failure') end(() => reject(new Error(data.message)));
      else end(() => resolve(data));
    };
    worker.onerror = (event) =>
      end(() => reject(new Error(event.message || 'A part of this page could not be loaded.')));
    worker.postMessage({ ...request, base: new URL('.', location.href).href });
  });
}
