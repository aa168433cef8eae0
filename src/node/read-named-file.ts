import { readFile, stat } from 'node:fs/promises';
import { PlainError } from '../diagnostics/plain-error.js';

/**
 * The bytes of a file that somebody named. Pipes and devices, which may never end, are not read.
 * @throws PlainError with a sentence when it is not there, is no file, or has more than `most` bytes.
 */
export async function readNamedFile(path: string, most: number, what: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (found && !found.isFile()) throw new PlainError(`${path} is not a file.`);
  if (found && found.size > most)
    throw new PlainError(
      `${path} has ${found.size} bytes; ${what} may have ${most.toLocaleString('en-US')}.`,
    );
  return readFile(path).catch((cause) => {
    throw new PlainError(`${path} is not there or cannot be read.`, { cause });
  });
}
