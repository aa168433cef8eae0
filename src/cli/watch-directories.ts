import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** A watch over a folder and all in it. */
export interface Watch {
  close(): void;
}

/** Calls `changed` at every change in a folder and the folders in it. `failed` hears why it cannot be watched. */
export function watchDirectories(root: string, changed: () => void, failed: (error: Error) => void): Watch {
  // Elsewhere the system watches a tree by itself. On Linux Node does it, and loses each file that an editor replaces.
  if (process.platform !== 'linux') return watch(root, { recursive: true }, changed).on('error', failed);
  const watchers = new Map<string, FSWatcher>();
  const follow = () => {
    const now = new Set(directoriesIn(root));
    for (const [directory, watcher] of watchers) {
      if (now.has(directory)) continue;
      watcher.close();
      watchers.delete(directory);
    }
    for (const directory of now) if (!watchers.has(directory)) add(directory);
  };
  const add = (directory: string) => {
    try {
      const watcher = watch(directory, (event) => {
        // A folder may have come or gone, and have files already.
        if (event === 'rename') follow();
        changed();
      });
      watchers.set(directory, watcher.on('error', failed));
    } catch (error) {
      // What has gone since it was listed is told by the folder around it.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') failed(error as Error);
    }
  };
  follow();
  return {
    close() {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** A folder and those in it that content can lie in. */
function directoriesIn(folder: string): string[] {
  const entries = (() => {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch {
      return [];
    }
  })();
  const below = entries.filter(
    (e) => e.isDirectory() && !e.name.startsWith('.') && e.name !== 'node_modules',
  );
  return [folder, ...below.flatMap((e) => directoriesIn(join(folder, e.name)))];
}
