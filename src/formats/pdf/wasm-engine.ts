import type { InitOutput } from '@myriaddreamin/typst-ts-web-compiler';
import { PlainError } from '../../diagnostics/plain-error.js';
import { boxFont } from './box-font.js';
import { layout, type PdfEngine } from './engine.js';
import { running } from './engine-crash.js';
import { refuseDamaged } from './font-fault.js';
import { privateFont } from './font-names.js';
import type { WasmModule } from './wasm-module.js';

/** The version that both compilers must have. */
export const typstVersion = '0.7.0';

/** The Typst compiler as WebAssembly: 28 MB, and only loaded by this. */
const compilerPackage = '@myriaddreamin/typst-ts-web-compiler';

/** Why there is no compiler, and how to get one. */
export const noCompiler = (why: string, options?: ErrorOptions) =>
  new PlainError(`${why}: npm install ${compilerPackage}@${typstVersion}`, options);

/**
 * Typst 0.14.2 in WebAssembly: runs wherever JavaScript does. It can reach no disk and no network.
 *
 * @param wasm `@myriaddreamin/typst-ts-web-compiler/wasm`: its bytes, or compiled already.
 * @param fonts TrueType files; nothing else is looked for.
 * @throws PlainError with a sentence when the compiler is not installed, the bytes are not its, or a font is damaged.
 */
export async function wasmEngine(
  wasm: Uint8Array | WasmModule,
  fonts: readonly Uint8Array[],
): Promise<PdfEngine> {
  refuseDamaged(fonts);
  const lib = await import('@myriaddreamin/typst-ts-web-compiler').catch((cause) => {
    throw noCompiler('To write PDF, the Typst compiler is needed', { cause });
  });
  const given = wasm as Uint8Array<ArrayBuffer>;
  const started = lib.default({ module_or_path: given }).catch((cause) => {
    throw noCompiler('The Typst compiler is damaged or of another version; install it again', { cause });
  });
  const parts = await started;
  reserve(parts);
  const builder = new lib.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of [...fonts.map(privateFont), boxFont()]) await builder.add_raw_font(font);
  const compiler = await builder.build();
  for (const [path, source] of Object.entries(layout)) compiler.add_source(path, source);
  const placed = new Set<string>();
  return {
    name: 'wasm',
    compile(files) {
      for (const path of placed) if (!(path in files)) compiler.unmap_shadow(path);
      placed.clear();
      for (const [path, bytes] of Object.entries(files)) {
        compiler.map_shadow(path, bytes);
        placed.add(path);
      }
      const made: { result?: Uint8Array; diagnostics?: unknown } = running(() =>
        compiler.compile('/packet.typ', undefined, 'pdf', 3),
      );
      if (!made.result)
        throw new Error(`Typst could not set the packet: ${JSON.stringify(made.diagnostics)}`);
      return made.result;
    },
    held: () => firstFree(parts),
  };
}

const megabyte = 1024 * 1024;

/**
 * Takes the memory of a long packet at once and gives it back to the compiler. Left alone, the compiler asks for 64 KB at a
 * time, and each time the engine of JavaScript collects its garbage: that was half the time of a packet. Only memory that is
 * written to is really used. Where there is not so much, less is taken; a request that is too large only throws.
 */
function reserve({ __wbindgen_export: take, __wbindgen_export4: give }: InitOutput): void {
  for (const size of [1024, 512, 256]) {
    try {
      give(take(size * megabyte, 1) >>> 0, size * megabyte, 1);
      return;
    } catch {}
  }
}

/** Larger than any gap in what is used. */
const probe = 16 * megabyte;

/** How far the memory is filled: where the next large block would lie. The compiler remembers all that it has set, and cannot be told to forget. */
function firstFree({ __wbindgen_export: take, __wbindgen_export4: give, memory }: InitOutput): number {
  try {
    const at = take(probe, 1) >>> 0;
    give(at, probe, 1);
    return at;
  } catch {
    return memory.buffer.byteLength;
  }
}
