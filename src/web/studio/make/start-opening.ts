import { nameOfOpenable, type Openable, type OpenedInTime, refused } from '../state/open-recipe.js';
import { askWorker } from './ask-worker.js';

/** Seconds of checking after which something is said, and after which it is given up. Most recipes take a tenth of one. */
const patience = { slow: 8, most: 30 } as const;

interface Watch {
  /** Told once, when it takes unusually long. */
  onSlow(): void;
  /** Leaves it at once; the promise rejects with an `AbortError`. */
  signal: AbortSignal;
}

/**
 * Opens a file, a link or saved work in a worker, so that nothing in it can hold up the page. What takes too long is
 * refused with a sentence. Waiting for the network does not count.
 */
export async function startOpening(what: Openable, { onSlow, signal }: Watch): Promise<OpenedInTime> {
  const name = nameOfOpenable(what);
  const clock = new AbortController();
  let [seconds, slow, counting] = [0, false, false];
  const timer = setInterval(() => {
    if (!counting) return;
    seconds += 1;
    if (seconds === patience.slow) {
      slow = true;
      onSlow();
    }
    if (seconds === patience.most) clock.abort();
  }, 1000);
  signal.addEventListener('abort', () => clock.abort());
  try {
    const onStage = (stage: string) => {
      counting = stage === 'checking';
    };
    const result = await askWorker({ type: 'open', what }, { onStage, signal: clock.signal });
    if (result.type !== 'opened') throw new Error('A worker gave another answer.');
    return { ...result.opened, slow };
  } catch (error) {
    if (signal.aborted) throw error;
    const why = clock.signal.aborted
      ? `Checking it took more than ${patience.most} seconds, so it was given up.`
      : `It could not be checked. ${(error as Error).message}`;
    return { ...refused(name, [why]), slow };
  } finally {
    clearInterval(timer);
  }
}
