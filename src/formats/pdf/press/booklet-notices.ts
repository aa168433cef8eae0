import type { PdfNotice } from '../check-print.js';
import { latin1 } from '../pdf-objects.js';

/** More sheets than these neither fold nor take a staple. */
const mostSheets = 20;

/** What to know of a booklet, from a PDF of Typst with its pages. */
export function bookletNotices(pdf: Uint8Array): PdfNotice[] {
  const pages = Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(latin1(pdf.subarray(0, 2000)))?.[1] ?? 0);
  const sheets = Math.ceil(pages / 4);
  if (sheets <= mostSheets) return [];
  const message = `The booklet has ${pages} pages on ${sheets} sheets, and more than ${mostSheets} are hard to fold and staple; print fewer parts or steps, or set \`layout.largePrint\` to \`false\` for smaller letters.`;
  return [{ code: 'booklet', message }];
}
