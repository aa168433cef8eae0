export { isCrash } from './node/print-job.js';
export { serveJobs } from './node/serve-jobs.js';
export { startThread } from './node/thread.js';
export { wearAfterFile } from './node/thread-wear.js';
export { openPool, type Pool, type PoolCounts } from './pool/pool.js';
export { NoWorkersError, QueueFullError, WorkerLostError } from './pool/pool-errors.js';
export type { PoolWorker, Reply } from './pool/worker.js';
