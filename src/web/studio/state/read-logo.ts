import { limits, logoFromFile } from '../../../index.js';

/** A picture as a `data:` address, or a sentence that says why not. Whether a drawing is safe is for the recipe to say. */
export async function readLogo(
  file: Blob & { name: string },
): Promise<{ address: string } | { problem: string }> {
  // One byte more than may be is enough to say so, and a film is not read whole for it.
  const bytes = new Uint8Array(await file.slice(0, limits.logoBytes + 1).arrayBuffer());
  return logoFromFile(file.name, bytes);
}
