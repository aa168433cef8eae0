import { watch } from 'node:fs';
import { warn } from './terminal.js';

/** Milliseconds of quiet after a change: editors save in several steps, and so do programs that change many files. */
const quiet = 100;

/** Does work after every change in a folder, one run after another, until the program ends. Rejects when the work does. */
export function watchFolder(folder: string, work: () => Promise<void>): Promise<never> {
  return new Promise((_, fail) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(work).catch(fail);
      }, quiet);
    };
    watch(folder, { recursive: true }, soon).on('error', fail);
    warn(`Watching ${folder}. Press Ctrl-C to end.`);
  });
}
