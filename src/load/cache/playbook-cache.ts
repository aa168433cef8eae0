import { type Kept, openKept } from './kept.js';
import { openPack, packBytes } from './pack.js';
import { asShelf } from './shelf.js';

/**
 * Where `loadPlaybook` keeps what it has read. It may lose everything at any time, and what it gives is proved before it is used:
 * damaged bytes, and those of another version of this program, are made anew.
 */
export interface PlaybookCache {
  /** The bytes that were last set for a key; undefined when there are none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Keeps bytes in the place of those before. They are not changed afterwards. */
  set(key: string, bytes: Uint8Array): Promise<void>;
}

/** Playbooks that are kept in memory at once. */
const most = 4;

/**
 * A cache for a program that stays: a preview, an editor, a watcher. It keeps the four playbooks that were last loaded with it, as they
 * are: nothing is packed or proved.
 */
export function memoryCache(): PlaybookCache {
  const held = new Map<string, Uint8Array | Kept>();
  const renew = (key: string, found: Uint8Array | Kept) => {
    held.delete(key);
    held.set(key, found);
    for (const oldest of [...held.keys()].slice(0, -most)) held.delete(oldest);
  };
  const find = (key: string) => {
    const found = held.get(key);
    if (found) renew(key, found);
    return found;
  };
  const cache: PlaybookCache = {
    get: async (key) => {
      const found = find(key);
      return found && 'pack' in found ? packBytes(found.pack()) : found;
    },
    set: async (key, bytes) => renew(key, bytes),
  };
  return asShelf(cache, {
    take: async (key) => {
      const found = find(key);
      if (!found || 'pack' in found) return found;
      const pack = await openPack(found);
      return pack && openKept(pack);
    },
    put: async (key, kept) => renew(key, kept),
  });
}
