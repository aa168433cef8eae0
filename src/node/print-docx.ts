import type { Packet } from '../compose/packet.js';
import { writeDocx } from '../formats/docx/write-docx.js';
import type { PrintAssets } from './print-assets.js';
import type { DocxWork, Printed } from './print-job.js';
import { rasterizer } from './rasterizer.js';

/** A packet as a Word document, made in this thread. */
export async function printDocx(
  packet: Packet,
  { pictures, pageNumbers }: DocxWork,
  assets?: PrintAssets,
): Promise<Printed> {
  const remarks: string[] = [];
  const rasterize = pictures ? await rasterizer(assets) : undefined;
  const remark = (sentence: string) => void remarks.push(sentence);
  return { bytes: await writeDocx(packet, { rasterize, pageNumbers, remark }), notices: [], remarks };
}
