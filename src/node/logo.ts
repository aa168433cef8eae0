import { readFile } from 'node:fs/promises';
import { limits } from '../diagnostics/limits.js';
import { dataAddress, imageType } from '../load/images.js';

/**
 * An image file as a `data:` address, for `recipe.organization.logo`.
 * @throws Error with a sentence when the file is not there, not a PNG, JPEG, GIF, WebP or SVG, or larger than 2 MB.
 */
export async function logoAddress(path: string): Promise<string> {
  const type = imageType(path);
  if (!type) throw new Error(`${path} is not a PNG, JPEG, GIF, WebP or SVG file.`);
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${path} is not there or cannot be read.`);
  });
  if (bytes.byteLength > limits.logoBytes)
    throw new Error(
      `${path} has ${bytes.byteLength} bytes; a logo may have ${limits.logoBytes.toLocaleString('en-US')}.`,
    );
  return dataAddress(type, bytes);
}
