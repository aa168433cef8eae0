import { type Kept, openKept } from './kept.js';
import { openPack, packBytes } from './pack.js';
import type { PlaybookCache } from './playbook-cache.js';

/** Where what was kept is put as it is, and not as bytes. */
export interface Shelf {
  take(key: string): Promise<Kept | undefined>;
  put(key: string, kept: Kept): Promise<void>;
}

/** Caches in memory, which need no bytes. */
const inMemory = new WeakMap<PlaybookCache, Shelf>();

/** Says that what a cache keeps can be had as it was put there. */
export function asShelf(cache: PlaybookCache, shelf: Shelf): PlaybookCache {
  inMemory.set(cache, shelf);
  return cache;
}

/** What a cache keeps. One that fails is as good as an empty one. */
export function shelfOf(cache: PlaybookCache): Shelf {
  const { take, put } = inMemory.get(cache) ?? {
    async take(key: string) {
      const bytes = await cache.get(key);
      const pack = bytes && (await openPack(bytes));
      return pack && openKept(pack);
    },
    put: async (key: string, kept: Kept) => cache.set(key, await packBytes(kept.pack())),
  };
  return {
    take: (key) => take(key).catch(() => undefined),
    put: (key, kept) => put(key, kept).catch(() => undefined),
  };
}
