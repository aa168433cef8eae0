import { asPages } from '../../compose/layout.js';
import type { Packet } from '../../compose/packet.js';
import { PlainError } from '../../diagnostics/plain-error.js';
import { requirePacket } from '../../schema/guards.js';
import { toPrint } from '../print/to-print.js';
import { onlyRightToLeft } from '../written-in.js';
import { imageFault } from './broken-image.js';
import { checkPrint, keepsFromReading, type PdfNotice } from './check-print.js';
import type { PdfEngine } from './engine.js';
import { familyOf } from './font-names.js';
import { linkWords } from './link-words.js';
import { type PdfInput, pdfInput } from './pdf-model.js';
import { bookletNotices } from './press/booklet-notices.js';
import { repack } from './repack.js';

/** What a PDF is made with. */
export interface PdfToolchain {
  engine: PdfEngine;
  /** Our own fonts, then those of the organization: the same that the engine has. */
  fonts: readonly Uint8Array[];
  /** How many of them are our own. */
  own: number;
}

/** A packet as a tagged PDF. It carries the PDF/UA-1 identifier when {@link checkPdf} finds nothing. */
export const makePdf = (packet: Packet, toolchain: PdfToolchain): Uint8Array =>
  makeChecked(packet, toolchain).bytes;

/** A packet as a tagged PDF, and what {@link checkPdf} finds. */
export function makeChecked(
  packet: Packet,
  { engine, fonts, own }: PdfToolchain,
): { bytes: Uint8Array; notices: PdfNotice[] } {
  const model = toPrint(asPages(packet));
  const found = checkPrint(model, fonts);
  const families = [
    ...new Set(
      fonts
        .slice(own)
        .map((f) => familyOf(f))
        .filter((f) => f !== undefined),
    ),
  ];
  const input = pdfInput(model, families, fonts);
  const { fields } = input;
  const set = (images: readonly string[]) =>
    engine.compile(filesOf(pdfInput({ ...model, images: [...images] }, families, fonts)));
  const pdf = compile(
    () => engine.compile(filesOf(input)),
    families,
    (cause) => imageFault(cause, model, set),
  );
  const bytes = repack(pdf, {
    accessible: !found.some(keepsFromReading),
    words: linkWords(model.parts),
    // What is typed is as large as what is read, or a little smaller than large print.
    form: fields && { fields, size: model.layout.largePrint ? 16 : 11 },
    layout: model.layout,
    rightToLeft: onlyRightToLeft(model.language) !== undefined,
  });
  return { bytes, notices: model.layout.booklet ? [...found, ...bookletNotices(pdf)] : found };
}

/** What the layout reads, as files. */
const filesOf = ({ json, files }: PdfInput): Record<string, Uint8Array> => ({
  ...files,
  ...Object.fromEntries(
    Object.entries(json).map(([name, part]) => [`/${name}.json`, encode(JSON.stringify(part))]),
  ),
});

/** What is wrong in an image or an added font shows at times only when it is set. */
function compile(
  set: () => Uint8Array,
  added: readonly string[],
  faultOf: (cause: unknown) => PlainError | undefined,
): Uint8Array {
  try {
    return set();
  } catch (cause) {
    const fault = faultOf(cause);
    if (fault) throw fault;
    if (added.length === 0) throw cause;
    const names = added.map((family) => `\`${family}\``).join(', ');
    throw new PlainError(
      `The packet could not be set in the fonts that were added (${names}): one of them is damaged.`,
      { cause },
    );
  }
}

/** What keeps the PDF of a packet from being readable by everybody: characters without a glyph, pictures without words, skipped headings. */
export function checkPdf(packet: Packet, fonts: readonly Uint8Array[]): PdfNotice[] {
  requirePacket(packet, 'checkPdf');
  return checkPrint(toPrint(packet), fonts);
}

const encode = (text: string) => new TextEncoder().encode(text);
