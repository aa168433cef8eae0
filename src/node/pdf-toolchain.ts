import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../diagnostics/plain-error.js';
import type { PdfEngine } from '../formats/pdf/engine.js';
import { refuseDamaged } from '../formats/pdf/font-fault.js';
import type { PdfToolchain } from '../formats/pdf/make-pdf.js';
import { noCompiler, typstVersion, wasmEngine } from '../formats/pdf/wasm-engine.js';
import { installedFile } from './installed-file.js';
import { nativeEngine } from './native-typst.js';
import { fontsFrom } from './own-fonts.js';
import { leftBehind, type PrintAssets, wasmOf } from './print-assets.js';

/** Starting a compiler takes long, so it is kept for the next packet that needs the same fonts. */
const started = new Map<string, { fonts: readonly Uint8Array[]; toolchain: Promise<PdfToolchain> }>();

/** What PDFs are made with in this thread. The compiler that was asked for last is kept, wherever its files came from: they are always the same. */
export function toolchainFor(
  fonts: readonly Uint8Array[],
  wanted: PdfEngine['name'] | undefined,
  assets: PrintAssets = {},
): Promise<PdfToolchain> {
  const key = wanted ?? 'any';
  const known = started.get(key);
  if (known && known.fonts.length === fonts.length && known.fonts.every((f, i) => sameBytes(f, fonts[i]!)))
    return known.toolchain;
  const toolchain = start(fonts, wanted, assets);
  started.set(key, { fonts: [...fonts], toolchain });
  toolchain.catch(() => started.delete(key));
  return toolchain;
}

/** A compiler that failed may be left in any state: the next packet gets another. */
export function dropToolchain(wanted: PdfEngine['name'] | undefined): void {
  started.delete(wanted ?? 'any');
}

/** Bytes that the compilers of this thread have filled and do not give back. */
export async function heldByToolchains(): Promise<number> {
  const all = await Promise.all(
    [...started.values()].map(({ toolchain }) => toolchain.catch(() => undefined)),
  );
  return all.reduce((sum, toolchain) => sum + (toolchain?.engine.held() ?? 0), 0);
}

/** Fonts come as copies from other threads. */
const sameBytes = (a: Uint8Array, b: Uint8Array) => a === b || Buffer.compare(a, b) === 0;

async function start(
  added: readonly Uint8Array[],
  wanted: PdfEngine['name'] | undefined,
  assets: PrintAssets,
): Promise<PdfToolchain> {
  refuseDamaged(added);
  const own = await fontsFrom(assets);
  const fonts = [...own, ...added];
  const native = wanted === 'wasm' ? undefined : await nativeEngine(fonts, typstVersion);
  if (wanted === 'native' && !native)
    throw new PlainError(
      `The native Typst compiler is not installed for this machine: npm install @myriaddreamin/typst-ts-node-compiler@${typstVersion}`,
    );
  const engine =
    native ?? (await wasmEngine(assets.typst ? await wasmOf(assets.typst) : await wasmBytes(), fonts));
  return { engine, fonts, own: own.length };
}

/** The names of the files stand here in full, so that tools which copy a program find them. */
async function wasmBytes(): Promise<Uint8Array> {
  const read = async () => {
    const file = installedFile('@myriaddreamin/typst-ts-web-compiler/wasm', () =>
      import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'),
    );
    const require = createRequire(import.meta.url);
    const { version } = require('@myriaddreamin/typst-ts-web-compiler/package.json') as { version: string };
    return { version, bytes: await readFile(file) };
  };
  const { version, bytes } = await read().catch(async (cause) => {
    throw await missing(cause);
  });
  if (version !== typstVersion)
    throw noCompiler(`The Typst compiler that is installed has version ${version}, expected ${typstVersion}`);
  return bytes;
}

/** Where the compiler's code is there, a bundler has taken it along and left the rest behind. */
async function missing(cause: unknown): Promise<PlainError> {
  const needed = 'To write PDF, the Typst compiler is needed';
  const code = await import('@myriaddreamin/typst-ts-web-compiler').catch(() => undefined);
  if (!code) return noCompiler(needed, { cause });
  const from = import.meta.url
    ? fileURLToPath(import.meta.url)
    : 'a program that does not know where it lies';
  return noCompiler(
    `${needed}; \`@myriaddreamin/typst-ts-web-compiler/wasm\` is not found from ${from}. ${leftBehind} Where it is not installed`,
    { cause },
  );
}
