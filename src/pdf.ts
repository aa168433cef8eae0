export { PlainError } from './diagnostics/plain-error.js';
export type { PdfNotice } from './formats/pdf/check-print.js';
export { checkPdf, type PdfOptions, writePdf } from './node/write-pdf.js';
