import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainError } from '../diagnostics/plain-error.js';

/** Milliseconds between two looks at a pipe, and how long it may be without a writer. */
const pause = 20;
const patience = 5_000;

/**
 * The bytes of a file, or all that comes out of a pipe or device up to `most` bytes: those may never end.
 * @throws PlainError with a sentence when more comes, or nobody writes into a pipe; as `readFile` for what cannot be opened.
 */
export async function readThrough(path: string, most: number): Promise<Uint8Array> {
  const found: Stats = await stat(path);
  if (found.isFile() || found.isDirectory()) return readFile(path);
  const source = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await drain(source, path, found.isFIFO(), most);
  } finally {
    await source.close();
  }
}

async function drain(source: FileHandle, path: string, isPipe: boolean, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let hasWriter = !isPipe;
  for (let waited = 0; ; ) {
    const piece = await readSome(source);
    if (piece && piece.length > 0) {
      hasWriter = true;
      pieces.push(piece);
      length += piece.length;
      if (length > most)
        throw new PlainError(`More than ${most.toLocaleString('en-US')} bytes came out of ${path}.`);
      continue;
    }
    // Nothing yet, rather than the end.
    if (!piece) hasWriter = true;
    else if (hasWriter) return Buffer.concat(pieces);
    else if (waited >= patience)
      throw new PlainError(`Nobody writes into the pipe ${path}; start its writer first.`);
    await wait(pause);
    waited += pause;
  }
}

/** What is there now: some bytes, none at the end, or undefined when more may come. */
async function readSome(source: FileHandle): Promise<Uint8Array | undefined> {
  try {
    const { buffer, bytesRead } = await source.read({ buffer: Buffer.allocUnsafe(65_536) });
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
    throw error;
  }
}
