import type { Packet } from '../compose/packet.js';
import { PlainError } from '../diagnostics/plain-error.js';
import { type PageNumbers, writeDocx } from '../formats/docx/write-docx.js';
import type { PdfNotice } from '../formats/pdf/check-print.js';
import { EngineCrash, type PdfEngine } from '../formats/pdf/engine.js';
import { makeChecked } from '../formats/pdf/make-pdf.js';
import { dropMeans, meansFor } from './pdf-means.js';
import { rasterizer } from './rasterizer.js';

/** How a PDF is made, beside its packet. Plain data, because it is sent to threads. */
export interface PdfWork {
  format: 'pdf';
  fonts: readonly Uint8Array[];
  engine: PdfEngine['name'] | undefined;
}

/** How a Word document is made, beside its packet. */
export interface DocxWork {
  format: 'docx';
  /** Whether drawings get pictures for programs that show no SVG. */
  pictures: boolean;
  pageNumbers: PageNumbers | undefined;
}

export type PrintWork = PdfWork | DocxWork;

/** A packet and what to make of it. */
export interface PrintJob<Work extends PrintWork = PrintWork> {
  packet: Packet;
  work: Work;
}

/** A file, and what there is to know about it. */
export interface Printed {
  bytes: Uint8Array;
  notices: PdfNotice[];
  remarks: string[];
}

/** What came of a job in a thread. `plain`: the message is all there is to say, see {@link PlainError}. */
export type PrintAnswer = Printed | { fault: Error; plain: boolean };

/** Makes a file in this thread. */
export async function print({ packet, work }: PrintJob): Promise<Printed> {
  return work.format === 'pdf' ? printPdf(packet, work) : printDocx(packet, work);
}

async function printPdf(packet: Packet, { fonts, engine }: PdfWork): Promise<Printed> {
  const means = await meansFor(fonts, engine);
  try {
    return { ...makeChecked(packet, means), remarks: [] };
  } catch (error) {
    dropMeans(engine);
    throw error;
  }
}

async function printDocx(packet: Packet, { pictures, pageNumbers }: DocxWork): Promise<Printed> {
  const remarks: string[] = [];
  const rasterize = pictures ? await rasterizer() : undefined;
  const remark = (sentence: string) => void remarks.push(sentence);
  return { bytes: await writeDocx(packet, { rasterize, pageNumbers, remark }), notices: [], remarks };
}

/** Whether a fault has left the compiler, and all of its kind in this thread, in a state that nobody knows. */
export const isCrash = (error: unknown): boolean =>
  error instanceof EngineCrash || (error instanceof PlainError && error.cause instanceof EngineCrash);
