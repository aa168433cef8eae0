import { basename, dirname } from 'node:path';
import { writeFiles } from '../node.js';

/** Writes one file, device or pipe. A signal that ends the program leaves nothing half-written. */
export function writeOut(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  return untilSignal((signal) => writeFiles(dirname(path), { [basename(path)]: content }, { force, signal }));
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds that work may take to put things in order. */
const grace = 1000;

/**
 * Does work that has something to put in order when the program is told to end. Then the program ends by that very signal, as
 * it would have without us; a second signal ends it at once.
 */
export async function untilSignal<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let end: (() => void) | undefined;
  const hear = (signal: NodeJS.Signals) => {
    deaf();
    end = () => process.kill(process.pid, signal);
    setTimeout(end, grace).unref();
    stop.abort();
  };
  const deaf = () => {
    for (const signal of signals) process.off(signal, hear);
  };
  for (const signal of signals) process.on(signal, hear);
  try {
    return await work(stop.signal);
  } finally {
    deaf();
    if (end) {
      end();
      // The signal is on its way; nothing more is done until it is here.
      await new Promise(() => setTimeout(() => undefined, grace));
    }
  }
}
