import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Packet } from '../compose/packet.js';
import { PlainError } from '../diagnostics/plain-error.js';
import type { PdfNotice } from '../formats/pdf/check-print.js';
import type { PdfEngine } from '../formats/pdf/engine.js';
import { refuseDamaged } from '../formats/pdf/font-fault.js';
import * as format from '../formats/pdf/make-pdf.js';
import { noCompiler, typstVersion, wasmEngine } from '../formats/pdf/wasm-engine.js';
import { nativeEngine } from './native-typst.js';
import { ownFonts } from './print-fonts.js';

const wasmPackage = '@myriaddreamin/typst-ts-web-compiler';

/** How to write a PDF. */
export interface PdfOptions {
  /** TrueType or OpenType fonts of your own, for characters that ours lack; see `readFont` in `networks-playbook/node`. */
  fonts?: readonly Uint8Array[];
  /**
   * `wasm` runs everywhere. `native` needs the package `@myriaddreamin/typst-ts-node-compiler` in version 0.7.0 with a binary for
   * this machine, and is about three times as fast. Both give the same bytes. Default: native where it is installed.
   */
  engine?: PdfEngine['name'];
}

/**
 * A packet as a typeset, tagged PDF: bookmarks, contents with page numbers, footnotes at the foot. The same packet gives the
 * same bytes on every machine. The first call starts the compiler (a second or two); later ones use it again.
 *
 * @throws PlainError with a sentence when no compiler is installed, the one that was asked for is not, or a font is damaged.
 */
export async function writePdf(packet: Packet, options: PdfOptions = {}): Promise<Uint8Array> {
  const fonts = options.fonts ?? [];
  const means = await meansFor(fonts, options.engine);
  try {
    return format.makePdf(packet, means);
  } catch (error) {
    // A compiler that failed may be left in any state.
    started.delete(options.engine ?? 'any');
    throw error;
  }
}

/**
 * What keeps the PDF of a packet from being readable by everybody: characters that no font can show, pictures without words,
 * skipped headings. With nothing found the PDF carries the PDF/UA-1 identifier.
 */
export function checkPdf(packet: Packet, { fonts = [] }: Pick<PdfOptions, 'fonts'> = {}): PdfNotice[] {
  return format.checkPdf(packet, [...ownFonts(), ...fonts]);
}

/** Starting a compiler takes long, so it is kept for the next packet that needs the same fonts. */
const started = new Map<string, { fonts: readonly Uint8Array[]; means: Promise<format.PdfMeans> }>();

function meansFor(
  fonts: readonly Uint8Array[],
  wanted: PdfEngine['name'] | undefined,
): Promise<format.PdfMeans> {
  const key = wanted ?? 'any';
  const known = started.get(key);
  if (known && known.fonts.length === fonts.length && known.fonts.every((f, i) => f === fonts[i]))
    return known.means;
  const means = start(fonts, wanted);
  started.set(key, { fonts: [...fonts], means });
  means.catch(() => started.delete(key));
  return means;
}

async function start(
  added: readonly Uint8Array[],
  wanted: PdfEngine['name'] | undefined,
): Promise<format.PdfMeans> {
  refuseDamaged(added);
  const own = ownFonts();
  const fonts = [...own, ...added];
  const native = wanted === 'wasm' ? undefined : await nativeEngine(fonts, typstVersion);
  if (wanted === 'native' && !native)
    throw new PlainError(
      `The native Typst compiler is not installed for this machine: npm install @myriaddreamin/typst-ts-node-compiler@${typstVersion}`,
    );
  const engine = native ?? (await wasmEngine(await wasmBytes(), fonts));
  return { engine, fonts, own: own.length };
}

async function wasmBytes(): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const read = async () => {
    const { version } = require(`${wasmPackage}/package.json`) as { version: string };
    return { version, bytes: await readFile(require.resolve(`${wasmPackage}/wasm`)) };
  };
  const { version, bytes } = await read().catch(() => {
    throw noCompiler('To write PDF, the Typst compiler is needed');
  });
  if (version !== typstVersion)
    throw noCompiler(`The Typst compiler that is installed has version ${version}, expected ${typstVersion}`);
  return bytes;
}
