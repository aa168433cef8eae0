export { PlainError } from './diagnostics/plain-error.js';
export type { PdfNotice } from './formats/pdf/check-print.js';
export { type PdfWriter, type PdfWriterParts, pdfWriter } from './formats/pdf/pdf-writer.js';
