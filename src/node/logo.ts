import { limits } from '../diagnostics/limits.js';
import { PlainError } from '../diagnostics/plain-error.js';
import { readNamedFile } from './read-named-file.js';

/**
 * An image file as a `data:` address, for `recipe.organization.logo`.
 * @throws PlainError with a sentence when the file is not there, not a PNG, JPEG, GIF, WebP or SVG, or larger than 2 MB.
 */
export async function logoAddress(path: string): Promise<string> {
  const { logoFromFile } = await import('../pictures/logo.js');
  const read = logoFromFile(path, await readNamedFile(path, limits.logoBytes, 'a logo'));
  if ('problem' in read) throw new PlainError(read.problem);
  return read.address;
}
