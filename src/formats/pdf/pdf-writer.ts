import type { Packet } from '../../compose/packet.js';
import { requirePacket } from '../../schema/guards.js';
import type { PdfNotice } from './check-print.js';
import { checkPdf, makePdf } from './make-pdf.js';
import { wasmEngine } from './wasm-engine.js';
import type { WasmModule } from './wasm-module.js';

/** What a PDF writer needs where there is no disk to read from. */
export interface PdfWriterParts {
  /** `@myriaddreamin/typst-ts-web-compiler/wasm`, version 0.7.0: its bytes, or a `WebAssembly.Module`. */
  wasm: Uint8Array | WasmModule;
  /** The fonts that come along, in the order of their file names (`networks-playbook/fonts/*.ttf`). */
  fonts: readonly Uint8Array[];
  /** TrueType or OpenType fonts of your own. */
  added?: readonly Uint8Array[];
}

/** Writes PDFs one after the other with a compiler that is started once. */
export interface PdfWriter {
  /** The same bytes as `writePdf` gives on Node. Takes seconds, all at once: in a browser, do it in a worker. */
  write(packet: Packet): Uint8Array;
  /** What keeps the PDF from being readable by everybody; see `checkPdf`. */
  check(packet: Packet): PdfNotice[];
}

/**
 * Starts the Typst compiler from bytes that you bring, where there is no disk.
 * @throws Error with a sentence when the compiler is not installed.
 */
export async function pdfWriter({ wasm, fonts, added = [] }: PdfWriterParts): Promise<PdfWriter> {
  const all = [...fonts, ...added];
  const engine = await wasmEngine(wasm, all);
  return {
    write: (packet) => {
      requirePacket(packet, 'write');
      return makePdf(packet, { engine, fonts: all, own: fonts.length });
    },
    check: (packet) => checkPdf(packet, all),
  };
}
