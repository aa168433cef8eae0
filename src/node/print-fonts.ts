import { limits } from '../diagnostics/limits.js';
import { PlainError } from '../diagnostics/plain-error.js';
import { readNamedFile } from './read-named-file.js';

/**
 * A TrueType or OpenType font of your own, for scripts that ours lack.
 * @throws PlainError with a sentence when the file is not there, is no such font, or is damaged.
 */
export async function readFont(path: string): Promise<Uint8Array> {
  const bytes = await readNamedFile(path, limits.fontBytes, 'a font');
  const { fontFault } = await import('../formats/pdf/font-fault.js');
  const fault = fontFault(bytes);
  if (fault) throw new PlainError(`${path} is no TrueType or OpenType font (.ttf or .otf): ${fault}.`);
  return bytes;
}
