export type { Rasterize } from './formats/docx/rasterize.js';
export { type DocxOptions, writeDocx } from './formats/docx/write-docx.js';
