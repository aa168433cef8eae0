import { readFile } from 'node:fs/promises';
import { PlainError } from '../diagnostics/plain-error.js';
import { type Rasterize, resvgRasterizer } from '../formats/docx/resvg-rasterizer.js';
import type { WasmModule } from '../formats/pdf/wasm-module.js';
import { installedFile } from './installed-file.js';
import { fontsFrom } from './own-fonts.js';
import { leftBehind, type PrintAssets, wasmOf } from './print-assets.js';

/**
 * What turns SVG documents into PNG images, for `writeDocx`; undefined where `@resvg/resvg-wasm` is not installed. Words are
 * set in the typefaces that come along.
 * @throws PlainError with a sentence when its file is not there or damaged.
 */
export async function rasterizer(assets: PrintAssets = {}): Promise<Rasterize | undefined> {
  const resvg = await import('@resvg/resvg-wasm').catch(() => undefined);
  if (!resvg) return undefined;
  try {
    await resvg.initWasm((await wasm(assets)) as Uint8Array<ArrayBuffer>);
  } catch (error) {
    // It can be set up only once in a process, and does not say whether it was.
    if (!/already initialized/i.test(String(error)))
      throw error instanceof PlainError ? error : damaged('is damaged', error);
  }
  return resvgRasterizer(resvg, await fontsFrom(assets));
}

/** The name of the file stands here in full, so that tools which copy a program find it. */
async function wasm({ resvg }: PrintAssets): Promise<Uint8Array | WasmModule> {
  if (resvg) return wasmOf(resvg);
  try {
    return await readFile(
      installedFile('@resvg/resvg-wasm/index_bg.wasm', () =>
        import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'),
      ),
    );
  } catch (cause) {
    throw damaged(`is not there: looked for \`@resvg/resvg-wasm/index_bg.wasm\`. ${leftBehind}`, cause);
  }
}

const damaged = (what: string, cause: unknown) =>
  new PlainError(`What draws pictures ${what}; install it again: npm install @resvg/resvg-wasm`, { cause });
