import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PlainError } from '../diagnostics/plain-error.js';
import type { Rasterize } from '../formats/docx/rasterize.js';
import { resvgRasterizer } from '../formats/docx/resvg-rasterizer.js';
import { ownFonts } from './print-fonts.js';

/** Draws SVG as PNG; an optional dependency. */
const resvgPackage = '@resvg/resvg-wasm';

/**
 * What turns SVG documents into PNG images, for `writeDocx`; undefined where `@resvg/resvg-wasm` is not installed. Words are
 * set in the typefaces that come along.
 * @throws PlainError with a sentence when what is installed is damaged.
 */
export async function rasterizer(): Promise<Rasterize | undefined> {
  const resvg = await import('@resvg/resvg-wasm').catch(() => undefined);
  if (!resvg) return undefined;
  try {
    await resvg.initWasm(
      await readFile(createRequire(import.meta.url).resolve(`${resvgPackage}/index_bg.wasm`)),
    );
  } catch (error) {
    // It can be set up only once in a process, and does not say whether it was.
    if (!/already initialized/i.test(String(error)))
      throw new PlainError(`What draws pictures is damaged; install it again: npm install ${resvgPackage}`);
  }
  return resvgRasterizer(resvg, ownFonts());
}
