import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../diagnostics/plain-error.js';
import { isWasmModule, type WasmModule } from '../formats/pdf/wasm-module.js';

/** A file: its bytes, its address (`file:`, or what `fetch` reads), or a function that says either when it is needed. */
export type Asset = Uint8Array | URL | (() => Uint8Array | URL | Promise<Uint8Array | URL>);

/**
 * The files that PDFs and Word documents are made with, for programs in which they are not found: a bundler has put the code
 * elsewhere. They must be those of the version that is installed; they are read once, when the first file is made.
 */
export interface PrintAssets {
  /** The nine `networks-playbook/fonts/*.ttf`: the address of their folder, with a `/` at its end, or each, in the order of their names. */
  fonts?: URL | readonly Asset[];
  /** `@myriaddreamin/typst-ts-web-compiler/wasm`, version 0.7.0, which sets PDFs; a `WebAssembly.Module` will do. */
  typst?: Asset | WasmModule;
  /** `@resvg/resvg-wasm/index_bg.wasm`, which draws pictures for Word documents; a `WebAssembly.Module` will do. */
  resvg?: Asset | WasmModule;
}

/** What a reader of a message does when a file was left behind. */
export const leftBehind =
  'Where a bundler has moved the code, keep the package out of the bundle or hand the file over in `assets`; see docs/servers.md.';

/** The bytes of an asset. @throws PlainError with a sentence when they cannot be read. */
export async function bytesOf(asset: Asset): Promise<Uint8Array> {
  const found = typeof asset === 'function' ? await asset() : asset;
  if (found instanceof Uint8Array) return found;
  if (!(found instanceof URL))
    throw new TypeError(
      `Found a ${typeof found} in \`assets\`, expected bytes, a URL, or a function of either.`,
    );
  try {
    return found.protocol === 'file:' ? await readFile(found) : await fetched(found);
  } catch (cause) {
    const place = found.protocol === 'file:' ? fileURLToPath(found) : found.href;
    throw new PlainError(`${place}, which \`assets\` names, is not there or cannot be read.`, { cause });
  }
}

async function fetched(address: URL): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The answer was ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** WebAssembly that is compiled already is taken as it is; some hosts compile nothing while they run. */
export const wasmOf = async (asset: Asset | WasmModule): Promise<Uint8Array | WasmModule> =>
  isWasmModule(asset) ? asset : bytesOf(asset as Asset);
