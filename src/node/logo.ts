import { limits } from '../diagnostics/limits.js';
import { PlainError } from '../diagnostics/plain-error.js';
import { dataAddress, imageTypes } from '../load/images.js';
import { readNamedFile } from './read-named-file.js';

/**
 * An image file as a `data:` address, for `recipe.organization.logo`.
 * @throws PlainError with a sentence when the file is not there, not a PNG, JPEG, GIF, WebP or SVG, or larger than 2 MB.
 */
export async function logoAddress(path: string): Promise<string> {
  const ending = path.split('.').at(-1)!.toLowerCase();
  const type = Object.hasOwn(imageTypes, ending) ? imageTypes[ending] : undefined;
  if (!type) throw new PlainError(`${path} is not a PNG, JPEG, GIF, WebP or SVG file.`);
  return dataAddress(type, await readNamedFile(path, limits.logoBytes, 'a logo'));
}
