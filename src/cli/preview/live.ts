import { memoryCache } from '../../load.js';
import { type LastGood, type Shown, toShown } from './pages.js';
import { readFolders } from './read-folders.js';

/** Folders as they are now, and who wants to know when they change. */
export interface Live {
  /** What is shown now. */
  now(): Shown;
  /** Reads the folders again; when they are being read, once more after that. */
  again(): Promise<void>;
  /** Calls back after each reading. Gives back what ends that. */
  onNew(told: (shown: Shown) => void): () => void;
}

/**
 * Reads folders for the first time. `began` tells one run of the program from another. Should a later reading fail, which is a
 * mistake of ours, `failed` hears of it and what is shown stays.
 */
export async function openLive(
  dir: string,
  overlays: readonly string[],
  began: number,
  failed: (error: Error) => void,
): Promise<Live> {
  const cache = memoryCache();
  const good: LastGood = new Map();
  const listeners = new Set<(shown: Shown) => void>();
  let count = 0;
  const read = async (before: Shown | undefined) => {
    count += 1;
    return toShown(await readFolders(dir, overlays, cache), before, good, `${began}-${count}`);
  };
  let shown = await read(undefined);
  const show = (read: Shown) => {
    shown = read;
    for (const told of listeners) told(read);
  };
  let reading: Promise<void> | undefined;
  let stale = false;
  const untilFresh = async () => {
    while (stale) {
      stale = false;
      await read(shown).then(show, failed);
    }
    reading = undefined;
  };
  return {
    now: () => shown,
    again() {
      stale = true;
      reading ??= untilFresh();
      return reading;
    },
    onNew(told) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}
