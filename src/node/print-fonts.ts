import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { limits } from '../diagnostics/limits.js';
import { PlainError } from '../diagnostics/plain-error.js';
import { fontFault } from '../formats/pdf/font-fault.js';
import { readNamedFile } from './read-named-file.js';

/** Beside the built package, and in a clone that runs from its sources. */
const folders = ['./fonts/', '../templates/fonts/', '../../templates/fonts/'];

/** The fonts that come along (Source Sans 3 and Source Serif 4, SIL Open Font License), in the order of their file names. @throws PlainError when the package is damaged. */
export function ownFonts(): Uint8Array[] {
  for (const folder of folders) {
    const url = new URL(folder, import.meta.url);
    try {
      const names = readdirSync(url)
        .filter((f) => f.endsWith('.ttf'))
        .sort();
      if (names.length > 0) return names.map((f) => readFileSync(fileURLToPath(new URL(f, url))));
    } catch {
      // Not here; the next one.
    }
  }
  throw new PlainError('The fonts of networks-playbook are not there. Install the package again.');
}

/**
 * A TrueType or OpenType font of your own, for scripts that ours lack.
 * @throws PlainError with a sentence when the file is not there, is no such font, or is damaged.
 */
export async function readFont(path: string): Promise<Uint8Array> {
  const bytes = await readNamedFile(path, limits.fontBytes, 'a font');
  const fault = fontFault(bytes);
  if (fault) throw new PlainError(`${path} is no TrueType or OpenType font (.ttf or .otf): ${fault}.`);
  return bytes;
}
