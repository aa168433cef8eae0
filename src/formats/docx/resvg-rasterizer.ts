import type { Rasterize } from '../rasterize.js';

export type { Rasterize };

/** What of `@resvg/resvg-wasm` is used. */
export interface Resvg {
  readonly Resvg: new (
    svg: string,
    options: object,
  ) => { render(): { asPng(): Uint8Array; free(): void }; free(): void };
}

/** Draws SVG with resvg, words in the typefaces that come along. The same drawing gives the same bytes wherever it runs. */
export function resvgRasterizer(resvg: Resvg, fontBuffers: readonly Uint8Array[]): Rasterize {
  const font = { fontBuffers, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' };
  // Reading typefaces takes longer than most drawings; those without words need none.
  const none = { loadSystemFonts: false };
  return async (svg, width) => {
    const drawing = new resvg.Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      font: svg.includes('<text') ? font : none,
    });
    const image = drawing.render();
    try {
      return image.asPng();
    } finally {
      image.free();
      drawing.free();
    }
  };
}
