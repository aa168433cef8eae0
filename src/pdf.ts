export type { PdfNotice } from './formats/pdf/check-print.js';
export { checkPdf, type PdfOptions, writePdf } from './node/write-pdf.js';
