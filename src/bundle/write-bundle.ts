import { say } from '../compose/strings.js';
import { requireTailored } from '../customize/require-tailored.js';
import { safeFileName } from '../diagnostics/file-names.js';
import { renderPage } from '../formats/html/render-page.js';
import { zipFiles } from '../formats/zip.js';
import { requireWhole } from '../schema/guards.js';
import { type BundleCopies, type BundleWriters, bundleFiles } from './bundle-files.js';
import { composeReadMe } from './read-me.js';

/**
 * Everything for a session or a series of them in one ZIP: a page to read first, the staff copy, the workbook of those who come,
 * run sheets, letters, sheets to sign in, slides for each session, a calendar when the recipe has `dates`, and the recipe itself.
 * The same copies and writers give the same bytes.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 * @throws RangeError when the editions of the copies are not those of staff and participants.
 */
export async function writeBundle(copies: BundleCopies, writers: BundleWriters = {}): Promise<Uint8Array> {
  const { staff, participants } = copies;
  requireTailored(staff, 'writeBundle');
  requireWhole(staff.playbook, 'writeBundle');
  requireEdition(staff.recipe.edition ?? 'facilitator', 'facilitator', 'staff');
  if (participants) {
    requireTailored(participants, 'writeBundle');
    requireEdition(participants.recipe.edition ?? 'facilitator', 'participant', 'participants');
  }
  const listed = bundleFiles(copies, writers);
  const { strings } = staff.playbook;
  const first = `${safeFileName(say(strings, 'bundleReadMe').toUpperCase())}.html`;
  const files: Record<string, Uint8Array> = {
    [first]: new TextEncoder().encode(renderPage(composeReadMe(staff, listed))),
  };
  // One after the other: each of them may take a whole machine.
  for (const { path, write } of listed) {
    const written = await write();
    files[path] = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  }
  return zipFiles(files, [first]);
}

function requireEdition(found: string, expected: string, copy: string): void {
  if (found !== expected)
    throw new RangeError(
      `Found the ${found} edition for \`${copy}\`, expected the ${expected} edition; tailor it with \`edition: ${expected}\`.`,
    );
}
