/** Turns an SVG document into a PNG image that is `width` pixels wide. */
export type Rasterize = (svg: string, width: number) => Promise<Uint8Array>;
