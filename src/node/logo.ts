import { readFile } from 'node:fs/promises';
import { logoFromFile } from '../pictures/logo.js';

/**
 * An image file as a `data:` address, for `recipe.organization.logo`.
 * @throws Error with a sentence when the file is not there, not a PNG, JPEG, GIF, WebP or SVG, or larger than 2 MB.
 */
export async function logoAddress(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${path} is not there or cannot be read.`);
  });
  const read = logoFromFile(path, bytes);
  if ('problem' in read) throw new Error(read.problem);
  return read.address;
}
