import type { Packet } from '../compose/packet.js';
import { makeChecked } from '../formats/pdf/make-pdf.js';
import { dropToolchain, toolchainFor } from './pdf-toolchain.js';
import type { PrintAssets } from './print-assets.js';
import type { PdfWork, Printed } from './print-job.js';

/** A packet as PDF, made in this thread. */
export async function printPdf(
  packet: Packet,
  { fonts, engine }: PdfWork,
  assets?: PrintAssets,
): Promise<Printed> {
  const toolchain = await toolchainFor(fonts, engine, assets);
  try {
    return { ...makeChecked(packet, toolchain), remarks: [] };
  } catch (error) {
    dropToolchain(engine);
    throw error;
  }
}
