import { statSync } from 'node:fs';
import { warn } from './terminal.js';
import { watchDirectories } from './watch-directories.js';

/** Milliseconds of quiet after a change: editors save in several steps, and so do programs that change many files. */
const quiet = 100;

/** Does work after every change in a folder, one run after another, until the program ends. Rejects when the work does. */
export function watchFolder(folder: string, work: () => Promise<void>): Promise<never> {
  return new Promise((_, fail) => {
    let running = Promise.resolve();
    onChange(folder, quiet, fail, () => {
      running = running.then(work).catch(fail);
    });
    warn(`Watching ${folder}. Press Ctrl-C to end.`);
  });
}

/** Milliseconds between two looks whether a folder is still the one that is watched: nothing tells when it comes back. */
const look = 500;

/**
 * Calls `changed` after every change in a folder, when it has been quiet for some milliseconds; also when the folder goes, and
 * when it is there again. `failed` hears why it cannot be watched at all. Gives back what ends it.
 */
export function onChange(
  folder: string,
  quiet: number,
  failed: (error: Error) => void,
  changed: () => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, quiet);
  };
  const open = () => watchDirectories(folder, soon, failed);
  let watched = markOf(folder);
  let watcher = open();
  const looking = setInterval(() => {
    const now = markOf(folder);
    if (now === watched) return;
    watched = now;
    watcher.close();
    if (now !== undefined) watcher = open();
    soon();
  }, look);
  return () => {
    clearTimeout(timer);
    clearInterval(looking);
    watcher.close();
  };
}

/** What tells a folder from another one of its name; undefined when there is none. */
const markOf = (folder: string): number | undefined => statSync(folder, { throwIfNoEntry: false })?.ino;
