import type { Packet } from '../compose/packet.js';
import { PlainError } from '../diagnostics/plain-error.js';
import type { PageNumbers } from '../formats/docx/write-docx.js';
import type { PdfNotice } from '../formats/pdf/check-print.js';
import type { PdfEngine } from '../formats/pdf/engine.js';
import { EngineCrash } from '../formats/pdf/engine-crash.js';
import type { PrintAssets } from './print-assets.js';

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

/** Makes a file in this thread. What it is made with is loaded when it is needed, so that PDF brings no writer of Word documents, nor the other way round. */
export async function print({ packet, work }: PrintJob, assets?: PrintAssets): Promise<Printed> {
  if (work.format === 'pdf') return (await import('./print-pdf.js')).printPdf(packet, work, assets);
  return (await import('./print-docx.js')).printDocx(packet, work, assets);
}

/** Whether a fault has left the compiler, and all of its kind in this thread, in a state that nobody knows. */
export const isCrash = (error: unknown): boolean =>
  error instanceof EngineCrash || (error instanceof PlainError && error.cause instanceof EngineCrash);
