import type { Packet } from '../compose/packet.js';
import { makeChecked } from '../formats/pdf/make-pdf.js';
import { dropMeans, meansFor } from './pdf-means.js';
import type { PrintAssets } from './print-assets.js';
import type { PdfWork, Printed } from './print-job.js';

/** A packet as PDF, made in this thread. */
export async function printPdf(
  packet: Packet,
  { fonts, engine }: PdfWork,
  assets?: PrintAssets,
): Promise<Printed> {
  const means = await meansFor(fonts, engine, assets);
  try {
    return { ...makeChecked(packet, means), remarks: [] };
  } catch (error) {
    dropMeans(engine);
    throw error;
  }
}
