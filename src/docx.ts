export { PlainError } from './diagnostics/plain-error.js';
export type { PageNumbers } from './formats/docx/write-docx.js';
export type { Rasterize } from './formats/rasterize.js';
export type { Asset, PrintAssets } from './node/print-assets.js';
export { closeWorkers, type PoolOptions } from './node/print-pool.js';
export { type DocxOptions, writeDocx } from './node/write-docx.js';
export { QueueFullError, WorkerLostError } from './pool/pool-errors.js';
