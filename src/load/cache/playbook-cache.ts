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

/** A cache for a program that stays: a preview, an editor, a watcher. It keeps the four playbooks that were last loaded with it. */
export function memoryCache(): PlaybookCache {
  const kept = new Map<string, Uint8Array>();
  const renew = (key: string, bytes: Uint8Array) => {
    kept.delete(key);
    kept.set(key, bytes);
  };
  return {
    get: async (key) => {
      const bytes = kept.get(key);
      if (bytes) renew(key, bytes);
      return bytes;
    },
    set: async (key, bytes) => {
      renew(key, bytes);
      for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
    },
  };
}
