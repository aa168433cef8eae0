import type { Packet } from '../compose/packet.js';
import type { Rasterize } from '../formats/docx/resvg-rasterizer.js';
import * as format from '../formats/docx/write-docx.js';
import { requirePacket } from '../schema/guards.js';
import { type PoolOptions, printInPool } from './print-pool.js';

/** How to write a Word document. */
export interface DocxOptions extends PoolOptions, Omit<format.DocxOptions, 'rasterize'> {
  /**
   * What turns drawings into pictures, for programs that show no SVG. Default: the optional package `@resvg/resvg-wasm`, where
   * it is installed; `false` leaves the pictures out. With a function of your own, the document is made in the thread that asks.
   */
  rasterize?: Rasterize | false | undefined;
}

/**
 * A packet as a Word document (`.docx`) that staff can edit: real headings, lists and tables, a plan with fields to fill in,
 * boxes to tick. The same packet gives the same bytes. It is made in another thread, so that a server can go on. The packet
 * must not be changed until it is made.
 *
 * @throws PlainError with a sentence when what draws pictures is damaged.
 * @throws TypeError for another `pageNumbers` than `later` and `exact`.
 * @throws RangeError for a packet that `packetFault` finds fault with.
 * @throws RangeError for a number of `workers` that is none.
 * @throws QueueFullError when more wait than `maxQueue` allows.
 * @throws WorkerLostError when the thread that makes it ends, and so does a second one.
 */
export async function writeDocx(packet: Packet, options: DocxOptions = {}): Promise<Uint8Array> {
  requirePacket(packet, 'writeDocx');
  const { rasterize, pageNumbers, remark } = options;
  if (typeof rasterize === 'function') {
    options.signal?.throwIfAborted();
    return format.writeDocx(packet, { rasterize, pageNumbers, remark });
  }
  const work = { format: 'docx', pictures: rasterize !== false, pageNumbers } as const;
  const { bytes, remarks } = await printInPool({ packet, work }, options);
  for (const sentence of remarks) remark?.(sentence);
  return bytes;
}
