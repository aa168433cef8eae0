export { PlainError } from './diagnostics/plain-error.js';
export type { PdfNotice } from './formats/pdf/check-print.js';
export type { Asset, PrintAssets } from './node/print-assets.js';
export { closeWorkers, type PoolOptions } from './node/print-pool.js';
export { checkPdf, type PdfOptions, writePdf } from './node/write-pdf.js';
export { QueueFullError, WorkerLostError } from './pool/pool-errors.js';
