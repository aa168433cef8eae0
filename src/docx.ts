export type { Rasterize } from './formats/docx/pictures.js';
export { type DocxOptions, writeDocx } from './formats/docx/write-docx.js';
