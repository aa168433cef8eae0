// Notes the threads of a process as they start, so that they can be counted, and one be broken from outside, as a crash would. Import it first.
import { createRequire, syncBuiltinESMExports } from 'node:module';

/** Those that are at work, and how many were started. */
export const threads = { alive: new Set(), started: 0 };

const module = createRequire(import.meta.url)('node:worker_threads');
module.Worker = class extends module.Worker {
  constructor(...args) {
    super(...args);
    threads.started += 1;
    threads.alive.add(this);
    this.once('exit', () => threads.alive.delete(this));
  }
};
syncBuiltinESMExports();
