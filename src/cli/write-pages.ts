import type { Packet } from '../index.js';
import type { WriteOptions } from './made.js';
import { CommandError } from './usage-error.js';

export type { WriteOptions };

/** A packet as a PDF, with fonts of the caller. */
export async function writePdfFile(
  packet: Packet,
  { fonts: paths, warn }: WriteOptions,
): Promise<Uint8Array> {
  const { writePdf } = await import('../pdf.js');
  const { readFont } = await import('../node.js');
  const asked = Promise.all(paths.map(readFont));
  const fonts = await asked.catch((error: Error) => {
    throw new CommandError(`The font: ${error.message}`);
  });
  // A command waits for its file anyway, and a batch has threads of its own.
  return writePdf(packet, { fonts, workers: 0, notice: ({ message }) => warn(message) });
}

/** A packet as a Word document. */
export async function writeDocxFile(
  packet: Packet,
  { pageNumbers, warn }: WriteOptions,
): Promise<Uint8Array> {
  const { writeDocx } = await import('../docx.js');
  return writeDocx(packet, { pageNumbers, workers: 0, remark: warn });
}
