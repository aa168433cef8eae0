export { type Resvg, resvgRasterizer } from './formats/docx/resvg-rasterizer.js';
export { type DocxOptions, type PageNumbers, writeDocx } from './formats/docx/write-docx.js';
export type { Rasterize } from './formats/rasterize.js';
