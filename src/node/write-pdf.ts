import type { Packet } from '../compose/packet.js';
import type { PdfNotice } from '../formats/pdf/check-print.js';
import type { PdfEngine } from '../formats/pdf/engine.js';
import * as format from '../formats/pdf/make-pdf.js';
import { requirePacket } from '../schema/guards.js';
import { ownFonts } from './own-fonts.js';
import { type PoolOptions, printInPool } from './print-pool.js';

/** How to write a PDF. */
export interface PdfOptions extends PoolOptions {
  /** TrueType or OpenType fonts of your own, for characters that ours lack; see `readFont` in `networks-playbook/node`. */
  fonts?: readonly Uint8Array[];
  /**
   * `wasm` runs everywhere. `native` needs the package `@myriaddreamin/typst-ts-node-compiler` in version 0.7.0 with a binary for
   * this machine, and is about three times as fast. Both give the same bytes. Default: native where it is installed.
   */
  engine?: PdfEngine['name'];
  /** Told of each thing that {@link checkPdf} would find, which is known anyway when the file is made, and of a booklet with too many sheets. */
  notice?: (notice: PdfNotice) => void;
}

/**
 * A packet as a typeset, tagged PDF: bookmarks, contents with page numbers, footnotes at the foot. The same packet gives the
 * same bytes on every machine. It is made in another thread, so that a server can go on; the first call starts the compiler (a
 * second or two), later ones use it again. The packet must not be changed until it is made.
 *
 * @throws PlainError with a sentence when no compiler is installed, the one that was asked for is not, or a font is damaged.
 * @throws RangeError for a packet that `packetFault` finds fault with.
 * @throws RangeError for a number of `workers` that is none.
 * @throws QueueFullError when more wait than `maxQueue` allows.
 * @throws WorkerLostError when the thread that makes it ends, and so does a second one.
 */
export async function writePdf(packet: Packet, options: PdfOptions = {}): Promise<Uint8Array> {
  requirePacket(packet, 'writePdf');
  const { fonts = [], engine, notice } = options;
  const { bytes, notices } = await printInPool({ packet, work: { format: 'pdf', fonts, engine } }, options);
  for (const found of notices) notice?.(found);
  return bytes;
}

/**
 * What keeps the PDF of a packet from being readable by everybody: characters that no font can show, pictures without words,
 * skipped headings. With nothing found the PDF carries the PDF/UA-1 identifier. `writePdf` tells its `notice` the same.
 *
 * @throws PlainError with a sentence when a font of `fonts` is damaged.
 * @throws RangeError for a packet that `packetFault` finds fault with.
 */
export function checkPdf(packet: Packet, { fonts = [] }: Pick<PdfOptions, 'fonts'> = {}): PdfNotice[] {
  return format.checkPdf(packet, [...ownFonts(), ...fonts]);
}
