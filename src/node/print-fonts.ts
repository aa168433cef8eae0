import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { familyOf } from '../formats/pdf/glyphs.js';

/** Beside the built package, and in a clone that runs from its sources. */
const folders = ['./fonts/', '../templates/fonts/', '../../templates/fonts/'];

/** The fonts that come along (Source Sans 3 and Source Serif 4, SIL Open Font License), in the order of their file names. @throws Error when the package is damaged. */
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
  throw new Error('The fonts of networks-playbook are not there. Install the package again.');
}

/**
 * A TrueType or OpenType font of your own, for scripts that ours lack.
 * @throws Error with a sentence when the file is not there or is no such font.
 */
export async function readFont(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${path} is not there or cannot be read.`);
  });
  try {
    if (familyOf(bytes) !== undefined) return bytes;
  } catch {
    // The sentence below says it.
  }
  throw new Error(`${path} is no TrueType or OpenType font (.ttf or .otf).`);
}
